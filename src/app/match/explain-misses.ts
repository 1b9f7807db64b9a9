import { MissExplainer } from '../../core/log/explain-miss.ts';
import { closest } from '../../core/text/edit-distance.ts';
import { LineDecoder } from '../../node/logs/read-lines.ts';
import { UserError } from '../../node/user-error.ts';
import type { LogOptions } from './match-logs.ts';
import type { MissReport } from './match-report.ts';
import { type LogSources, readLogs } from './read-log.ts';
import type { SignatureEntry } from './signature-entries.ts';
import type { Signatures } from './signatures.ts';

export interface MissRun {
  misses: MissReport[];
  /** Sentences about logs that could not be read to their end. */
  failures: string[];
}

/** Explains for each log why an entry does not match it. Throws UserError if there is no such entry. */
export async function explainMisses(
  signatures: Signatures,
  id: string,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MissRun> {
  const entry = findEntry(signatures.entries, id);
  const misses: MissReport[] = [];
  const failures: string[] = [];
  const path = signatures.pathOf(entry.id);
  const keptOut = reasonKeptOut(entry, path, options.campaigns ?? false);
  for (const file of files) {
    const { failure, skipped } = await readLogs(file, sources, (name) => {
      const explainer = new MissExplainer(entry, options.window);
      const decoder = new LineDecoder();
      let number = 0;
      const push = (lines: readonly string[]): void => {
        for (const line of lines) {
          number += 1;
          explainer.push(line, number);
        }
      };
      return {
        write: (piece) => push(decoder.write(piece)),
        finish() {
          push(decoder.finish());
          const patterns = explainer.finish();
          misses.push({ file: name, entry: entry.id, title: entry.title, keptOut, patterns });
        },
      };
    });
    if (failure !== null) failures.push(failure);
    if (skipped !== null) failures.push(skipped);
  }
  return { misses, failures };
}

/** Finds an entry by its id, or by the part after `#` if only one entry has it. */
function findEntry(entries: Signatures['entries'], id: string): SignatureEntry {
  const named = entries.get(id);
  if (named) return named;
  const slug = id.replace(/^#/, '');
  const withSlug = [...entries.values()].filter((entry) => entry.slug === slug);
  const [only] = withSlug;
  if (only && withSlug.length === 1) return only;
  const slugs = [...entries.values()].map((entry) => entry.slug);
  const isPart = (key: string): boolean => key.toLowerCase().includes(id.toLowerCase());
  const near =
    closest(id, [...entries.keys(), ...slugs]) ?? [...entries.keys()].find(isPart) ?? null;
  const several = withSlug.map((entry) => `"${entry.id}"`).join(', ');
  throw new UserError(
    `There is no entry "${id}".`,
    several !== ''
      ? `Choose one: ${several}.`
      : near === null
        ? 'An id is the path of the runbook and the heading: "ci#non-mock-gate". `replaybook export` lists all ids.'
        : `Did you mean "${near}"?`,
  );
}

function reasonKeptOut(
  { patterns, kind }: SignatureEntry,
  path: string,
  campaigns: boolean,
): string | null {
  if (patterns.length === 0) {
    return 'It has no pattern: its signature is prose, which search finds but logs never match.';
  }
  if (kind !== 'campaign' || campaigns) return null;
  return `"${path}" is a dated plan, which stays out of log matching without --campaigns.`;
}
