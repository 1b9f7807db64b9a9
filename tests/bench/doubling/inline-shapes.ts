import { runbookPhasesOf } from './runbook-phases.ts';
import { type Shape, times } from './shape.ts';

function inline(name: string, base: number, write: (count: number) => string): Shape {
  const phases = (count: number) => runbookPhasesOf(`# A\n\n${write(count)}\n`);
  return { name, base, phases };
}

/** Shapes of what stands in a paragraph. */
export const inlineShapes: readonly Shape[] = [
  inline('nested links', 500, (n) => `${'['.repeat(n)}a${'](b)'.repeat(n)}`),
  inline('nested images', 500, (n) => `${'!['.repeat(n)}a${'](b)'.repeat(n)}`),
  inline('nested emphasis', 500, (n) => `${'*a '.repeat(n)}${' b*'.repeat(n)}`),
  inline('nested strong', 500, (n) => `${'**a '.repeat(n)}${' b**'.repeat(n)}`),
  inline('emphasis of one run', 2_000, (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`),
  inline('emphasis of both kinds, unclosed', 1_000, (n) => '*a **b _c '.repeat(n)),
  inline('strikes, unclosed', 1_000, (n) => '~~a '.repeat(n)),
  inline('brackets, unclosed', 2_000, (n) => '['.repeat(n)),
  inline('links, unclosed', 1_000, (n) => '[a](b '.repeat(n)),
  inline('links, half closed', 1_000, (n) => '[a]( '.repeat(n)),
  inline('references to nothing', 1_000, (n) => times(n, (i) => `[a${i}][b${i}] `)),
  // Each is longer than the one ahead, so that twice the text has fewer than twice as many.
  inline('backtick runs of growing length', 60, (n) =>
    times(Math.round(Math.sqrt(60 * n)), (i) => `${'`'.repeat(i + 1)} `),
  ),
  inline('code spans', 1_000, (n) => times(n, (i) => `\`a${i}\` `)),
  inline('autolinks', 500, (n) => times(n, (i) => `https://example.org/${i} <https://a.b/${i}> `)),
  inline('addresses of mail', 500, (n) => times(n, (i) => `a${i}@example.org `)),
  inline('an almost endless address', 2_000, (n) => `a${'.a'.repeat(n)}@${'b.'.repeat(n)}`),
  inline('entities', 2_000, (n) => '&amp; &#65; &nosuch; '.repeat(n)),
  inline('HTML tags in text', 1_000, (n) => 'a <b>b</b> <kbd>c</kbd> '.repeat(n)),
  inline('nested HTML in text', 500, (n) => `a ${'<b>'.repeat(n)}c${'</b>'.repeat(n)}`),
  inline('tags, unclosed', 1_000, (n) => `x ${'<a '.repeat(n)}`),
  inline('comments, unclosed', 1_000, (n) => `x ${'<!-- '.repeat(n)}`),
  inline('a long word', 10_000, (n) => 'ab'.repeat(n)),
  inline('combining marks', 5_000, (n) => `e${'\u0301'.repeat(n)}`),
  inline('hidden characters', 1_000, (n) => 'a\u200b b\u00a0 '.repeat(n)),
  inline('overrides of direction', 1_000, (n) => 'a\u202e'.repeat(n)),
  inline('labels in one paragraph', 500, (n) => '**Fix:** x\n'.repeat(n)),
  inline('labels in one line', 500, (n) => '**Fix:** x '.repeat(n)),
  inline('escapes', 2_000, (n) => '\\* \\_ \\[ '.repeat(n)),
  inline('line endings of all kinds', 1_000, (n) => 'a\r\nb\rc\nd\te  \n'.repeat(n)),
];
