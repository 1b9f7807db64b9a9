import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function times(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

function problemsOf(text: string): string[] {
  const { problems } = parseRunbook({ id: 'x', path: 'x.md', text }).runbook;
  return problems.map((problem) => problem.messageId);
}

const section = `**Signature:** \`failed\`\n\n**Replay:**\n\n\`\`\`sh\n${'run --it\n'.repeat(80)}\`\`\`\n\n${'Some words. '.repeat(150)}\n\n`;

/** Generous: a guard against hanging, no measurement. */
const limit = 60_000;

describe('a huge or twisted file ends, and is read', () => {
  test.each([
    ['1.4 MB of sections', times(500, (i) => `## Section ${i}\n\n${section}`)],
    ['20,000 headings', times(20_000, (i) => `# Heading ${i % 1000}\n`)],
    ['20,000 headings that name a field', '# Fix\n'.repeat(20_000)],
    ['5,000 strikes that are not closed', '~~a '.repeat(5_000)],
    ['2,000 fences that are not closed', '```\na\n\n- ```sh\n  b\n'.repeat(2_000)],
    ['4,000 labels in one paragraph', '**Fix:** x\n'.repeat(4_000)],
    ['4,000 labels in one line', '**Fix:** x '.repeat(4_000)],
    ['5,000 list items with labels', '- **Fix:** x\n'.repeat(5_000)],
    ['50,000 comments that are not closed', '<!--'.repeat(50_000)],
    ['a line of 2 MB', `![x](data:image/png;base64,${'Ab9+'.repeat(500_000)})`],
    [
      'a pattern in every line',
      `# A\n\n**Signature:**\n\n\`\`\`signature\n${'a b\n'.repeat(50_000)}\`\`\`\n`,
    ],
    ['600 kB of sections', times(215, (i) => `## Section ${i}\n\n${section}`)],
    [
      '10,000 rows of failures, all alike',
      `# A\n\n| Symptom | Fix |\n|---|---|\n${'| `E1` | wait |\n'.repeat(10_000)}`,
    ],
    [
      'as many in HTML',
      `<table><tr><th>Symptom<th>Fix\n${'<tr><td>E1<td>wait\n'.repeat(10_000)}</table>\n`,
    ],
    ['10,100 placeholders in code', `${'`cat <path>` '.repeat(50)}\n\n`.repeat(202)],
    ['5,000 misspelled labels', `# A\n\n**Fix:** x\n\n${'**Signatur:** x\n\n'.repeat(5_000)}`],
    ['5,000 labels that are no names', times(5_000, (i) => `**Word ${i}:** x\n\n`)],
    [
      'comments of a request that end in blanks',
      `# A\n\n\`\`\`http\n${'# note  \n'.repeat(40)}x\n\`\`\`\n`,
    ],
    ['a tag of 3,000 blanks', `# A\n\n{% image${' '.repeat(3_000)}x {y %}\n`],
    ['a tag of 100,000 letters', `# A\n\n{% image ${'a'.repeat(100_000)} %}\n`],
    ['a tag of 100,000 blanks', `# A\n\n{% assign${' '.repeat(100_000)}\n`],
    [
      'an output of 100,000 blanks',
      `# Troubleshooting\n\n## It fails\n\n\`\`\`\n${' \t'.repeat(50_000)}x\n\`\`\`\n`,
    ],
    [
      'a sentence of 30,000 errors',
      `# Troubleshooting\n\n## It fails\n\n${'错误e'.repeat(30_000)}\n\n\`\`\`\nx\n\`\`\`\n`,
    ],
    [
      'a row of 100,000 letters',
      `# Troubleshooting\n\n| Error | Fix |\n|---|---|\n| ${'a'.repeat(100_000)} | x |\n`,
    ],
    ['front matter of 5,000 keys', `---\n${times(5_000, (i) => `k${i}: v\n`)}---\n\n# A\n`],
  ])(
    '%s',
    (_name, text) => {
      expect(problemsOf(text).filter((id) => id === 'unparsable')).toEqual([]);
    },
    limit,
  );
});

describe('what no Markdown parser can read in time is said, and shown as it stands', () => {
  test.each([
    ['quotations 10,000 deep', `# A\n\n${'>'.repeat(10_000)} a\n`, 3],
    ['lists 10,000 deep in a line', `# A\n\n${'- '.repeat(10_000)}a\n`, 3],
    ['numbered lists 1,000 deep in a line', `${'1. '.repeat(1_000)}a\n`, 1],
    ['lists nested line by line', times(1_000, (i) => `${'  '.repeat(i)}- a\n`), 201],
    ['a paragraph of 5 MB in a line', `# A\n\n${'words '.repeat(830_000)}\n`, 3],
    ['a log pasted without a fence', `# A\n\n${'[12:00] error at x y z\n'.repeat(40_000)}`, 3],
    ['links 40 deep', `# A\n\n${'['.repeat(40)}a${'](b)'.repeat(40)}`, 3],
    ['links 20,000 deep', `${'['.repeat(20_000)}a${'](b)'.repeat(20_000)}`, 1],
    ['images 20,000 deep', `${'!['.repeat(20_000)}a${'](b)'.repeat(20_000)}`, 1],
    ['emphasis 40 deep', `# A\n\n${'*a '.repeat(40)}${' b*'.repeat(40)}`, 3],
    ['emphasis 20,000 deep', `${'*a '.repeat(20_000)}${' b*'.repeat(20_000)}`, 1],
    ['emphasis of two kinds', `${'*a _b '.repeat(20)}${' c_ d*'.repeat(20)}`, 1],
    ['one run of 2,000 stars', `${'*'.repeat(2_000)}a${'*'.repeat(2_000)}`, 1],
    ['emphasis that goes on over lines', `${'*a\n'.repeat(40)}${'b*\n'.repeat(40)}`, 40 + 33],
    ['10,000 links in a paragraph', `# A\n\nb\n${'[a](b (c '.repeat(10_000)}`, 3],
    ['10,000 comments in a paragraph', `# A\n\nb\n${'x <!-- '.repeat(10_000)}`, 3],
    ['10,000 marks of two kinds in turn', `# A\n\n${'*_'.repeat(10_000)}`, 3],
    ['HTML 20,000 deep', `# A\n\n${'<div>'.repeat(20_000)}`, 3],
    ['50,000 opening brackets', `# A\n\n${'['.repeat(50_000)}`, 3],
    ['50,000 opening image brackets', '!['.repeat(50_000), 1],
    ['10,000 emphases that are not closed', '*a **b _c '.repeat(10_000), 1],
    ['50,000 tags that are not closed', `x ${'<a '.repeat(50_000)}`, 1],
    ['50,000 entities', `# A\n\n${'&amp;'.repeat(50_000)}`, 3],
    ['10,000 escapes a line', `# A\n\n${`${'\\*'.repeat(10_000)}\n`.repeat(3)}`, 3],
    ['10,000 tags in text', 'a <b>b</b> <kbd>c</kbd> '.repeat(10_000), 1],
    ['backticks in runs of 300 lengths', times(2_000, (i) => `${'`'.repeat((i % 300) + 1)} `), 1],
    [
      'a table of 101 columns',
      `# A\n\n|${'a|'.repeat(101)}\n|${'-|'.repeat(101)}\n${'|b|\n'.repeat(2_000)}`,
      4,
    ],
    [
      'a table of 101 columns in a quotation',
      `> |${'a|'.repeat(101)}\n> |${'-|'.repeat(101)}\n`,
      2,
    ],
    ['a log of short lines', `# A\n\n${'ok\n'.repeat(10_000)}`, 3],
    ['lines that end in every way', 'a\r\nb\rc\nd\te  \n'.repeat(4_000), 1],
    ['a footnote used 2,000 times', `# A\n\n${'a[^1] '.repeat(2_000)}\n\n[^1]: note\n`, 3],
    ['strong 2,000 deep', `${'**a '.repeat(2_000)}${' a**'.repeat(2_000)}`, 1],
  ])(
    '%s',
    (_name, text, line) => {
      const { runbook, tree } = parseRunbook({ id: 'x', path: 'x.md', text });
      expect(runbook.problems).toMatchObject([
        { ruleId: 'readable-file', messageId: 'unparsable', position: { start: { line } } },
      ]);
      expect(tree.children).toMatchObject([{ type: 'code', value: text }]);
    },
    limit,
  );
});

describe('is no reason to give up', () => {
  const words = 'word '.repeat(150_000);
  test.each([
    ['a long fence', `\`\`\`\n${words}\n\`\`\`\n`],
    ['a long fence in a list', `- a\n\n  ~~~\n  ${words}\n  ~~~\n`],
    ['a long tilde fence with backticks in it', `~~~\n\`\`\`\n${words}\n~~~\n`],
    ['long HTML', `<pre>\n${words}\n</pre>\n`],
    ['many paragraphs', 'word word word\n\n'.repeat(15_000)],
    ['many list items', '- word word word\n'.repeat(20_000)],
    ['JSON in a fence, 200 deep', `\`\`\`json\n${'['.repeat(200)}${']'.repeat(200)}\n\`\`\`\n`],
    ['5,000 brackets that nothing closes', '['.repeat(5_000)],
    ['3,000 emphases that nothing closes', '*a **b _c '.repeat(3_000)],
    ['3,000 entities', '&amp; &lt; '.repeat(3_000)],
    ['backticks in runs of 20 lengths', times(500, (i) => `${'`'.repeat((i % 20) + 1)} `)],
    [
      'a list in a long HTML table',
      `<table>\n<td>a\n- b\n${'<td>c</td>\n'.repeat(6_000)}</table>\n`,
    ],
    ['an HTML table of 5,000 cells', `<table>\n${'<tr><td>a</td></tr>\n'.repeat(5_000)}</table>\n`],
    ['HTML 5,000 deep', `${'<b>'.repeat(5_000)}a${'</b>'.repeat(5_000)}\n`],
    ['a table of 100 columns', `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n|b|\n`],
    ['5,000 tasks', '- [ ] *a*\n'.repeat(5_000)],
    ['emphasis in a row', '*a* **b** _c_ '.repeat(2_000)],
    ['names with low lines', 'a_b_c d__e '.repeat(2_000)],
    ['an index of 5,000 links', '- [a](https://example.org/b)\n'.repeat(5_000)],
    ['a table of 3,000 links', `|a|\n|-|\n${'|[a](b)|\n'.repeat(3_000)}`],
    ['strong and slanted words', '**_a_** '.repeat(400)],
    ['intervals', '| [0, 1) | (0, 1] |\n'.repeat(200)],
    ['escaped brackets', `${'\\['.repeat(100)}a${'\\]'.repeat(100)}`],
    ['a rule of dashes', `${'- '.repeat(300)}\n`],
    ['deep code', `\`\`\`\n${'  '.repeat(300)}- a\n\`\`\`\n`],
    ['nested lists again and again', '- a\n  - b\n    - c\n'.repeat(4_000)],
    ['2,000 footnotes', times(2_000, (i) => `a[^${i}]\n\n[^${i}]: b\n\n`)],
    ['a table of 6,000 rows without pipes at its ends', `a | b\n- | -\n${'c | d\n'.repeat(6_000)}`],
    ['a line of 100,000 spaces', `a\n\n${' '.repeat(100_000)}\n\nb\n`],
    ['a title of 100,000 characters', `---\ntitle: ${'word '.repeat(20_000)}\n---\n\n# A\n`],
    ['3,000 lists between paragraphs', '- a\n\nb\n\n'.repeat(3_000)],
    ['3,000 quotations between rules', '> a\n***\n'.repeat(3_000)],
    ['2,000 headings over their lines', 'a\n---\n'.repeat(2_000)],
  ])(
    '%s',
    (_name, text) => {
      expect(problemsOf(text)).toEqual([]);
    },
    limit,
  );
});
