import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globbySync } from 'globby';
import { Parser } from 'htmlparser2';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { renderPage, visibleText } from './render-page.ts';

const root = join(import.meta.dirname, '../../..');

describe('nothing is dropped', () => {
  it.each([
    ['text ahead of the first heading', 'early\n\n# T\n\nlate', ['early', 'T', 'late']],
    ['a page without a heading', 'only text', ['page', 'only text']],
    ['several first-level headings', '# One\n\na\n\n# Two\n\nb', ['One', 'a', 'Two', 'b']],
    ['an unused footnote', 'x\n\n[^n]: note text', ['note text']],
    ['a footnote', 'x[^n]\n\n[^n]: note `code`', ['note code']],
    ['a table', '| a | b |\n|---|---|\n| c `d` | <b>e</b> |', ['a', 'b', 'c d', 'e']],
    ['unknown elements', '<Tabs><Tab title="x">in tab</Tab></Tabs>', ['in tab']],
    ['a definition list', '<dl><dt>t</dt><dd>d</dd></dl>', ['t', 'd']],
    ['an alert', '> [!WARNING]\n> careful\n>\n> - item', ['Warning', 'careful', 'item']],
    ['an alert of one line', '> [!tip]\n', ['Tip']],
    ['an alert with words beside its name', '> [!NOTE] inline', ['Note inline']],
    ['an alert of another name', '> [!OTHER]\n> x', ['Other x']],
    [
      'labels in one paragraph',
      '**Symptom:** s\n**Cause:** c **Fix:** f',
      ['Symptom s', 'Cause c', 'Fix f'],
    ],
    ['an empty field', '## E\n\n**Replay:**\n\n**Fix:** f', ['Replay', 'f']],
    ['a fence that is never closed', '```bash\nls\n\n## Not a heading', ['ls', '## Not a heading']],
    [
      'details with Markdown',
      '<details><summary>s</summary>\n\n**b** `c`\n\n</details>\n\nafter',
      ['s', 'b', 'c', 'after'],
    ],
    ['metadata labels', '**Owner:** ops\n**Last updated:** 2026-01-31', ['ops', '2026-01-31']],
  ])('%s', (_, text, expected) => {
    const seen = visibleText(renderPage(text).html);
    for (const words of expected) expect(seen).toContain(words);
  });

  const files = globbySync(['runbooks/**/*.md', 'tests/fixtures/**/*.md'], { cwd: root });

  it.each(files)('words of %s', (file) => {
    const { html, tree } = renderPage(readFileSync(join(root, file), 'utf8'));
    const seen = new Set(words(visibleText(html)));
    const missing = textsOf(tree)
      .flatMap(words)
      .filter((word) => !seen.has(word));
    expect([...new Set(missing)]).toEqual([]);
  });
});

/** Every visible text of a tree; for HTML, the text between tags. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'html') return [textOfHtml(node.value)];
  // Attributes of a heading are its anchor, not its text.
  if (node.type === 'text' && node.data?.anchor !== undefined) return [];
  if ('value' in node) return [node.value];
  if ('alt' in node) return [node.alt ?? ''];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

function textOfHtml(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (/^(?:script|style|title|iframe)$/.test(name)) unseen += 1;
    },
    onclosetag: (name) => {
      if (/^(?:script|style|title|iframe)$/.test(name)) unseen -= 1;
    },
    ontext: (found) => {
      if (unseen === 0) text += `${found} `;
    },
  });
  parser.end(html);
  return text;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

it.each([
  ['disk', '<td>disk</td>'],
  ['disk-full/now', '<td class="name">disk-full/now</td>'],
  ['必須です', '<td class="phrase">必須です</td>'],
  ['It is the disk of the node.', '<td class="sentence">It is the disk of the node.</td>'],
  ['x '.repeat(70), `<td class="passage">${'x '.repeat(70).trim()}</td>`],
  ['障害'.repeat(31), `<td class="passage">${'障害'.repeat(31)}</td>`],
])('a cell of a table has the room that its text needs: %s', (text, expected) => {
  expect(renderPage(`# T\n\n| a | b |\n|---|---|\n| x | ${text} |\n`).body).toContain(expected);
});
