import { brotliCompressSync, constants } from 'node:zlib';
import type { SearchEntry } from '../../src/core/search/index-data.ts';
import { packIndex } from '../../src/core/search/index-file.ts';
import type { Bench } from './bench.ts';
import { installPeers } from './peers.ts';
import type { Report } from './report.ts';
import { type Evaluation, evaluate, percentile, type Ranker } from './search/evaluate.ts';
import { exampleEntries } from './search/example-entries.ts';
import { PagefindRanker } from './search/pagefind-ranker.ts';
import { type Query, queriesFor, queryKinds } from './search/queries.ts';
import {
  flexSearchRanker,
  miniSearchRanker,
  type RankerFactory,
  replaybookRanker,
  uFuzzyRanker,
} from './search/rankers.ts';
import { syntheticEntries } from './search/synthetic-entries.ts';

const SIZES = [1_000, 10_000];
/** So many of the entries that are made up are asked for too; the rest is there to be confused with. */
const ASKED = 60;
const aims = { recall1: 0.95, recall5: 0.99, p95: 30, indexKb: 400 };

export const searchBench: Bench = {
  name: 'search',
  summary: 'likeness search: recall and latency, beside MiniSearch, uFuzzy, FlexSearch, Pagefind',

  async run(report) {
    report.heading('search');
    report.note('Queries are derived from signatures and example logs. The entries of this');
    report.note('repository are searched among others that are made up, and some of those too.');
    const { entries: examples, logs } = await exampleEntries();
    for (const size of SIZES) {
      const synthetic = syntheticEntries(size - examples.length);
      const entries = [...examples, ...synthetic];
      const wanted = [...examples, ...synthetic.slice(0, ASKED)];
      await measureAt(entries, queriesFor(wanted, entries, logs), report);
    }
  },
};

async function measureAt(
  entries: readonly SearchEntry[],
  queries: readonly Query[],
  report: Report,
) {
  const { rank, preparation } = prepared(replaybookRanker, entries);
  const ours = await evaluate(rank, queries);
  const rows = [row('Replaybook', preparation, ours)];
  const typing = await evaluate(rank, typed(queries));
  for (const [name, make] of await alternatives(report)) {
    const other = prepared(make, entries);
    rows.push(row(name, other.preparation, await evaluate(other.rank, queries)));
  }
  rows.push(await pagefindRow(entries, queries));
  report.table(
    `${entries.length} entries, ${queries.length} queries`,
    ['', 'recall@1', 'recall@5', 'MRR', 'p50', 'p95', 'preparation'],
    rows,
  );
  await reportKinds(rank, queries, report);
  reportAims(ours, typing, entries, report);
}

async function reportKinds(rank: Ranker, queries: readonly Query[], report: Report) {
  const rows: string[][] = [];
  for (const kind of queryKinds) {
    const some = queries.filter((query) => query.kind === kind);
    const { recall1, recall5, mrr } = await evaluate(rank, some);
    rows.push([kind, String(some.length), ...[recall1, recall5, mrr].map(share)]);
  }
  report.table('Replaybook by kind of query', ['', 'queries', 'recall@1', 'recall@5', 'MRR'], rows);
}

function reportAims(
  ours: Evaluation,
  typing: Evaluation,
  entries: readonly SearchEntry[],
  report: Report,
) {
  const json = Buffer.from(JSON.stringify(packIndex({ entries })));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const kb = brotliCompressSync(json, { params }).length / 1024;
  const typingP95 = percentile(typing.times, 95);
  report.table(
    'Aims',
    ['', 'measured', 'aim', ''],
    [
      aim('recall@1', ours.recall1, '>=', aims.recall1, ''),
      aim('recall@5', ours.recall5, '>=', aims.recall5, ''),
      aim(`search as you type, p95 of ${typing.times.length}`, typingP95, '<', aims.p95, ' ms'),
      aim(`index, brotli (${Math.round(json.length / 1024)} kB raw)`, kb, '<', aims.indexKb, ' kB'),
    ],
  );
}

function aim(name: string, value: number, sign: '>=' | '<', wanted: number, unit: string) {
  const isKept = sign === '<' ? value < wanted : value >= wanted;
  const shown = unit === '' ? share(value) : `${value.toFixed(1)}${unit}`;
  return [name, shown, `${sign} ${wanted}${unit}`, isKept ? 'kept' : 'MISSED'];
}

async function alternatives(report: Report): Promise<[name: string, make: RankerFactory][]> {
  const peers = await installPeers();
  const found: [string, RankerFactory | null][] = [
    ['MiniSearch', await miniSearchRanker(peers)],
    ['uFuzzy', await uFuzzyRanker(peers)],
    ['FlexSearch', await flexSearchRanker(peers)],
  ];
  return found.flatMap(([name, make]) => {
    if (make === null) report.note(`${name}: not measured, ${peers.trouble ?? 'not installed'}`);
    return make === null ? [] : [[name, make]];
  });
}

async function pagefindRow(entries: readonly SearchEntry[], queries: readonly Query[]) {
  const start = performance.now();
  const pagefind = await PagefindRanker.over(entries);
  const preparation = performance.now() - start;
  const found = await evaluate((text) => pagefind.rank(text), queries);
  pagefind.close();
  return row('Pagefind', preparation, found);
}

function prepared(make: RankerFactory, entries: readonly SearchEntry[]) {
  const start = performance.now();
  const rank = make(entries);
  return { rank, preparation: performance.now() - start };
}

/** What a person has typed of each query after some keys. */
function typed(queries: readonly Query[]): Query[] {
  return queries.flatMap((query) =>
    [3, 6, 10, 16, 24]
      .filter((length) => length < query.text.length)
      .map((length) => ({ ...query, text: query.text.slice(0, length) })),
  );
}

function row(name: string, preparation: number, { recall1, recall5, mrr, times }: Evaluation) {
  const latency = [percentile(times, 50), percentile(times, 95)].map((ms) => `${ms.toFixed(2)} ms`);
  return [name, ...[recall1, recall5, mrr].map(share), ...latency, `${preparation.toFixed(0)} ms`];
}

function share(value: number): string {
  return value.toFixed(3);
}
