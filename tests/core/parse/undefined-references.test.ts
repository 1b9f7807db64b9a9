import { describe, expect, test } from 'vitest';
import { remarkParser } from '../../../src/core/markdown/markdown-parser.ts';
import { Source } from '../../../src/core/markdown/source.ts';
import { findUndefinedReferences } from '../../../src/core/parse/undefined-references.ts';

/** Each reference as `label: the text it spans`. */
function found(text: string): string[] {
  return findUndefinedReferences(remarkParser(text), new Source(text)).map(
    ({ label, position: { start, end } }) => {
      // Line and column must say the same as the offset.
      expect(text.split('\n')[start.line - 1]?.slice(start.column - 1)).toBe(
        text.slice(start.offset).split('\n', 1)[0],
      );
      return `${label}: ${text.slice(start.offset, end.offset)}`;
    },
  );
}

describe('finds', () => {
  test.each([
    ['a full reference', 'See [text][nope].', ['nope: [text][nope]']],
    ['a collapsed one', 'See [nope][].', ['nope: [nope][]']],
    ['one with blanks for a label', '[nope][ ]', ['nope: [nope][ ]']],
    ['an image', '![flow][nope]', ['nope: ![flow][nope]']],
    ['a footnote', 'Restart it.[^why]', ['^why: [^why]']],
    ['a footnote of one digit', 'Text[^1]: more.', ['^1: [^1]']],
    ['text in bold and code', '[**a** `b`][nope]', ['nope: [**a** `b`][nope]']],
    ['text inside bold', '**[a][nope]**', ['nope: [a][nope]']],
    ['text inside a link', '[see [a][nope]](u.md)', ['nope: [a][nope]']],
    ['a linked image', '[![x](y.svg)][nope]', ['nope: [![x](y.svg)][nope]']],
    ['a heading', '# On [a][nope]', ['nope: [a][nope]']],
    ['a cell of a table', '| a |\n| - |\n| [x][nope] |', ['nope: [x][nope]']],
    ['a quotation over two lines', '> [a\n> b][nope]', ['nope: [a\n> b][nope]']],
    ['a footnote’s text', '[^1]\n\n[^1]: see [a][nope]', ['nope: [a][nope]']],
    ['each of several', '[a][x] and [b][y]', ['x: [a][x]', 'y: [b][y]']],
    ['with Windows line endings', 'a\r\n\r\n[a][nope]\r\n', ['nope: [a][nope]']],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('is silent on', () => {
  test.each([
    ['a definition', '[a][b]\n\n[b]: x.md'],
    ['a definition in another case', '[a][B  c]\n\n[b C]: x.md'],
    ['a defined footnote', 'a[^1]\n\n[^1]: b'],
    ['a lone label', 'a [label] and [ ]'],
    ['a task', '- [ ] a\n- [x] [link](x.md)'],
    ['an index', 'rows[0][1], f()[0][1]'],
    ['a log line', '[2026-11-21][ERROR][db] gone'],
    ['a regular expression', '[A-Z][a-z0-9]+ [^/]+ [^a-z] [^x]* [\\w][\\d]'],
    ['optional arguments', 'f(a[, b][, c]) and tool [-v][-q]'],
    ['escapes', '\\[a][b] [a\\][b] \\[^1]'],
    ['code', '`[a][b]`\n\n```\n[a][b]\n```'],
    ['HTML', '<div title="[a][b]">\n[a][b]\n</div>'],
    ['a link after brackets', '[a][b](c.md)'],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});
