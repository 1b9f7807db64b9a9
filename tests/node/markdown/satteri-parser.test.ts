import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { globbySync } from 'globby';
import type { Nodes } from 'mdast';
import * as satteri from 'satteri';
import { describe, expect, it, test } from 'vitest';
import { remarkParser } from '../../../src/core/markdown/markdown-parser.ts';
import { loadMarkdownParser, parseFast } from '../../../src/node/markdown/satteri-parser.ts';
import { markdown as documents } from '../../core/parse/markdown-arbitrary.ts';
import { firstDifference } from './first-difference.ts';
import { markdownLines } from './markdown-lines.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = globbySync(['*.md', 'docs/**/*.md', 'runbooks/**/*.md', 'tests/fixtures/**/*.md'], {
  cwd: root,
  gitignore: true,
});
const parse = await loadMarkdownParser();

function difference(text: string) {
  return firstDifference(remarkParser(text), parse(text));
}

describe('the tree is that of the reference parser', () => {
  test.each(files)('%s', (file) => {
    expect(difference(readFileSync(resolve(root, file), 'utf8'))).toBeNull();
  });

  test.each([
    ['an empty text', ''],
    ['white space', ' \n\t\n'],
    ['a byte order mark', '\uFEFF# A\n\nb *c*\n'],
    ['a NUL', 'a\0b *c*\n'],
    ['a control character in an address', '* **A**: <https://alerts.\u001b[31mexample.net/#/a>\n'],
    ['half a surrogate pair', 'a \ud83d b *c*\n'],
    ['lone carriage returns', '# A\r\r- b\r- c\r'],
    ['Windows line endings', '# A\r\n\r\n- b\r\n  c\r\n\r\n```js\r\nx\r\n```\r\n'],
    ['tabs', '-\ta\n\n\tb\n\n>\tc\n\n\td\n'],
    ['characters of two code units', '# 😀 a\n\n**😀** `😀` [😀](u) 😀\n'],
    [
      'tasks that begin with words, and with others',
      '- [ ] a\n- [x] **b**\n- [ ] `c`\n- [x] [d](e)\n',
    ],
    ['a task in a task', '- [ ] *a*\n  - [x] `b`\n'],
    ['a box without words', '- [ ]\n- [x]\nb\n'],
    ['addresses in text', 'See https://a.b/c, www.d.org and e@f.gh.\n'],
    ['addresses behind an open bracket', '[see https://a.b/c and www.d.org\n'],
    ['addresses behind brackets that close', '[x] a [b](c): https://a.b/c\n'],
    ['addresses behind odd characters', '"www.a.bc" 😀www.a.bc /e@f.gh mailto:e@f.gh\n'],
    ['entities in a label', '[RFC&nbsp;1]\n\n[rfc&nbsp;1]: /x\n'],
    ['footnotes', 'a[^1] [^2]\n\n[^1]: b\n\n    c\n\n[^2]:\n'],
    ['a fence that is not closed, in a list', '- ```bash\n  a\n- b\n'],
    ['a fence that is not closed, in a quote', '> ```\n> a\nb\n'],
    ['HTML in a list', '- <!-- a -->\n  b\n- <div>\n  c\n'],
    ['HTML that is not closed, in a quote', '> <!-- a\nb\n'],
    ['a quote in a quote', '> > a\n>\n> b\n'],
    ['a list in a quote', '> a\n>\n> - b\n> - c\n'],
    ['lazy lines', '> a\nb\n\n- c\nd\n'],
    ['empty items', '-\n-\n  a\n\n1.\n2. b\n'],
    ['an empty item right below a definition', '[a]: b\n# c\n-\n'],
    ['setext headings', 'a\n===\n\nb\nc\n---\n'],
    [
      'tables with odd pipes',
      '| a \\| b | `c|d` |\n|---|:-:|\n| x |\n| x | y | z |\n\na | b\n-|-\n',
    ],
    ['a table that HTML ends', 'a | b\n-|-\n<b>\n'],
    ['delimiters of two kinds', '**_a_** *b _c*d_ **e*_ \\**f**\n'],
    ['delimiters beside wide characters', '😀_a_ _b_😀 **😀 c**d\n'],
    ['Chinese that is not bold', '**签名：**值\n'],
    ['titles over two lines', '[a]: b "c\nd"\n\n[a]\n'],
    ['indented code and blanks below it', '- a\n\n      b\n   \n\n    c\n\n    \n'],
  ])('for %s', (_name, text) => {
    expect(difference(text)).toBeNull();
  });

  it.each([
    ['for runbooks', documents, 400],
    ["for lines that get in each other's way", markdownLines, 1500],
  ])('%s that are made up', (_name, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(difference(text)).toBeNull();
      }),
      { numRuns },
    );
  });

  it('for a document that nests deep', () => {
    const text = `${'> '.repeat(60)}a\n\n${'  - a\n'.repeat(3)}${'*a '.repeat(200)}\n`;
    expect(difference(text)).toBeNull();
  });

  it('for a large document', () => {
    const text = files
      .filter((file) => file.startsWith('runbooks/'))
      .map((file) => readFileSync(resolve(root, file), 'utf8'))
      .join('\n\n')
      .repeat(4);
    expect(difference(text)).toBeNull();
  });
});

describe('the fast parser', () => {
  it('reads what people write', () => {
    const runbooks = files.filter((file) => file.startsWith('runbooks/'));
    const slow = runbooks.filter((file) => {
      return parseFast(readFileSync(resolve(root, file), 'utf8'), satteri) === null;
    });
    expect(runbooks.length).toBeGreaterThan(0);
    expect(slow).toEqual([]);
  });

  it('gives a tree that may be changed', () => {
    const tree = parse('# A\n\nb\n');
    const [heading] = tree.children;
    if (heading?.type === 'heading') heading.children = [];
    tree.children.pop();
    expect(tree.children.map((node: Nodes) => node.type)).toEqual(['heading']);
  });
});

it('leaves all to the reference parser where the binary does not load', async () => {
  const reference = await loadMarkdownParser(() => Promise.reject(new Error('no binary')));
  expect(reference('# A *b*\n')).toEqual(remarkParser('# A *b*\n'));
});
