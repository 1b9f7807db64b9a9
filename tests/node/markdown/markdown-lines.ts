import fc from 'fast-check';

/** Pieces of a line of text, those included that begin or end what other pieces may complete. */
const inline = fc.constantFrom(
  ...['word', 'foo bar', '**bold**', '*em*', '_em_', '__b__', '`code`', '``a`b``', '~~del~~'],
  ...['[link](u.md)', '[link](<u v> "t")', '![img](i.png)', '[ref]', '[ref][]', '[text][ref]'],
  ...['[^1]', '![ref]', '[nope][x]', '<b>', '</b>', '<!-- c -->', '<a href="x">', '<b\nid="x">'],
  ...[
    'https://a.b/c?d=e&f',
    'http://x.y).',
    'www.a.com',
    'me@x.org',
    '<https://a.b>',
    '<me@x.org>',
  ],
  ...[
    'mailto:a@b.cc',
    'xmpp:a@b.cc/x',
    '(www.x.y_z)',
    '_(http://a.b)_',
    'a.b@c-d.e_f',
    'HTTPS://A.B/',
  ],
  ...[
    '&amp;',
    '&nbsp;',
    '&#42;',
    '&copy',
    '&#0;',
    '\\*',
    '\\',
    '\\[',
    '\\\\',
    '\\\n',
    '  \n',
    'a  \nb',
  ],
  ...['!', '[', ']', '(', ')', '*', '_', '**', '~', '`', '|', '\\|', '<', '>', '#', ':', '"', '\t'],
  ...[
    'é',
    '😀',
    '中',
    '\u00a0',
    '\u200b',
    '\ufe0f',
    '**签名：**值',
    'a*b*c',
    '{{x}}',
    '{#id}',
    '---',
  ],
  ...['[a&amp;b]', '[c\\*d][]', '![a&amp;b](c&amp;d "e &amp; \\"f")', '[a](b\\*c)'],
  ...['[ ]', '[x]', '1.', '-', '+', '](c)', '[a]: b', '<?php ?>', '<![CDATA[x]]>', '[![i](j)](k)'],
);

/** What a line may begin with: containers, their combinations, indentation. */
const lead = fc.constantFrom(
  ...['', '', '', '- ', '* ', '+ ', '1. ', '2) ', '> ', '>', '  ', '    ', '\t', '   ', '- [ ] '],
  ...['- [x] ', '# ', '## ', '- - ', '> - ', '- > ', '1. - ', '-\t', '  - ', '    - ', '[^1]: '],
  ...['[ref]: ', '> > ', '-', '1.', '1234567890. ', ''],
);

/** Lines that are a construct, or the beginning or the end of one. */
const special = fc.constantFrom(
  ...['', '', '---', '***', '===', '- - -', '```', '```bash', '~~~', '````', '```js title="x"'],
  ...[
    '| a | b |',
    '|---|:-:|',
    '| --- |',
    'a | b',
    '--|--',
    '| x | y | z |',
    '|',
    '<div>',
    '</div>',
  ],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<pre>',
    '</pre>',
    '<details>',
    '<summary>x</summary>',
  ],
  ...['    code', '\tcode', '[ref]: /url "title"', '[^1]: note', '    cont', '# h', '## h ##', '#'],
  ...['-', '>', '1.', '**Fix:** do', '- **Fix:** do', '&nbsp;', '  ', '\t', '| a \\| b | `c|d` |'],
  ...[
    '  ```',
    '    ```',
    '- ```',
    '> ```',
    '1. ```bash',
    ':::tip',
    '```a&amp;b c\\*d',
    '[a&amp;b]: /c',
    '[c\\*d]: /e',
    '[a]: /b\\*c "d &amp; e"',
    '{% x %}',
    '[a]:',
    '<a',
    '"t"',
  ],
);

const text = fc.tuple(lead, lead, fc.array(inline, { maxLength: 4 }), fc.constantFrom('', ' '));
const line = fc.oneof(
  special,
  text.map(([outer, inner, words, between]) => `${outer}${inner}${words.join(between)}`),
);

/** Documents of lines that get in each other's way, with line endings of every kind. */
export const markdownLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '\n'),
  )
  .map(([lines, ending, last]) => lines.join(ending) + last.replace('\n', ending));
