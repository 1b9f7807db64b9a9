import { expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function found(text: string) {
  return lint(`# A\n\n${text}\n`).diagnostics.filter(({ ruleId }) => ruleId === 'no-unsafe-link');
}

test.each([
  ['Markdown', '[x](javascript:alert(1))', 'script'],
  ['another case', '[x](jAvAsCrIpT:alert(1))', 'script'],
  ['an entity', '[x](&#106;avascript:alert(1))', 'script'],
  ['an entity for the colon', '[x](javascript&#58;alert(1))', 'script'],
  ['angle brackets and a blank', '[x](< javascript:alert(1)>)', 'script'],
  ['a definition', '[x][y]\n\n[y]: javascript:alert(1)', 'script'],
  ['an autolink', '<javascript:alert(1)>', 'script'],
  ['an image', '![x](javascript:alert(1))', 'script'],
  ['a diagram', '```mermaid\nflowchart LR\n  click A "javascript:alert(1)"\n```', 'script'],
  ['HTML', '<a href="javascript:alert(1)">x</a>', 'script'],
  ['HTML without quotes', '<a href=JAVASCRIPT:alert(1)>x</a>', 'script'],
  ['HTML with a tab in the word', '<a href="java&#9;script:alert(1)">x</a>', 'script'],
  ['HTML with a line break in the word', '<a href="java\nscript:alert(1)">x</a>', 'script'],
  ['HTML with a control character ahead', '<a href="&#1;javascript:alert(1)">x</a>', 'script'],
  ['HTML with a soft hyphen', '<a href="java&shy;script:alert(1)">x</a>', 'script'],
  ['HTML with a zero-width space', '<a href="java\u200Bscript:x">x</a>', 'script'],
  ['Visual Basic', '[x](VBScript:x)', 'script'],
  ['a document', '[x](data:text/html,<b>x</b>)', 'data'],
  ['a picture that can hold code', '![x](data:image/svg+xml,x)', 'data'],
  ['a picture as a link', '[x](data:image/png;base64,AA==)', 'data'],
  ['a file', '[x](file:///etc/passwd)', 'file'],
  ['a frame', '<iframe src="data:text/html,x"></iframe>', 'data'],
])('%s', (_name, text, messageId) => {
  expect(found(text)).toMatchObject([{ messageId }]);
});

test.each([
  ['web, mail and phone', '[a](https://a.io) [b](mailto:a@a.io) [c](tel:1)'],
  ['paths', '[a](javascript) [b](x/javascript:y) [c](#javascript:)'],
  ['a query', '[a](https://a.io/?next=javascript:x)'],
  ['pictures', '![a](data:image/png;base64,AA==) <img src="DATA:image/jpeg;base64,AA==">'],
  ['code', '`javascript:x`\n\n```\n<a href="javascript:x">\n```'],
  ['text', 'Never use javascript:x or data:text/html.'],
  ['a scheme that only looks alike', '[a](javascripts:x) [b](database:x) [c](filez:x)'],
  ['comments', '<!-- <a href="javascript:x"> -->'],
])('is silent on %s', (_name, text) => {
  expect(found(text)).toEqual([]);
});

test('shows a long address shortened, and what is hidden in it', () => {
  const [finding] = found(`<a href="java&#9;script:${'x'.repeat(100)}">x</a>`);
  const { what } = finding === undefined ? { what: '' } : wordingOf(finding);
  expect(what).toContain('"java\uFFFDscript:xxx');
  expect(what).toContain('x…"');
  expect(what.length).toBeLessThan(160);
});
