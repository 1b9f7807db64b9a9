import type {
  MatchReport,
  ReportedCommand,
  ReportedMatch,
} from '../../../src/app/match/match-report.ts';
import type { Review } from '../../../src/core/command/fill/fill-place.ts';

/** A value that would be a program. */
export function review(changes: Partial<Review> = {}): Review {
  return {
    name: 'b',
    value: 'rm -rf',
    place: { kind: 'program', start: 6, end: 9 },
    reason: 'It is not plain.',
    ...changes,
  };
}

/** Text as a log may hold it: markup, mentions, control and direction characters, long lines. */
export const hostileLog =
  'FAILED <img src=x onerror=alert(1)> @octocat #12 [a](http://evil.example) `x` ```\u001b]0;t\u0007\u202e| * _ ::error::x ##[error]y %0A 100%';

/** Characters that act on a terminal instead of being shown. */
export const acting = /[^\P{Cc}\n\t]|\u202e/u;

/** An excerpt whose every line is hostile. */
export const hostileExcerpt = {
  line: 7,
  text: hostileLog,
  start: 0,
  end: 6,
  before: [hostileLog],
  after: [hostileLog],
};

/** A failure without an entry, in a file of that name. */
export function hostileUnmatched(file: string) {
  return {
    failures: [{ file, line: 1, count: 2, score: 50, text: hostileLog }],
    leftOut: 0,
    seen: 9,
  };
}

export const hostileSimilar = [
  {
    entry: 'a',
    title: hostileLog,
    runbook: 'b',
    url: '',
    score: 0.5,
    class: 'possible' as const,
    why: [hostileLog],
  },
];

export function command(changes: Partial<ReportedCommand> = {}): ReportedCommand {
  return {
    title: '',
    shell: 'bash',
    command: 'cargo test --test streaming',
    ready: true,
    missing: [],
    placeholders: [],
    refused: [],
    review: [],
    ...changes,
  };
}

export function match(changes: Partial<ReportedMatch> = {}): ReportedMatch {
  return {
    file: 'job.log',
    entry: 'ci#gate',
    title: 'Gate',
    runbook: 'runbooks/ci.md',
    runbookLine: 3,
    url: '/runbooks/ci/#gate',
    severity: null,
    owner: null,
    pattern: 'gate FAILED',
    lines: [7],
    firstLine: 7,
    lastLine: 7,
    count: 1,
    containedIn: null,
    excerpts: [
      {
        line: 7,
        text: 'the gate FAILED again',
        start: 4,
        end: 15,
        before: ['above'],
        after: ['below', ''],
      },
    ],
    captures: {},
    replay: [command()],
    artifacts: [{ path: 'out/a.json', type: 'file', note: 'the verdict', missing: [] }],
    hits: [],
    hitsLeftOut: 0,
    joined: [],
    noArtifacts: null,
    remediation: ['Open the gate.'],
    steps: {
      diagnosis: [],
      remediation: (changes.remediation ?? ['Open the gate.']).map((text) => ({
        text,
        commands: [],
      })),
    },
    ...changes,
  };
}

/** A match of several hits, each with its own value of `test` in its command. */
export function matchOf(values: readonly string[], changes: Partial<ReportedMatch> = {}) {
  const hits = values.map((test, index): ReportedMatch['hits'][number] => ({
    captures: { test },
    count: 1,
    firstLine: index + 1,
    lastLine: index + 1,
    replay: [command({ command: `run ${test}` })],
    artifacts: [],
  }));
  const replay = hits[0]?.replay ?? [];
  return match({ count: hits.length, captures: hits[0]?.captures ?? {}, replay, hits, ...changes });
}

export function report(changes: Partial<MatchReport> = {}): MatchReport {
  const matches = changes.matches ?? [match()];
  return {
    summary: { bytes: 100, lines: 9, matchedEntries: matches.length },
    matches,
    similar: [],
    errors: [],
    unmatched: null,
    ...changes,
  };
}
