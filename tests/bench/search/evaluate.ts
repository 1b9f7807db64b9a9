import type { Query } from './queries.ts';

/** Gives ids of entries, best first. */
export type Ranker = (text: string) => readonly string[] | Promise<readonly string[]>;

export interface Evaluation {
  /** Shares of queries whose right entry is the first, or among the first five. */
  recall1: number;
  recall5: number;
  /** Mean reciprocal rank, among the first ten. */
  mrr: number;
  /** Of a query, in milliseconds, ascending. */
  times: number[];
}

export async function evaluate(rank: Ranker, queries: readonly Query[]): Promise<Evaluation> {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { text, right } of queries) {
    const start = performance.now();
    const found = await rank(text);
    times.push(performance.now() - start);
    const at = found.slice(0, 10).findIndex((id) => right.has(id));
    ranks.push(at < 0 ? Number.POSITIVE_INFINITY : at + 1);
  }
  const share = (most: number) => ranks.filter((one) => one <= most).length / ranks.length;
  return {
    recall1: share(1),
    recall5: share(5),
    mrr: ranks.reduce((sum, one) => sum + 1 / one, 0) / ranks.length,
    times: times.sort((a, b) => a - b),
  };
}

/** What so many of a hundred stay below. */
export function percentile(ascending: readonly number[], percent: number): number {
  return ascending[Math.floor((ascending.length * percent) / 100)] ?? 0;
}
