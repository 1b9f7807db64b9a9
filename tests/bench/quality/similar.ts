import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generalizeLines } from '../../../src/core/draft/generalize.ts';
import { readFailureLine } from '../../../src/core/log/failures/failure-line.ts';
import type { SearchEntry } from '../../../src/core/search/index-data.ts';
import { searchEntries } from '../../../src/core/search/search.ts';
import type { Report } from '../report.ts';
import { type LabelledLog, labelledLogs } from './labelled-logs.ts';

/** The names of the invented project, and of another one: its failures have no answer here. */
const names: readonly (readonly [RegExp, string])[] = [
  [/cart/g, 'basket'],
  [/Cart/g, 'Basket'],
  [/ledger/g, 'journal'],
  [/Ledger|LEDGER/g, 'Journal'],
  [/acme/gi, 'umbra'],
  [/shop/gi, 'depot'],
  [/total/g, 'sum'],
  [/Total/g, 'Sum'],
  [/frob/g, 'twid'],
];

const aims = { first: 60 / 66, logs: 0.05, queries: 0.2 };

/**
 * Entries are made of the causes of the logs that a query asks for; all other logs, and their
 * causes, have no answer.
 */
export function measureQueries(report: Report): void {
  const asked = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));
  const wanted = new Set(asked.map(([name]) => name));
  const logs = labelledLogs();
  const entries = logs.filter(({ name }) => wanted.has(name)).map(entryOf);
  const others = logs.filter(({ name }) => !wanted.has(name)).map(foreign);
  const find = (text: string): string | undefined => searchEntries({ entries }, text)[0]?.entry.id;
  const missed = asked.filter(([name, query = '']) => find(query) !== name);
  const noisyLogs = others.filter(({ lines }) => find(`${lines.join('\n')}\n`) !== undefined);
  const noisy = others.filter((log) => find(causeOf(log)) !== undefined);
  const rows: [string, number, number, '>=' | '<=', number][] = [
    [
      'queries with an answer: it is first',
      asked.length - missed.length,
      asked.length,
      '>=',
      aims.first,
    ],
    [
      'whole logs without an answer: a suggestion',
      noisyLogs.length,
      others.length,
      '<=',
      aims.logs,
    ],
    ['queries without an answer: a suggestion', noisy.length, others.length, '<=', aims.queries],
  ];
  report.table(
    `Similar entries, ${asked.length + others.length} queries, ${entries.length} entries`,
    ['', 'count', 'share', 'aim', ''],
    rows.map(([name, part, all, sign, wanted]) => {
      const share = part / all;
      const isKept = sign === '<=' ? share <= wanted : share >= wanted;
      return [
        name,
        `${part} of ${all}`,
        share.toFixed(3),
        `${sign} ${wanted.toFixed(2)}`,
        isKept ? 'kept' : 'MISSED',
      ];
    }),
  );
  for (const [name, query] of missed) report.note(`  not first: ${name}: ${query}`);
  for (const { name } of [...noisyLogs, ...noisy]) report.note(`  has no answer, got one: ${name}`);
}

function foreign(log: LabelledLog): LabelledLog {
  const renamed = (line: string): string =>
    names.reduce((text, [own, other]) => text.replace(own, other), line);
  return { ...log, lines: log.lines.map(renamed) };
}

function entryOf(log: LabelledLog): SearchEntry {
  const source = generalizeLines([causeOf(log)])[0]?.pattern ?? '';
  return {
    id: log.name,
    title: log.name.replaceAll('-', ' '),
    kind: 'signatures',
    runbook: 'Failures',
    url: `/${log.name}/`,
    patterns: [{ steps: [{ type: 'text', source, flags: '' }] }],
    observed: '',
    terms: [],
    replay: [],
    artifacts: [],
  };
}

function causeOf({ lines, cause }: LabelledLog): string {
  const line = lines[cause - 1] ?? '';
  return readFailureLine(line)?.message ?? line;
}
