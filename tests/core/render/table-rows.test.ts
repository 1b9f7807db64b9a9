import { describe, expect, it } from 'vitest';
import { commandTexts, renderPage } from './render-page.ts';

const table = '| Symptom | Command | Fix |\n|---|---|---|\n';

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
