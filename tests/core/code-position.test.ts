import fc from 'fast-check';
import type { Code, InlineCode, Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { locateCode } from '../../src/core/markdown/code-position.ts';
import { remarkParser } from '../../src/core/markdown/markdown-parser.ts';

interface Found {
  code: string;
  at: ReturnType<typeof locateCode>;
}

/** The code blocks and spans of a text, as the parser sees them. */
function codes(text: string): Found[] {
  const found: Found[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      found.push(foundIn(text, node, node.value));
      // As in a command: only newlines, whatever the line endings of the file.
      const normalized = node.value.replace(/\r\n?/g, '\n');
      if (normalized !== node.value) found.push(foundIn(text, node, normalized));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(remarkParser(text));
  return found;
}

function foundIn(text: string, { position }: Code | InlineCode, code: string): Found {
  if (position === undefined) throw new Error('The parser gave no position.');
  const { start, end } = position;
  const span = {
    start: { ...start, offset: start.offset ?? 0 },
    end: { ...end, offset: end.offset ?? 0 },
  };
  return { code, at: locateCode(text, span, code) };
}

function only(text: string): Found {
  const found = codes(text).at(-1);
  if (found === undefined) throw new Error(`No code in ${text}`);
  return found;
}

/** The characters that the position of `part` covers, after checking lines against offsets. */
function covered(text: string, part: string): string {
  const { code, at } = only(text);
  const index = code.indexOf(part);
  expect(index).toBeGreaterThanOrEqual(0);
  const { start, end } = at(index, index + part.length);
  const lines = text.split(/\r\n|\r|\n/);
  expect(lines[start.line - 1]?.slice(start.column - 1)).toBe(
    text.slice(start.offset).split(/\r\n|\r|\n/)[0],
  );
  expect(lines[end.line - 1]?.slice(0, end.column - 1)).toBe(
    text
      .slice(0, end.offset)
      .split(/\r\n|\r|\n/)
      .at(-1),
  );
  return text.slice(start.offset, end.offset);
}

describe('a word of the code is found in', () => {
  test.each([
    ['a fence', '```bash\na\nword b\n```\n'],
    ['a longer fence', '`````bash\n```\nword b\n`````\n'],
    ['a tilde fence', '~~~\nword\n~~~\n'],
    ['a fence that is not closed', 'x\n\n```bash\nword'],
    ['an indented fence', '   ```bash\n  a\n     word\n   ```\n'],
    ['a list', '- x\n\n  ```bash\n  a\n\n    word\n  ```\n'],
    ['a list, on the line of its bullet', '10) ```bash\n    word\n    ```\n'],
    ['a quotation', '> ```bash\n> a\n>word\n> ```\n'],
    ['a quotation in a list in a quotation', '> - > ```bash\n>   >   word\n>   > ```\n'],
    ['a footnote', '[^1]: ```bash\n    word\n    ```\n\nx[^1]\n'],
    ['a list with tabs', '-\tx\n\n\t```bash\n\t\tword\n\t```\n'],
    ['an indented block', 'x\n\n    a\n\n    word\n'],
    ['an indented block with tabs', 'x\n\n\ta\n\n\tword\n'],
    ['an indented block whose tab is the list’s in part', '-\t\tword\n'],
    ['an indented block in a quotation', '>     a\n>     word\n'],
    ['an indented block that begins with a backtick', 'x\n\n    `word`\n'],
    ['Windows lines', '- x\r\n\r\n  ```bash\r\n  a\r\n  word\r\n  ```\r\n'],
    ['old Macintosh lines', '```bash\ra\rword\r```\r'],
    ['a code span', 'Run `a word`.\n'],
    ['a padded code span', 'Run `` `word` ``.\n'],
    ['a code span padded by its lines', 'Run `\nword\n`.\n'],
    ['the second line of a code span', 'Run `a\nword` now.\n'],
    ['the second line of a code span in a quotation', '> Run `a\n> word`.\n'],
    ['a code span of three backticks', '**Replay:** ```a\nword```\n'],
    ['a code span of three backticks alone', '```word```\n'],
    ['a code span at the start of a line', '`word`\n'],
  ])('%s', (_name, text) => {
    expect(covered(text, 'word')).toBe('word');
  });
});

test('a range over lines ends ahead of what the next line begins with', () => {
  const text = '> ```bash\n> one\n> two\n> ```\n';
  expect(covered(text, 'one\n')).toBe('one\n');
  expect(covered(text, 'one\ntwo')).toBe('one\n> two');
  expect(covered(text, '\n')).toBe('\n');
});

test('a line ending of the file may be longer than that of the code', () => {
  const text = '> ```\r\n> one\r\n> two\r\n> ```\r\n';
  expect(covered(text, 'one\n')).toBe('one\r\n');
  expect(covered(text, 'e\nt')).toBe('e\r\n> t');
});

test('blanks that are the rest of a tab stand at the tab', () => {
  const text = '-\t\tword\n';
  const { code, at } = only(text);
  expect(code).toBe('  word');
  expect(at(0, 1)).toEqual({
    start: { line: 1, column: 3, offset: 2 },
    end: { line: 1, column: 3, offset: 2 },
  });
  expect(at(1, 2).end).toEqual({ line: 1, column: 4, offset: 3 });
});

test('offsets outside the code are clamped', () => {
  const { at } = only('```\nab\n```\n');
  expect(at(-5, 99)).toEqual({
    start: { line: 2, column: 1, offset: 4 },
    end: { line: 2, column: 3, offset: 6 },
  });
  expect(only('```\n```\n').at(0, 1).start.offset).toBeGreaterThan(0);
});

const line = fc.stringMatching(/^[ \t]{0,5}[a-z<$#"'`>é😀 \t-]{0,8}$/u);
const containers = fc.array(
  fc.constantFrom(['> ', '> '], ['>', '>'], ['- ', '  '], ['12. ', '    '], ['-\t', '\t']),
  { maxLength: 3 },
);

/** A document with one code block. */
const documents = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    containers,
    opening: fc.constantFrom('```bash', '````', '~~~', '  ```sh', null),
    ending: fc.constantFrom('\n', '\r\n', '\r'),
    closed: fc.boolean(),
  })
  .map(({ lines, containers, opening, ending, closed }) => {
    const mark = /[`~]+/.exec(opening ?? '')?.[0] ?? '';
    const body = opening === null ? lines.map((text) => `    ${text}`) : [opening, ...lines];
    if (opening !== null && closed) body.push(mark);
    const first = containers.map(([opener]) => opener).join('');
    const later = containers.map(([, continuation]) => continuation).join('');
    const document = body.map((text, index) => `${index === 0 ? first : later}${text}`);
    return ['# Title', '', ...document, ''].join(ending);
  });

test('every character that a parser reports is found at its place', () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const { code, at } of codes(text)) {
        if (code.trim() === '') continue;
        let reached = 0;
        for (let index = 0; index < code.length; index += 1) {
          const { start, end } = at(index, index + 1);
          const inFile = text.slice(start.offset, end.offset);
          const character = code.charAt(index);
          // The rest of a tab is a blank in the code.
          const isLineEnding = character === '\n' && /^\r\n?$/.test(inFile);
          if (inFile !== character && !isLineEnding)
            expect([character, text[start.offset]]).toEqual([' ', '\t']);
          expect(start.offset).toBeGreaterThanOrEqual(reached);
          reached = start.offset;
          const ahead = text.slice(0, start.offset).split(/\r\n|\r(?!\n)|\n/);
          if (character === '\n' && text[start.offset - 1] === '\r') continue;
          expect([start.line, start.column]).toEqual([
            ahead.length,
            (ahead.at(-1)?.length ?? 0) + 1,
          ]);
        }
      }
    }),
    { numRuns: 600 },
  );
});
