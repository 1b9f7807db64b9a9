import { expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function wording(text: string): string[] {
  return lint(text)
    .diagnostics.filter(({ ruleId }) => ruleId === 'no-undefined-reference')
    .map((diagnostic) => `${wordingOf(diagnostic).what} ${wordingOf(diagnostic).how}`);
}

test.each([
  ['the label nearest to it', '[a][flwo]\n\n[flow]: x.md\n', 'Did you mean "flow"?'],
  ['one in a quotation', '[a][flwo]\n\n> [flow]: x.md\n', 'Did you mean "flow"?'],
  [
    'a footnote for a footnote',
    'a[^nots]\n\n[^note]: x\n\n[nots]: x.md\n',
    'Did you mean "^note"?',
  ],
])('suggests %s', (_name, text, expected) => {
  expect(wording(text)).toEqual([expect.stringContaining(expected)]);
});

test('suggests nothing where no label is near', () => {
  const [words] = wording('[a][flow]\n\n[quota]: x.md\n');
  expect(words).toContain('no definition "[flow]: ..."');
  expect(words).not.toContain('Did you mean');
});

test.each([
  ['where the page refers to others so', '[a][flow], [b][quota]\n\n[quota]: x.md\n', 'error'],
  ['where it means a name beside it', '[a][quoto]\n\n[quota]: x.md\n', 'error'],
  ['where nothing else refers so', 'x [min][max] y\n\n[quota]: x.md\n', 'info'],
])('is sure %s', (_name, text, severity) => {
  const { diagnostics } = lint(text);
  const found = diagnostics.filter(({ ruleId }) => ruleId === 'no-undefined-reference');
  expect(found).toMatchObject([{ severity }]);
});

test.each([
  ['The name is [Agency][Package Name].', 'info'],
  ['Use the format [team][app].', 'info'],
  ['See [the class][pkg.mod.Class].', 'info'],
  ['See [`Vec`][std::vec::Vec].', 'info'],
  ['- [CI][Docker] Faster.', 'info'],
  ['See [the changes][v1.2.0].', 'error'],
  ['See [the flow][flow].', 'error'],
])('the form of a name may be meant: %s', (text, severity) => {
  const { diagnostics } = lint({ 'a.md': text, 'b.md': '[x][y]\n\n[y]: a.md\n' });
  const found = diagnostics.filter(({ ruleId }) => ruleId === 'no-undefined-reference');
  expect(found).toMatchObject([{ severity }]);
});

test.each([
  ['a path to data', '- ["key with a ."][100]'],
  ['the text of a link', '- [Heard again [live][all]](https://kiln.example/)'],
  ['an address in a log', '- ACPI: table in initrd [kernel/ssdt.aml][0x30e]'],
  ['tags that the page names', 'Tags: `[api]`, `[web]`.\n\n- Filters of lists [api][web]'],
])('%s is no reference', (_name, text) => {
  expect(wording(`[flow][quota]\n\n${text}\n\n[quota]: x.md\n`)).toEqual([]);
});

test('underlines the reference', () => {
  const text = 'See [the flow][flow].\n';
  const found = lint(text).diagnostics;
  const finding = found.find(({ ruleId }) => ruleId === 'no-undefined-reference');
  const { start, end } = finding?.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  expect(text.slice(start.offset, end.offset)).toBe('[the flow][flow]');
});

test('a site may put a page of definitions at the end of every page', () => {
  const { diagnostics } = lint({
    'a.md': 'See [the kiln][kiln], [the door][Door] and [the lock][lock].\n\n[kiln]: b.md\n',
    'parts.md': '[door]: https://kiln.example/door\n\n*[RPM]: turns\n',
    'links.md': '  [door]: https://kiln.example/door\n  [ash]: https://kiln.example/ash\n',
  });
  const found = diagnostics.filter(({ ruleId }) => ruleId === 'no-undefined-reference');
  expect(found.map(({ data, severity }) => `${data?.label} ${severity}`)).toEqual([
    'Door info',
    'lock error',
  ]);
});
