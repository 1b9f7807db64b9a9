import type { Match } from '../../core/log/entry-hits.ts';
import { FailureWatch } from '../../core/log/failures/failure-watch.ts';
import type { FailureLines } from '../../core/log/failures/unmatched.ts';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import type { CompiledSignatures } from '../../core/pattern/compile.ts';
import { type SearchResult, searchEntries } from '../../core/search/search.ts';
import { LogTail } from './log-tail.ts';
import { reportedMatch } from './match-entries.ts';
import type { MatchReport, ReportedMatch, SimilarEntry, UnmatchedFailure } from './match-report.ts';
import { type LogSources, readLogs } from './read-log.ts';
import type { Signatures } from './signatures.ts';

export interface MatchRun {
  report: MatchReport;
  /** Sentences about invalid patterns. */
  warnings: string[];
}

export interface LogOptions {
  /** Most lines between the steps of a sequence. */
  window?: number;
  /** Lines to show above and below a match. */
  context?: number;
  /** Matches entries of campaign runbooks too. */
  campaigns?: boolean;
  /** Finds failures without an entry. */
  unmatched?: boolean;
}

/** Matches each log against the signatures; one that cannot be read does not stop the others. */
export async function matchLogs(
  signatures: Signatures,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchRun> {
  const compiled = signatures.compiled(options);
  const hits: { file: string; match: Match }[] = [];
  const errors: string[] = [];
  const notes: string[] = [];
  const failures: UnmatchedFailure[] = [];
  const counts = { leftOut: 0, seen: 0 };
  const summary = { bytes: 0, lines: 0, matchedEntries: 0 };
  const tails: LogTail[] = [];
  for (const file of files) {
    const inFile: { file: string; match: Match }[] = [];
    const { failure, skipped } = await readLogs(file, sources, (name) => {
      const log = new ReadLog(compiled, options);
      return {
        write: (piece) => log.write(piece),
        finish() {
          const found = log.finish();
          summary.bytes += found.bytes;
          summary.lines += found.lines;
          tails.push(log.tail);
          inFile.push(...found.matches.map((match) => ({ file: name, match })));
          if (log.failures === null) return;
          const explained = found.matches.flatMap(({ excerpts }) =>
            excerpts.map(({ line }) => line),
          );
          const open = log.failures.unmatched(compiled.entries, new Set(explained));
          failures.push(...open.failures.map(({ telling: _, ...one }) => ({ file: name, ...one })));
          counts.leftOut += open.leftOut;
          counts.seen += log.failures.seen;
        },
      };
    });
    if (failure !== null) errors.push(failure);
    if (skipped !== null) notes.push(skipped);
    hits.push(...withoutRepeats(inFile));
  }
  const owners = await signatures.ownersOf(hits.map(({ match }) => match.entry));
  const matches = hits.flatMap(({ file, match }): ReportedMatch[] => {
    const owner = owners.get(match.entry);
    return owner === undefined ? [] : [reportedMatch(match, file, owner)];
  });
  summary.matchedEntries = new Set(matches.map((match) => match.entry)).size;
  const text = matches.length === 0 ? tails.map((tail) => tail.text()).join('\n') : '';
  const similar = similarEntries(signatures, text, options.campaigns ?? false);
  const ignored = compiled.problems.map(
    ({ entry, pattern, reason }) => `Ignoring a pattern of ${entry}: "${pattern}". ${reason}`,
  );
  const warnings = [...signatures.complaints, ...notes, ...ignored];
  if ([...signatures.entries.values()].every(({ patterns }) => patterns.length === 0)) {
    warnings.push(`No entry in "${signatures.folders}" has a signature to match.`);
  }
  failures.sort((a, b) => b.score - a.score);
  const asked = options.unmatched ? { failures, ...counts } : null;
  return { report: { summary, matches, similar, errors, unmatched: asked }, warnings };
}

/** Archives of jobs hold a log of the whole job and one for each of its steps. */
function withoutRepeats(hits: readonly { file: string; match: Match }[]) {
  const seen = new Set<string>();
  return hits.filter(({ match: { entry, hits: sets, excerpts } }) => {
    const values = sets.map(({ captures, count }) => [captures, count]);
    const key = JSON.stringify([entry, values, excerpts.map(({ text }) => text)]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Passes one log through all of its readers. */
class ReadLog {
  readonly tail = new LogTail();
  readonly failures: FailureLines | null;
  readonly #matcher: ReturnType<typeof createLogMatcher>;

  constructor(compiled: CompiledSignatures, { window, context, unmatched }: LogOptions) {
    const watch = unmatched ? new FailureWatch() : null;
    this.failures = watch?.failures ?? null;
    this.#matcher = createLogMatcher(compiled, {
      ...(window === undefined ? {} : { window }),
      ...(context === undefined ? {} : { context }),
      ...(watch && { watch }),
    });
  }

  write(piece: Uint8Array): void {
    this.#matcher.write(piece);
    this.tail.write(piece);
  }

  finish(): { bytes: number; lines: number; matches: Match[] } {
    return this.#matcher.finish();
  }
}

/** From this score on an entry shares most of what tells about the text. */
const LIKELY = 0.6;

/** Entries similar to a text, with the similar words. */
function similarEntries(signatures: Signatures, text: string, campaigns: boolean): SimilarEntry[] {
  if (text.trim() === '') return [];
  const results = searchEntries(signatures.index, text, { campaigns }).filter(
    ({ entry }) => campaigns || entry.kind !== 'campaign',
  );
  return results.map((result) => {
    const score = result.kind === 'similar' ? Math.round(result.score * 100) / 100 : 1;
    return {
      entry: result.entry.id,
      title: result.entry.title,
      runbook: signatures.pathOf(result.entry.id),
      url: result.entry.url,
      score,
      class: score >= LIKELY ? ('likely' as const) : ('possible' as const),
      why: reasonsOf(result),
    };
  });
}

function reasonsOf(result: SearchResult): string[] {
  if (result.kind === 'similar') return result.why;
  // An entry that logs do not match may appear here; it is still not a match.
  return result.kind === 'match' ? [result.match.pattern] : [`the signature ${result.pattern}`];
}
