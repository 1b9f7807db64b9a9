import fc from 'fast-check';
import { fieldNames } from '../../../src/core/parse/fields/field-names.ts';

/** Field names as people write them, and other words. */
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fieldNames.map((named) => named.name)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Notes',
      'Remedation',
      'Fix {#id}',
      '签名',
      'Fix it',
      '3. Fix',
      '🔧 Fix',
      'FIXES',
      '',
    ),
  },
);

const word = fc.constantFrom(
  ...[
    'gate',
    'red',
    '`a.json`',
    '`b c` or',
    '**bold**',
    '*slanted*',
    '<kbd>x</kbd>',
    '&amp;',
    '\\*',
  ],
  ...[
    '[link](a.md)',
    '[ref][one]',
    '[^1]',
    '![i](p.png)',
    'https://x.org/a_b',
    'a@b.org',
    '<!-- c -->',
  ],
  ...[
    'None',
    'None:',
    'über',
    '数据',
    '👩‍💻',
    '\u00a0',
    '\u200b',
    '{{ x }}',
    '<name>',
    '<%= y %>',
    '|',
    ':',
    '：',
  ],
  ...[
    '**Fix:**',
    '`',
    '**',
    '_',
    '[',
    '](',
    '<',
    '~~',
    '\t',
    '  ',
    '\\',
    '\u2028',
    '\ufeff',
    '\ud800',
  ],
);

const words = fc.array(word, { maxLength: 6 }).map((found) => found.join(' '));

const label = fc
  .tuple(
    name,
    words,
    fc.constantFrom<(label: string, rest: string) => string>(
      (text, rest) => `**${text}:** ${rest}`,
      (text, rest) => `**${text}**: ${rest}`,
      (text, rest) => `**${text}** — ${rest}`,
      (text, rest) => `**${text}: ${rest}**`,
      (text, rest) => `**${text}**：${rest}`,
      (text, rest) => `How to **${text}**: ${rest}`,
      (text, rest) => `*${text}*: ${rest}`,
      (text, rest) => `${text}: ${rest}`,
      (text) => `**${text}**`,
      (text) => `${text}:`,
    ),
  )
  .map(([text, rest, write]) => write(text, rest));

const line = fc.oneof(words, label);

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.oneof(name, words), fc.constantFrom('atx', 'setext'))
  .map(([depth, text, form]) => {
    if (form === 'atx') return `${'#'.repeat(depth)} ${text}`;
    return `${text}\n${depth % 2 === 0 ? '---' : '==='}`;
  });

const fence = fc
  .tuple(
    fc.constantFrom('```', '````', '~~~'),
    fc.constantFrom('', 'bash', 'signature', 'text', 'mermaid', '{note}', 'sh {1} t="x"'),
    fc.array(
      fc.constantFrom(
        'make <x>',
        'a ... b',
        '/re(x)?/i',
        'one \\',
        'click A "#a"',
        '',
        '$ x',
        '``',
        '  y',
        '\tz',
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom('', '```', '````', '~~~', '``'),
  )
  .map(([open, info, body, close]) => [open + info, ...body, close].join('\n'));

const html = fc.constantFrom(
  '<details>\n<summary>x</summary>\n\n',
  '</details>',
  '<a id="x"></a>',
  '<h2>Fix</h2>',
  '<div\n  id="y">\n<a href="b.md?a&amp;b">',
  '<!-- replaybook-disable x\n -- y -->',
  '<!-- never closed',
  '<table><tr><td>x</td></tr></table>',
);

const other = fc.constantFrom(
  '| a | b |\n|---|---|\n| `c` | d |',
  '---',
  '***',
  '[one]: a.md "t"',
  '[^1]: note',
  '    indented --code',
  '',
);

/** A table of failures, in Markdown or in HTML, with anything in its cells. */
const failures = fc
  .tuple(
    fc.tuple(name, name, fc.constantFrom('Fix', '**Cause**', 'Replay', 'What to do { .x }')),
    fc.array(fc.tuple(words, line, words), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([heads, rows, isHtml]) => {
    const all = [['Symptom', ...heads.slice(1)], ...rows];
    if (isHtml) {
      const cells = all.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`);
      return `<table>\n${cells.join('\n')}\n</table>`;
    }
    const lines = all.map(
      (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    );
    return [lines[0], '|---|:-:|---|', ...lines.slice(1)].join('\n');
  });

const list = fc
  .array(fc.tuple(line, fc.constantFrom('- ', '* ', '+ ', '1. ', '3) ', '- [ ] ', '  - ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((items) => items.map(([text, mark]) => mark + text).join('\n'));

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((l) => l.join('\n')) },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: fence },
  { weight: 1, arbitrary: failures },
  html,
  other,
);

const block = fc
  .tuple(leaf, fc.constantFrom('', '', '', '> ', '  ', '   ', '- ', '\t'))
  .map(([text, prefix]) =>
    text
      .split('\n')
      .map((l, index) => (prefix === '- ' && index > 0 ? `  ${l}` : prefix + l))
      .join('\n'),
  );

const frontMatter = fc
  .tuple(
    fc.constantFrom('---', '+++'),
    fc.array(
      fc.constantFrom(
        ...[
          'title: x',
          'kind: alert',
          'kind: campaign',
          'kind: nope',
          'owner: [a',
          'tags: a, b',
          '# c',
        ],
        ...[
          'reviewed: 2026-01-01',
          'review-every: 3m',
          'titel: y',
          '- z',
          '',
          'a: &a [*a]',
          '\tb: c',
          '? x',
        ],
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom('---', '...', '+++', ''),
  )
  .map(([open, lines, close]) => `${[open, ...lines, close].join('\n')}\n`);

interface Cut {
  at: number;
  length: number;
  again: boolean;
}

const cuts = fc.array(fc.record({ at: fc.nat(10_000), length: fc.nat(40), again: fc.boolean() }), {
  maxLength: 3,
});

/** Takes slices out or writes them twice, as editing and merging by hand do. */
function mutate(text: string, changes: readonly Cut[]): string {
  return changes.reduce((current, { at, length, again }) => {
    const start = at % (current.length + 1);
    const end = again ? start : start + length;
    return current.slice(0, start + (again ? length : 0)) + current.slice(end);
  }, text);
}

/** Realistic Markdown of runbooks, whole and damaged, in all line endings. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.option(frontMatter, { nil: '' }),
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n')), { maxLength: 14 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r', 'mixed'),
    cuts,
  )
  .map(([bom, front, blocks, ending, changes]) => {
    const text = mutate(bom + front + blocks.map((pair) => pair.join('')).join(''), changes);
    if (ending !== 'mixed') return text.replaceAll('\n', ending);
    return text.replace(/\n/g, (_, at: number) => (at % 2 === 0 ? '\n' : '\r\n'));
  });
