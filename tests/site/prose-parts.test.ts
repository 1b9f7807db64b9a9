import { expect, test } from 'vitest';
import { countProseParts, prosePartsOf } from '../../src/site/prose-parts.ts';

const pages = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ path: `team-${number % 7}/page-${number}` }));

test.each([
  [0, 1],
  [1, 1],
  [250, 1],
  [251, 2],
  [1_000, 4],
  [100_000, 12],
])('%i pages have an index of %i parts', (count, parts) => {
  expect(countProseParts(count)).toBe(parts);
});

test('every page is in one part, and no part is far larger than the others', () => {
  const all = pages(1_000);
  const parts = prosePartsOf(all);
  expect(parts.flat().toSorted(byPath)).toEqual(all.toSorted(byPath));
  for (const part of parts) expect(part.length).toBeLessThan(350);
});

test('a new page moves no other one', () => {
  const before = prosePartsOf(pages(900));
  const after = prosePartsOf([...pages(900), { path: 'new' }]);
  expect(after.map((part) => part.filter(({ path }) => path !== 'new'))).toEqual(before);
});

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}
