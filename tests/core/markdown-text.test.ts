import * as fc from 'fast-check';
import { toString as plain } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown, fencedBlock } from '../../src/core/markdown/escape-markdown.ts';
import { parseGfm } from './gfm.ts';

const pieces = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '[a](b)',
    '![a](b)',
    '<b>',
    '</b>',
    '<!--',
    '&lt;',
    '&#42;',
    '|',
    '~',
  ],
  ...['~~', '#', '# ', '- ', '+ ', '1. ', '1) ', '> ', '=', '---', '\\', '@octocat', '#12', 'GH-3'],
  ...[
    'https://evil.example',
    'www.evil.example',
    'a@b.example',
    'x',
    ' ',
    'é',
    '[^1]',
    '[x] ',
    '$a$',
  ],
];
const hostile = fc
  .array(fc.constantFrom(...pieces), { maxLength: 8 })
  .map((parts) => parts.join(''));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('escapeMarkdown', () => {
  it('leaves nothing but a paragraph of the same text, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { children } = parseGfm(escapeMarkdown(text));
        const types = children.flatMap((node) =>
          node.type === 'paragraph' ? node.children.map(({ type }) => type) : [node.type],
        );
        expect(types).toEqual(oneLine(text) === '' ? [] : ['text']);
        expect(plain({ type: 'root', children }).replaceAll('\u2060', '')).toBe(oneLine(text));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it.each(['@octocat', 'see #12', 'GH-3', 'a/b#4', 'https://x.example'])(
    'mentions and links nobody by %s',
    (text) => {
      expect(escapeMarkdown(text)).not.toMatch(/@\w|#\d|GH-\d|https?:/);
    },
  );

  it('lets ordinary words be', () => {
    const text = 'Replace the mocks of non_mock_gate (see docs/a-b.json): 50 % - done & dusted.';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('codeSpan and fencedBlock', () => {
  it('hold any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [span] = parseGfm(codeSpan(text)).children;
        if (oneLine(text) !== '') {
          expect(span).toMatchObject({ children: [{ type: 'inlineCode', value: oneLine(text) }] });
        }
        const lines = `${text}\n~~~\n\`\`\`\`\n${text}`;
        expect(parseGfm(fencedBlock(lines, 'bash')).children).toMatchObject([
          { type: 'code', lang: 'bash', value: lines },
        ]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('takes no language that is none', () => {
    expect(fencedBlock('a', 'x y`')).toBe('```\na\n```');
  });
});
