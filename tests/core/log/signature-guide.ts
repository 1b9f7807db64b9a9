import { readFileSync } from 'node:fs';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { buildSignatureIndex, type SearchEntry } from '../../../src/core/search/index-data.ts';

/** An example of the guide: an entry, a log and what it says of the two. */
export interface GuideExample {
  title: string;
  entries: SearchEntry[];
  problems: string[];
  log: string;
  matches: { entry: string; lines: number[]; captures: Record<string, string> }[];
  /** What the further hits of a list capture. */
  others: Record<string, string>[];
}

const guide = readFileSync(new URL('../../../docs/signatures.md', import.meta.url), 'utf8');
const EXAMPLE =
  /````markdown\n([\s\S]*?)````\n\n```log\n([\s\S]*?)\n```\n\nIt matches (nothing|lines? [\d, ]+)(?::\s([\s\S]*?))?\.\n\n/g;
const VALUE = /`<([\w-]+)>` is\s+((?:`[^`]*`(?:, then )?)+)/g;

/** The examples of docs/signatures.md, for the table of cases. */
export const guideExamples: readonly GuideExample[] = Array.from(
  guide.matchAll(EXAMPLE),
  ([, text = '', log = '', found = '', values = ''], index) => {
    const { entries, problems } = entriesOf(text);
    const sets = Array.from(values.matchAll(VALUE), ([, name = '', all = '']) =>
      Array.from(all.matchAll(/`([^`]*)`/g), ([, value = '']) => [name, value] as const),
    );
    const lines = (found.match(/\d+/g) ?? []).map(Number);
    const first = Object.fromEntries(sets.flatMap((all) => all.slice(0, 1)));
    const others = sets.flatMap((all) => all.slice(1).map((one) => Object.fromEntries([one])));
    return {
      title: `${index + 1}: ${entries[0]?.title}`,
      entries,
      problems,
      log,
      matches: found === 'nothing' ? [] : [{ entry: entries[0]?.id ?? '', lines, captures: first }],
      others,
    };
  },
);

/** The entries of a page in the form that the matcher, the site and the store use. */
export function entriesOf(text: string): { entries: SearchEntry[]; problems: string[] } {
  const page = `---\nkind: signatures\n---\n\n# Guide\n\n${text}`;
  const { runbook } = parseRunbook({ path: 'runbooks/guide.md', id: 'guide', text: page });
  const catalog = { folder: 'runbooks', runbooks: [runbook] };
  const { entries } = buildSignatureIndex(catalog, ({ id }) => `/${id}`);
  return { entries, problems: runbook.problems.map(({ messageId }) => messageId) };
}
