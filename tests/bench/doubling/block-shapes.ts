import { runbookPhasesOf } from './runbook-phases.ts';
import { type Shape, times } from './shape.ts';

function block(name: string, base: number, write: (count: number) => string): Shape {
  return { name, base, phases: (count) => runbookPhasesOf(write(count)) };
}

/** Shapes of what stands below one another on a page. */
export const blockShapes: readonly Shape[] = [
  block('nested quotes', 100, (n) => `${'>'.repeat(n)} a\n`),
  block('nested lists', 100, (n) => `${'- '.repeat(n)}a\n`),
  block('lists nested line by line', 50, (n) => times(n, (i) => `${'  '.repeat(i)}- a\n`)),
  block('lists nested again and again', 200, (n) => '- a\n  - b\n    - c\n'.repeat(n)),
  block('quotes and lists in turn', 50, (n) => `${'> - '.repeat(n)}a\n`),
  block('lists between paragraphs', 500, (n) => '- a\n\nb\n\n'.repeat(n)),
  block('lists of every other mark', 500, (n) => '- a\n\n* b\n\n'.repeat(n)),
  block('tasks', 500, (n) => '- [ ] a\n\nb\n\n'.repeat(n)),
  block('quotes between paragraphs', 500, (n) => '> a\n\nb\n\n'.repeat(n)),
  block('quotes that end with a heading', 500, (n) => '> a\n# b\n'.repeat(n)),
  block('nested HTML', 500, (n) => `${'<div>'.repeat(n)}a${'</div>'.repeat(n)}\n`),
  block(
    'nested HTML over lines',
    500,
    (n) => `${'<div>\n\n'.repeat(n)}a${'\n\n</div>'.repeat(n)}\n`,
  ),
  block('paragraphs', 500, (n) => times(n, (i) => `Words of paragraph ${i}.\n\n`)),
  block('a long table', 200, (n) => `| a | b |\n|---|---|\n${times(n, (i) => `| ${i} | x |\n`)}`),
  block('a wide table', 200, (n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n|${'b|'.repeat(n)}\n`),
  block(
    'a square table',
    20,
    (n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n${`|${'b|'.repeat(n)}\n`.repeat(n / 20)}`,
  ),
  block(
    'a ragged table',
    200,
    (n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n${'|b|\n'.repeat(n)}`,
  ),
  block(
    'a table of failures',
    100,
    (n) =>
      `# A\n\n| Symptom | Fix |\n|---|---|\n${times(n, (i) => `| \`E${i} broke\` | wait |\n`)}`,
  ),
  block(
    'an HTML table',
    100,
    (n) =>
      `<table><tr><th>Symptom<th>Fix\n${times(n, (i) => `<tr><td>E${i} broke<td>wait\n`)}</table>\n`,
  ),
  block('footnotes', 200, (n) => times(n, (i) => `a[^${i}]\n\n[^${i}]: note ${i}\n\n`)),
  block('footnotes, recursive', 200, (n) =>
    times(n, (i) => `a[^${i}]\n\n[^${i}]: see [^${i + 1}]\n\n`),
  ),
  block('one footnote, used often', 500, (n) => `${'a[^1] '.repeat(n)}\n\n[^1]: note\n`),
  block('one footnote, defined often', 200, (n) => `a[^1]\n\n${'[^1]: note\n\n'.repeat(n)}`),
  block('footnotes without definitions', 500, (n) => times(n, (i) => `a[^${i}] `)),
  block('definitions', 500, (n) => times(n, (i) => `[a${i}]: b${i}.md\n`)),
  block(
    'definitions and references',
    300,
    (n) => `${times(n, (i) => `[a${i}] `)}\n\n${times(n, (i) => `[a${i}]: b${i}.md\n`)}`,
  ),
  block('one definition again and again', 500, (n) => '[a]: b.md\n'.repeat(n)),
  block('headings', 500, (n) => times(n, (i) => `## Heading ${i}\n\n`)),
  block('headings with one text', 500, (n) => '## Timeout\n\n'.repeat(n)),
  block('headings that name fields', 300, (n) => '## A\n\n### Fix\n\nx\n\n'.repeat(n)),
  block('headings over text', 500, (n) => 'a\n---\n'.repeat(n)),
  block('comments', 500, (n) => '<!-- a -->\n\n'.repeat(n)),
  block('suppressions', 200, (n) =>
    times(
      n,
      (i) => `<!-- replaybook-disable-next-line no-broken-link -- a -->\n[a](no${i}.md)\n\n`,
    ),
  ),
  block(
    'suppressions of one rule',
    200,
    (n) =>
      `${'<!-- replaybook-disable no-broken-link -- a -->\n\n'.repeat(n)}${'[a](no.md)\n\n'.repeat(n)}`,
  ),
  block('fences', 300, (n) => '```text\na\n```\n\n'.repeat(n)),
  block('fences of quotes, unclosed', 300, (n) => '> ```\n> a\n\nb\n\n'.repeat(n)),
  block('fences, unclosed', 300, (n) => '```\na\n\n- ```sh\n  b\n'.repeat(n)),
  block('a fence with long info', 10_000, (n) => `\`\`\`sh ${'a="b" '.repeat(n)}\nx\n\`\`\`\n`),
  block('rules of dashes', 1_000, (n) => '---\n\n'.repeat(n)),
  block('a line of tabs', 5_000, (n) => `a${'\t'.repeat(n)}b\n`),
  block('tabs ahead of lines', 500, (n) => '\ta\n \tb\n'.repeat(n)),
  block('Mermaid fences', 100, (n) =>
    times(n, (i) => `\`\`\`mermaid\ngraph TD; a${i}-->b\n\`\`\`\n\n`),
  ),
  block('links to one missing anchor', 300, (n) => `# Failures\n\n${'[a](#failure) '.repeat(n)}\n`),
  block(
    'links to missing anchors',
    200,
    (n) =>
      `${times(n, (i) => `## Failure number ${i}\n\n`)}${times(n, (i) => `[a](#failure-nubmer-${i})\n\n`)}`,
  ),
  block('links to one anchor', 500, (n) => `# A\n\n${'[a](#a) '.repeat(n)}\n`),
  block('images that are missing', 300, (n) => times(n, (i) => `![a](a${i}.png)\n\n`)),
];
