import type { Match } from '../../core/log/match.ts';
import { withoutRepeats } from '../../core/log/repeated-matches.ts';
import type { CompiledSignatures } from '../../core/pattern/compile.ts';
import { type SearchResult, searchEntries } from '../../core/search/search.ts';
import { loadSettings, type SettingsInput } from '../../node/config/settings.ts';
import { loadProject } from '../project/load-project.ts';
import { reportedMatch } from './match-entries.ts';
import type { MatchReport, OpenFailures, ReportedMatch, SimilarEntry } from './match-report.ts';
import { type FoundInLog, type LogOptions, MatchedLog } from './matched-log.ts';
import { type LogSources, readLogs } from './read-log.ts';
import { Signatures } from './signatures.ts';

export type { LogOptions } from './matched-log.ts';

export interface MatchRun {
  report: MatchReport;
  /** Sentences about patterns, runbooks and files that do not count. */
  warnings: string[];
}

/** Matches each log against the signatures; one that cannot be read does not stop the others. */
export async function matchLogs(
  signatures: Signatures,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchRun> {
  const compiled = signatures.compiled(options);
  const found: FoundInLog[] = [];
  const hits: FileMatch[] = [];
  const errors: string[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const inFile: FoundInLog[] = [];
    const { failure, skipped } = await readLogs(
      file,
      sources,
      (name) => new MatchedLog(name, compiled, options, (one) => void inFile.push(one)),
    );
    if (failure !== null) errors.push(failure);
    if (skipped !== null) notes.push(skipped);
    found.push(...inFile);
    hits.push(...withoutRepeats(hitsIn(inFile)));
  }
  const owners = await signatures.ownersOf(hits.map(({ match }) => match.entry));
  const matches = hits.flatMap(({ file, match }): ReportedMatch[] => {
    const owner = owners.get(match.entry);
    return owner === undefined ? [] : [reportedMatch(match, file, owner)];
  });
  const summary = {
    bytes: sum(found, ({ bytes }) => bytes),
    lines: sum(found, ({ lines }) => lines),
    matchedEntries: new Set(matches.map((match) => match.entry)).size,
  };
  const text = matches.length === 0 ? found.map(({ tail }) => tail.text()).join('\n') : '';
  const similar = similarEntries(signatures, text, options.campaigns ?? false);
  const unmatched = options.unmatched ? openOf(found) : null;
  const warnings = [...signatures.complaints, ...notes, ...uselessPatterns(signatures, compiled)];
  return { report: { summary, matches, similar, errors, unmatched }, warnings };
}

interface FileMatch {
  file: string;
  match: Match;
}

function hitsIn(found: readonly FoundInLog[]): FileMatch[] {
  return found.flatMap(({ file, matches }) => matches.map((match) => ({ file, match })));
}

function openOf(found: readonly FoundInLog[]): OpenFailures {
  const all = found.flatMap(({ open }) => open ?? []);
  return {
    failures: all.flatMap(({ failures }) => failures).sort((a, b) => b.score - a.score),
    leftOut: sum(all, ({ leftOut }) => leftOut),
    seen: sum(all, ({ seen }) => seen),
  };
}

function uselessPatterns(signatures: Signatures, { problems }: CompiledSignatures): string[] {
  const warnings = problems.map(
    ({ entry, pattern, reason }) => `Ignoring a pattern of ${entry}: "${pattern}". ${reason}`,
  );
  if ([...signatures.entries.values()].every(({ patterns }) => patterns.length === 0)) {
    warnings.push(`No entry in "${signatures.folders}" has a signature to match.`);
  }
  return warnings;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
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

/** Lists the failures of logs in a repository without runbooks: no entry explains any of them. */
export async function matchWithoutRunbooks(
  input: SettingsInput,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchReport> {
  const settings = await loadSettings({ ...input, runbooks: input.cwd });
  const project = await loadProject(settings, { files: [], cache: false });
  const unmatched = { ...options, unmatched: true };
  const { report } = await matchLogs(Signatures.of(project), files, unmatched, sources);
  return report;
}
