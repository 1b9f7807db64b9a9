import { createReadStream } from 'node:fs';
import { fillCommand } from '../core/match/fill.ts';
import { buildSignatureIndex } from '../core/match/index-data.ts';
import {
  type CompiledSignatures,
  compileSignatures,
  createMatcher,
  type Match,
} from '../core/match/matcher.ts';
import { type SearchResult, searchEntries } from '../core/match/search.ts';
import type { Entry, Runbook } from '../core/model.ts';
import { entryPath } from '../core/page-url.ts';
import type { Project } from '../node/project.ts';
import { readLines } from '../node/read-lines.ts';
import { systemReason } from '../node/user-error.ts';
import type {
  MatchReport,
  ReportedCommand,
  ReportedMatch,
  SimilarEntry,
} from '../report/match-report.ts';
import type { Terminal } from './terminal.ts';

export interface MatchRun {
  report: MatchReport;
  /** Sentences on logs that could not be read. */
  failures: string[];
  /** Sentences on patterns that cannot be used. */
  warnings: string[];
}

/** A text of up to this many characters is compared with the entries where it matches none. */
const comparedLength = 16_384;

/** Matches each log against the catalog; one that cannot be read does not stop the others. */
export async function matchLogs(
  project: Project,
  files: readonly string[],
  terminal: Terminal,
): Promise<MatchRun> {
  const owners = ownersOf(project);
  const compiled = compileSignatures(
    [...owners.values()].map(({ entry, runbook }) => ({
      id: entry.id,
      title: entry.title,
      kind: runbook.kind,
      patterns: entry.signature?.patterns ?? [],
    })),
  );
  const matches: ReportedMatch[] = [];
  const failures: string[] = [];
  const summary = { bytes: 0, lines: 0, matchedEntries: 0 };
  const head = { text: '' };
  for (const file of files) {
    try {
      const stream = file === '-' ? terminal.input : createReadStream(file);
      const found = await matchStream(compiled, stream, summary, head);
      for (const match of found) {
        const owner = owners.get(match.entry);
        if (owner) matches.push(reported(match, file, owner, project));
      }
    } catch (error) {
      failures.push(`"${file}" cannot be read: ${systemReason(error)}.`);
    }
  }
  summary.matchedEntries = new Set(matches.map((match) => match.entry)).size;
  const similar = matches.length === 0 ? similarEntries(project, owners, head.text) : [];
  const warnings = compiled.problems.map(
    ({ entry, pattern, reason }) => `A pattern of ${entry} is not used: "${pattern}". ${reason}`,
  );
  return { report: { summary, matches, similar }, failures, warnings };
}

/** Entries like a short text, with what is alike. */
function similarEntries(
  project: Project,
  owners: ReadonlyMap<string, Owner>,
  text: string,
): SimilarEntry[] {
  if (text.trim() === '' || text.length > comparedLength) return [];
  const { catalog, settings } = project;
  const index = buildSignatureIndex(catalog, (entry, runbook) => urlOf(entry, runbook, settings));
  return searchEntries(index, text).map((result) => ({
    entry: result.entry.id,
    title: result.entry.title,
    runbook: owners.get(result.entry.id)?.runbook.path ?? '',
    url: result.entry.url,
    why: reasonsOf(result),
  }));
}

function reasonsOf(result: SearchResult): string[] {
  if (result.kind === 'similar') return result.why;
  // An entry kept out of log matching can hit here; then, too, it is no match.
  return result.kind === 'match' ? [result.match.pattern] : [`the signature ${result.pattern}`];
}

function urlOf(entry: Entry, runbook: Runbook, { site, base }: Project['settings']): string {
  return `${site?.replace(/\/+$/, '') ?? ''}${base}${entryPath(runbook.id, entry.slug)}`;
}

interface Owner {
  entry: Entry;
  runbook: Runbook;
}

function ownersOf(project: Project): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const runbook of project.catalog.runbooks) {
    for (const entry of runbook.entries) owners.set(entry.id, { entry, runbook });
  }
  return owners;
}

async function matchStream(
  compiled: CompiledSignatures,
  stream: NodeJS.ReadableStream,
  summary: { bytes: number; lines: number },
  head: { text: string },
): Promise<Match[]> {
  const matcher = createMatcher(compiled);
  let lineNumber = 0;
  const countBytes = (bytes: number): void => {
    summary.bytes += bytes;
  };
  for await (const line of readLines(stream as AsyncIterable<Uint8Array>, countBytes)) {
    lineNumber += 1;
    matcher.push(line, lineNumber);
    if (head.text.length <= comparedLength) head.text += `${line.slice(0, comparedLength)}\n`;
  }
  summary.lines += lineNumber;
  return matcher.finish();
}

function reported(match: Match, file: string, owner: Owner, project: Project): ReportedMatch {
  const { entry, runbook } = owner;
  const { title, pattern, lines, count, excerpts, captures } = match;
  return {
    file,
    entry: entry.id,
    title,
    runbook: runbook.path,
    runbookLine: entry.titlePosition.start.line,
    url: urlOf(entry, runbook, project.settings),
    pattern,
    lines,
    count,
    excerpts,
    captures,
    replay: entry.replay.map((command): ReportedCommand => {
      const filled = fillCommand(command, captures);
      return {
        title: command.title,
        shell: command.shell,
        command: filled.code,
        ready: filled.ready,
        missing: filled.missing,
        refused: filled.refused,
      };
    }),
    artifacts: entry.artifacts.map(({ path, type, note }) => ({ path, type, note })),
    remediation: entry.remediation.map((step) => step.text),
  };
}
