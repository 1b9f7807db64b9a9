import { expect, test } from 'vitest';
import { renderPage, visibleText } from './render-page.ts';

test.each([
  ['Ask <cluster> first.', 'Ask <cluster> first.'],
  ['Ask <Name of the team> and <PORT>.', 'Ask <Name of the team> and <PORT>.'],
  ['- `a` of <node-name>, *<zone>*\n', 'a of <node-name>, <zone>'],
  ['| a |\n|-|\n| of <zone> |', 'a of <zone>'],
  ['> Ask &lt;a> and <cluster>\n> twice', 'Ask <a> and <cluster> twice'],
  // What browsers know, or what the page closes, is HTML.
  ['a<br>b <kbd>c</kbd> <Badge>d</Badge> <x-part>e</x-part> <center>f', 'a b c d e f'],
  ['a <Icon/> <img-set sizes="1"> b', 'a b'],
])('what looks like HTML in %j is shown', (text, shown) => {
  expect(visibleText(renderPage(`# Page\n\n${text}\n`).body)).toBe(shown);
});

test('a heading shows a name, and keeps the anchor that GitHub gives it', () => {
  const { html, runbook } = renderPage('# Of <zone>\n\n## Restart *<service> soon* now\n');
  expect(runbook.title).toBe('Of <zone>');
  expect(runbook.anchors.map(({ slug, text }) => [slug, text])).toEqual([
    ['of-', 'Of <zone>'],
    ['restart--soon-now', 'Restart <service> soon now'],
  ]);
  expect(html).toContain('Restart <em>&#x3C;service> soon</em> now</h2>');
});
