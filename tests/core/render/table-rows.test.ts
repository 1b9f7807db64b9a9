import { describe, expect, it } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { type ContentsItem, readContents } from '../../../src/core/render/contents.ts';
import { commandTexts, renderPage } from './render-page.ts';

const table = '| Symptom | Command | Fix |\n|---|---|---|\n';

function contentsOf(text: string) {
  const show = (items: readonly ContentsItem[]): unknown[] =>
    items.map(({ slug, title, items }) => [slug || title, ...show(items)]);
  return show(readContents(parseRunbook({ id: 'p', path: 'runbooks/p.md', text })));
}

function rows(count: number, name: string): string {
  return Array.from({ length: count }, (_, n) => `| ${name} ${n} | | wait |\n`).join('');
}

describe('rows of a table that lists failures', () => {
  it.each([
    ['in Markdown', `# T\n\n${table}| \`E1\` | \`ls\` | wait |\n| E 2 | | wait |\n`, ['e1', 'e-2']],
    [
      'in HTML',
      '# T\n\n<table><tr><th>Error<th>Fix<tr><td>A "b" & c<td>x\n<tr class=y><td>E2<td>y</table>\n',
      ['a-b--c', 'e2'],
    ],
    [
      'in HTML inside a list',
      '# T\n\n<div>\n  <table>\n  <tr><th>Error</th><th>Fix</th></tr>\n  <tr><td>E1</td><td>x</td></tr>\n  </table>\n</div>\n',
      ['e1'],
    ],
    [
      'with an id of their own',
      '# T\n\n<table><tr><th>Error<th>Fix<tr id=own><td>E1<td>x</table>\n',
      ['own'],
    ],
    [
      'named like a heading',
      `# T\n\n${table}| T | | wait |\n| After | | wait |\n\n## After\n`,
      ['t-1', 'after-1'],
    ],
  ])('have the anchors of their entries: %s', (_, text, expected) => {
    const { html, runbook } = renderPage(text);
    expect([...html.matchAll(/<tr id="([^"]*)"/g)].map(([, id]) => id)).toEqual(expected);
    expect(runbook.entries.map((entry) => entry.slug)).toEqual(expected);
  });

  it.each([
    ['in Markdown', `# T\n\n## A\n\n${table}| E "1" | | wait |\n`, '<td>'],
    ['in HTML', '# T\n\n## A\n\n<table><tr><th>Error<th>Fix<tr><th>E "1"<td>x</table>\n', '<th>'],
    [
      'below a severity',
      '# T\n\n| Severity | Error | Fix |\n|---|---|---|\n| high | E "1" | x |\n',
      '<td>',
    ],
  ])('have a permalink in their first cell: %s', (_, text, cell) => {
    const { body } = renderPage(text);
    const links = body.match(/.{4}<a class="permalink" href="#e-1"[^>]*>/g);
    expect(links).toEqual([
      `${cell}<a class="permalink" href="#e-1" aria-label="Link to “E &#x22;1&#x22;”">`,
    ]);
  });

  it('have none where they are no entries', () => {
    expect(renderPage('# T\n\n| Symptom | Where |\n|---|---|\n| E1 | here |\n').html).not.toContain(
      '<tr id',
    );
  });

  it('have their commands to copy', () => {
    const row = '| E1 | `ls \\| wc -l`<br>`df -h` | run `top` |\n';
    expect(commandTexts(renderPage(`# T\n\n${table}${row}`).html)).toEqual(['ls | wc -l', 'df -h']);
  });
});

describe('rows in the table of contents', () => {
  it('stand below their heading, ahead of the sections below it', () => {
    const text = `# T\n\n${table}${rows(1, 'e')}\n## A\n\n${table}${rows(2, 'f')}\n### B\n\n## C\n`;
    expect(contentsOf(text)).toEqual([['e-0'], ['a', ['f-0'], ['f-1'], ['b']], ['c']]);
  });

  it('are found in tables written as HTML', () => {
    const text = '# T\n\n## A\n\n<table><tr><th>Error<th>Fix<tr><td>E1<td>x</table>\n\n## B\n';
    expect(contentsOf(text)).toEqual([['a', ['e1']], ['b']]);
  });

  it('are folded where there are many, beside other sections', () => {
    const many = `${table}${rows(11, 'e')}`;
    const all = Array.from({ length: 11 }, (_, n) => [`e-${n}`]);
    expect(contentsOf(`# T\n\n## A\n\n${many}`)).toEqual([['a', ['11 failures', ...all]]]);
    expect(contentsOf(`# T\n\n${many}`)).toEqual(all);
  });
});
