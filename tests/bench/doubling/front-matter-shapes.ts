import { runbookPhasesOf } from './runbook-phases.ts';
import { type Shape, times } from './shape.ts';

function matter(name: string, base: number, write: (count: number) => string): Shape {
  const phases = (count: number) => runbookPhasesOf(`---\n${write(count)}\n---\n\n# A\n`);
  return { name, base, phases };
}

export const frontMatterShapes: readonly Shape[] = [
  matter('front-matter keys', 500, (n) => times(n, (i) => `k${i}: v\n`)),
  matter('front-matter keys, alike', 500, (n) => 'title: v\n'.repeat(n)),
  matter('front-matter keys, broken', 500, (n) => times(n, (i) => `k${i}: [v\n`)),
  matter('front-matter lists, nested', 200, (n) => `a: ${'['.repeat(n)}${']'.repeat(n)}`),
  // Each is longer than the one ahead, so that twice the text has fewer than twice as many.
  matter('front-matter mappings, nested', 50, (n) =>
    times(Math.round(Math.sqrt(50 * n)), (i) => `${' '.repeat(i)}a:\n`),
  ),
  matter('front-matter aliases', 200, (n) => `a: &a [x]\nb:\n${'  - *a\n'.repeat(n)}`),
  matter(
    'front-matter anchors that multiply',
    10,
    (n) =>
      `a0: &a0 [x,x,x,x]\n${times(n, (i) => `a${i + 1}: &a${i + 1} [*a${i},*a${i},*a${i},*a${i}]\n`)}`,
  ),
  matter('a long scalar', 5_000, (n) => `title: ${'word '.repeat(n)}`),
  matter('front-matter tags', 500, (n) => `tags: [${times(n, (i) => `t${i}, `)}]`),
  matter('front-matter page aliases', 300, (n) => `aliases: [${times(n, (i) => `old/${i}, `)}]`),
  matter('front-matter without an end', 500, (n) => `${times(n, (i) => `title${i}: v\n`)}\n# x`),
];
