import { expect, test } from 'vitest';
import { Source } from '../../../src/core/markdown/source.ts';
import type { Problem } from '../../../src/core/model.ts';
import { readFrontMatter } from '../../../src/core/parse/front-matter/front-matter.ts';
import { readBlock } from '../../../src/core/parse/front-matter/front-matter-block.ts';
import { readPlainValues } from '../../../src/core/parse/front-matter/plain-front-matter.ts';

const keys = [
  ...['title', 'kind', 'owner', 'severity', 'priority', 'status', 'reviewed', 'review-every'],
  ...['tags', 'aliases', 'Title', 'tag', 'weight', 'error_message', '"owner"', ' owner', ''],
];
const texts = [
  ...['a', 'Disk is full', 'a.b/c-d', 'a@b.c', 'a + b', 'no', 'y', 'Null', 'TRUE', 'nullable', '~'],
  ...['2026-10-05', '2026-02-30', '2026-10-05 12:00', '2026', '1.5', '0x1f', '-1', '.inf', 'x2'],
  ...['alert', 'signatures', 'Alert', '[a, b]', '[ a ,b c ]', '[a]', '[]', '[a, 1]', '[a, null]'],
  ...['a: b', 'a:b', 'a #b', 'a#b', '# a', '&a b', '*a', '!t a', '"a"', "'a'", '| a', 'a, b', '-'],
  ...[
    'é',
    'a\tb',
    'a\t',
    'a ',
    '{a}',
    '{{ a }}',
    '\n  more',
    'a\n  more',
    '\n- a',
    '180d',
    '[[a]]',
  ],
];

test('a plain block reads as the parser of YAML and the schema read it', () => {
  let plain = 0;
  for (const key of keys) {
    for (const text of texts) {
      for (const [before, after, end] of [
        ['', '\n', '---\n'],
        ['owner: me\n', '\n', '---'],
        ['', '\r\n', '---  \r\nx\n'],
        ['\n', '\n', '---\n'],
        ['', '\n', '--- x\n---\n'],
        ['', '\n', '...\n---\n'],
        ['', '\n', 'x\n'],
        ['# c\n', '\n---', '\n'],
        ['title: x\ntitle: y\n', '\n', '---\n'],
      ] as const) {
        const file = `---\n${before}${key}: ${text}${after}${end}`;
        const source = new Source(file);
        const [mine, theirs]: [Problem[], Problem[]] = [[], []];
        const read = readFrontMatter(source, mine);
        expect({ file, read, problems: mine }).toEqual({
          file,
          read: readBlock(source, 4, '---', theirs),
          problems: theirs,
        });
        if (readPlainValues(`${key}: ${text}`) !== null) plain += 1;
      }
    }
  }
  expect(plain).toBeGreaterThan(500);
});
