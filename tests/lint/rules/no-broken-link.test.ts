import { describe, expect, test } from 'vitest';
import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import type { LinkOptions } from '../../../src/core/links/link-settings.ts';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { rules as allRules } from '../../../src/lint/rules/index.ts';
import { lint, lintInput } from '../catalog.ts';

const files = {
  'runbooks/storage/disk.md': '# Disk\n\n## Disk full\n',
  'runbooks/Quota (new).md': '# Quota\n',
  'docs/policy.md': '# Policy\n',
  'docs/logo.svg': '',
};

function diagnostics(text: string) {
  return lint({ ...files, 'runbooks/ci.md': text }).diagnostics.filter(
    ({ path, ruleId }) => path === 'runbooks/ci.md' && ruleId === 'no-broken-link',
  );
}

function wording(text: string): string {
  return diagnostics(text)
    .map(wordingOf)
    .map(({ what, how }) => `${what} ${how}`)
    .join('\n');
}

test.each([
  ['a page that was moved', '[x](disk.md)', 'Did you mean "storage/disk.md"?'],
  ['as seen from the root', '[x](/docs/disk.md)', 'Did you mean "/runbooks/storage/disk.md"?'],
  ['a page misspelt', '[x](storage/dsik.md)', 'Did you mean "storage/disk.md"?'],
  ['with characters a URL needs escaped', '[x](quota_(new).md)', '"Quota%20%28new%29.md"'],
  ['an anchor', '[x](storage/disk.md#disk-ful)', 'Did you mean "#disk-full"?'],
  ['an anchor with other marks', '[x](storage/disk.md#disk--full)', 'Did you mean "#disk-full"?'],
  ['an anchor of this page', '# A b\n\n[x](#a_b_)', 'Did you mean "#a-b"?'],
  ['the case of a path', '[x](Storage/disk.md#disk)', 'Write "storage/disk.md#disk".'],
  ['slashes', '[x](storage\\disk.md)', 'Write "storage/disk.md".'],
  ['the extension', '[x](storage/disk#disk)', 'Write "storage/disk.md#disk", which'],
  ['a path under the published folder', '[x](/storage/disk/)', '"/runbooks/storage/disk.md"'],
  ['https', '[x](www.example.com/a)', 'Write "https://www.example.com/a".'],
  ['https for a bare host', '[x](grafana.example.io)', 'Write "https://grafana.example.io".'],
  ['mailto', '[x](oncall@example.com)', 'Write "mailto:oncall@example.com".'],
])('suggests %s', (_name, text, expected) => {
  expect(wording(text)).toContain(expected);
});

test.each([
  ['a page unlike all others', '[x](postgres.md)'],
  ['an anchor unlike all others', '[x](storage/disk.md#postgres)'],
  ['an image', '![x](disk.png)'],
])('suggests nothing for %s', (_name, text) => {
  const words = wording(text);
  expect(words).not.toBe('');
  expect(words).not.toContain('Did you mean');
  expect(words).not.toContain('""');
});

describe('is silent on', () => {
  test.each([
    ['a folder', '[x](storage) [y](../docs/) [z](/)'],
    ['a file that is no page', '![x](../docs/logo.svg) <img src="/docs/logo.svg">'],
    ['lines of a file', '[x](../docs/logo.svg#L10-L20)'],
    ['an anchor of a file that is no page', '[x](../docs/policy.md#gone)'],
    ['footnotes', 'Text[^1].\n\n[^1]: Note.\n\n[x](#fn-1)'],
    ['an address with a query', '[x](storage/disk.md?plain=1#L3)'],
    ['a reference nobody uses', '[x]: gone.md'],
    ['code', '`[x](gone.md)`'],
    ['a template', '[x](<%= page.url %>) [y]({{ page }}) [z]({% link x.md %})'],
    ['a percent sign that escapes nothing', '[x](https://example.com/100%)'],
  ])('%s', (_name, text) => {
    expect(diagnostics(text)).toEqual([]);
  });
});

test.each([
  ['HTML', '<a href="gone.md">x</a>', 'missing-file'],
  ['an HTML image', '<img src="gone.png">', 'missing-image'],
  ['a definition', '[x][y]\n\n[y]: gone.md', 'missing-file'],
  ['an image of a definition', '![x][y]\n\n[y]: gone.png', 'missing-image'],
  ['a table', '| a |\n| - |\n| [x](gone.md) |', 'missing-file'],
  ['an HTML table', '<table><tr><td><a href="gone.md">x</a></td></tr></table>', 'missing-file'],
  ['HTML inside a line', 'See <a href="gone.md">x</a>.', 'missing-file'],
  ['Markdown inside HTML', '<details>\n\n[x](gone.md)\n\n</details>', 'missing-file'],
  ['a footnote', 'Text.[^1]\n\n[^1]: [x](gone.md)', 'missing-file'],
  ['a footnote nobody refers to', '[^1]: [x](gone.md)', 'missing-file'],
  ['a quotation', '> - [x](gone.md)', 'missing-file'],
  ['a heading', '# On [x](gone.md)', 'missing-file'],
  ['a linked image', '[![x](../docs/logo.svg)](gone.md)', 'missing-file'],
  [
    'a diagram',
    '```mermaid\nflowchart LR\n  click A href "gone.md"\n```',
    'missing-diagram-target',
  ],
  ['a path from the root', '[x](/docs/gone.md)', 'missing-file'],
  ['a path out of the folder', '[x](../docs/gone.md)', 'missing-file'],
  ['a folder from the root', '[x](/docs/gone/)', 'missing-folder'],
])('looks into %s', (_name, text, messageId) => {
  expect(diagnostics(text)).toMatchObject([{ messageId }]);
});

test('underlines the link', () => {
  expect(diagnostics('See [x](gone.md).')).toMatchObject([
    { position: { start: { line: 1, column: 5 }, end: { line: 1, column: 17 } } },
  ]);
});

test('what works on GitHub, or on the site alone, is information', () => {
  const found = diagnostics('# Setup\n\n## A {#b}\n\n[x](#SETUP) [y](#b) [z](storage/disk)');
  expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([
    ['anchor-case', 'info'],
    ['heading-attribute', 'info'],
    ['only-on-site', 'info'],
  ]);
});

describe('what the configuration says about links', () => {
  const text = '# A & b\n\n[x](#a--b) [y](#nope) [z](/docs/gone/) [w](other/) [v](gone.md)\n';

  function found(options: LinkOptions): string[] {
    const example = lintInput({ 'runbooks/a.md': text, 'runbooks/other.md': '# O\n' });
    const links = buildLinkGraph(example.catalog, example, options);
    const rules = allRules.filter((rule) => rule.meta.id === 'no-broken-link');
    const input = { ...example, links, rules };
    return lint('', input).diagnostics.map(
      ({ messageId, severity, data }) => `${severity} ${messageId} ${data.suggestion}`,
    );
  }

  test('nothing', () => {
    expect(found({})).toEqual([
      'error missing-anchor ',
      'info unknown-route undefined',
      'info only-on-site other.md',
      'error missing-file ',
    ]);
  });

  test('what publishes the pages', () => {
    expect(found({ slug: 'gitlab' })[0]).toBe('warning other-dialect a-b');
  });

  test('the folders behind addresses', () => {
    expect(found({ routes: { '/docs/': 'runbooks' } })).toEqual([
      'error missing-anchor ',
      'error missing-folder ',
      'error missing-file ',
    ]);
  });

  test('addresses to leave alone', () => {
    expect(found({ ignoreUrls: ['#nope', 'gone', '*/'] })).toEqual([]);
  });
});

test('anchors of a Markdown file that is no page', () => {
  const example = lintInput({
    ...files,
    'runbooks/ci.md': '[x](../docs/policy.md#gaps)',
  });
  const [page] = example.catalog.runbooks;
  const anchorsAt = () => page?.anchors.map((anchor) => ({ ...anchor, slug: 'gap' })) ?? null;
  const links = buildLinkGraph(example.catalog, { ...example, anchorsAt });
  const { diagnostics } = lint('', { ...example, links });
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link')).toMatchObject([
    { messageId: 'missing-page-anchor', data: { page: 'docs/policy.md', suggestion: 'gap' } },
  ]);
});

describe('files that are there if all addresses begin at one folder above', () => {
  const pages = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `manual/area/page${index}.md`,
        `# A\n\n[x](other/disk.md) [y](other/node.md)\n`,
      ]),
    );
  const severities = (count: number) => {
    const { diagnostics } = lint({
      ...pages(count),
      'manual/other/disk.md': '# Disk\n',
      'manual/other/node.md': '# Node\n',
    });
    const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
    return own.map(({ severity }) => severity);
  };

  test('on many pages are read so by a tool', () => {
    expect(severities(3)).toEqual(Array(6).fill('info'));
  });

  test('on few pages are slips', () => {
    expect(severities(2)).toEqual(Array(4).fill('error'));
  });
});

test.each([
  ['Like [the base](base.md) (TODO: that page too).', 'info'],
  ['- [The base](base.md) — coming soon', 'info'],
  ['TODO: [the base](base.md)', 'info'],
  ['| ~~[the base](base.md)~~ | gone |', 'info'],
  ['~~Old~~ [the base](base.md)', 'error'],
  ['It is set in [the base](base.md) (new).', 'info'],
  ['The [base](base.md) directory is deleted.', 'info'],
  ['See [the base](base.md), which tells how files are deleted.', 'error'],
  ['- [deferred, another change] **Audit**: [the base](base.md)', 'info'],
  ['[The base](base.md) (planned for a later release).', 'info'],
  ['The TODO list is in [the base](base.md).', 'error'],
])('a page that its author has not written yet: %s', (text, severity) => {
  expect(diagnostics(text).map((one) => one.severity)).toEqual([severity]);
});

test('an address that front matter gives to another page is information', () => {
  const { diagnostics } = lint({
    'net/proxy.md': '[a](../moving/) [b](../gone/) [c](/old/start/) [d](old/moving)\n',
    'net/start.md': '---\naliases:\n  - ./moving\n  - /old/start\n---\n\n# Start\n',
  });
  const own = diagnostics.filter(({ messageId }) => /^missing/.test(messageId));
  expect(own.map(({ severity, data }) => [data?.url, severity])).toEqual([
    ['../moving/', 'info'],
    ['../gone/', 'error'],
    ['old/moving', 'error'],
  ]);
});

test('a heading that a fence has swallowed is told by the fence', () => {
  const text = '[a](#next-steps) [b](#other-steps)\n\n```sh\nls\n\n## Next steps\n';
  expect(diagnostics(text).map(({ severity }) => severity)).toEqual(['info', 'error']);
});

test('an address without a page among those that a site reads is one of its failures', () => {
  const pages = ['heat', 'door', 'lock', 'glaze', 'log'];
  const list = pages.map((name) => `- [x](${name})\n`).join('');
  const { diagnostics } = lint({
    'docs/a.md': `---\ntitle: A\n---\n\n${list}\n[Nebraska](nebraska)\n`,
    ...Object.fromEntries(pages.map((name) => [`docs/${name}.md`, '# X\n'])),
  });
  const own = diagnostics.filter(({ messageId }) => messageId === 'missing-file');
  expect(own.map((one) => one.severity)).toEqual(['error']);
});

test('links of a file that a page takes in are read from that page, too', () => {
  const { diagnostics } = lint({
    'CHANGES.md': '[a](heat.md) [b](gone.md)\n',
    'docs/changes.md': '```{include} ../CHANGES.md\n```\n',
    'docs/heat.md': '# Heat\n',
  });
  const own = diagnostics.filter(({ messageId }) => messageId === 'missing-file');
  expect(own.map(({ severity }) => severity)).toEqual(['info', 'error']);
});

test.each([
  ['a function of Elixir', '[x](`Plug.Conn`)', []],
  ['a reference of Julia', '[x](@ref) [y](@ref Kiln.heat)', []],
  ['a picture that code draws', '```@example 1\nsave("heat.svg")\n```\n\n![](heat.svg)', []],
  ['a file', '[x](@heat.md)', ['error']],
])('what a program looks up is no file: %s', (_name, text, severities) => {
  expect(diagnostics(text).map(({ severity }) => severity)).toEqual(severities);
});

test('what a block of Markdown spills is not judged', () => {
  const inner = '```sh\nls\n```\n\n[x](gone.md)\n\n```sh\nls\n```\n';
  const text = `\`\`\`md\n${inner}\`\`\`\n\n\`\`\`sh\nmake\n\`\`\`\n\n[y](missing.md)\n`;
  expect(diagnostics(text).map(({ severity }) => severity)).toEqual(['info', 'error']);
});

test.each([
  [['de', 'es', 'fr'], 'info'],
  [['de', 'es'], 'error'],
])('a page that only the original has, in %s', (languages, severity) => {
  const { diagnostics } = lint({
    'docs/en/a.md': '[x](notes.md)\n',
    'docs/en/notes.md': '# Notes\n',
    ...Object.fromEntries(
      languages.map((one) => [`docs/${one}/a.md`, '[x](notes.md) [y](no.md)\n']),
    ),
  });
  const own = diagnostics.filter(({ messageId }) => messageId === 'missing-file');
  const found = own.map((one) => [one.data?.url, one.severity]);
  expect(found).toEqual(
    languages.flatMap(() => [
      ['notes.md', severity],
      ['no.md', 'error'],
    ]),
  );
});

test('a page of a folder is suggested only for one of its name', () => {
  const { diagnostics } = lint({
    'docs/a.md': '[x](a11y/index.md) [y](ops/index.md)\n',
    'docs/opds/index.md': '# Opds\n',
    'docs/team/ops/index.md': '# Ops\n',
  });
  const own = diagnostics.filter(({ messageId }) => messageId === 'missing-file');
  expect(own.map(({ data }) => data?.suggestion)).toEqual(['', 'team/ops/index.md']);
});

test('a report of another day is not suggested', () => {
  const { diagnostics } = lint({
    'docs/a.md': '[x](audit-2026-05-17.md) [y](audti.md)\n',
    'docs/audit-2026-06-10.md': '# Audit\n',
    'docs/audit.md': '# Audit\n',
  });
  const own = diagnostics.filter(({ messageId }) => messageId === 'missing-file');
  expect(own.map(({ data }) => data?.suggestion)).toEqual(['', 'audit.md']);
});

test('a picture is suggested in another format', () => {
  const { diagnostics } = lint({ 'web/a.md': '![x](img/a.mp4)\n', 'web/img/a.gif': '' });
  expect(diagnostics.map(({ data }) => data?.suggestion)).toContain('img/a.gif');
});

test('a page is never suggested for what it leads to', () => {
  const [found] = lint({ 'web/README.md': '[a](../base/README.md)\n' }).diagnostics;
  expect(found?.data?.suggestion).toBe('');
});

test('an anchor that its author has not written yet is information', () => {
  expect(diagnostics('[x](#TODO-link)').map(({ severity }) => severity)).toEqual(['info']);
});

test('anchors of pages beside it tell that pages are published as one', () => {
  const severitiesOf = (names: readonly string[]) => {
    const list = names.map((name) => `- [x](#${name})`).join('\n');
    const { diagnostics } = lint({
      'manual/toc.md': `# Contents\n\n${list}\n`,
      'manual/heat.md': '# Heat\n\n## Door\n\n## Lock\n\n## Glaze\n',
    });
    const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
    return own.map(({ severity }) => severity);
  };
  expect(severitiesOf(['heat', 'door', 'lock', 'glaze'])).toEqual(Array(4).fill('info'));
  expect(severitiesOf(['heat', 'door'])).toEqual(['error', 'error']);
});

test('anchors of pages in other folders tell it, too, where their pages lead to no other page', () => {
  const severitiesOf = (link: string) => {
    const { diagnostics } = lint({
      'plan.md': `# Plan\n\n[a](#door) [b](#lock)\n\n${link}\n`,
      'after.md': `# After\n\n[c](#glaze) [d](#heat)\n\n${link}\n`,
      'parts/heat.md': '# Heat\n\n## Door\n\n## Lock\n\n## Glaze\n',
    });
    const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
    return own.map(({ severity }) => severity);
  };
  expect(severitiesOf('')).toEqual(Array(4).fill('info'));
  expect(severitiesOf('[e](parts/heat.md)')).toEqual(Array(4).fill('error'));
});

test.each([
  ['a name with blanks', '<img srcset="img/the door (1).png">', []],
  ['sizes', '<img srcset="img/a.png 1x, img/b.png 2.5x">', ['img/b.png']],
  ['a name with blanks and a size', '<img srcset="img/the lock.png 200w">', ['img/the lock.png']],
])('the pictures of a srcset: %s', (_name, text, missing) => {
  const { diagnostics } = lint({
    'a.md': `# A\n\n${text}\n`,
    'img/a.png': '',
    'img/the door (1).png': '',
  });
  const own = diagnostics.filter(({ messageId }) => messageId === 'missing-image');
  expect(own.map(({ data }) => data?.url)).toEqual(missing);
});

test('one file seen from a folder of pages is missing at the root', () => {
  const { diagnostics } = lint({
    'terraform/dns.md': '[x](/README.md)\n',
    'terraform/net.md': '[x](/README.md)\n',
    'docs/README.md': '# Docs\n',
  });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  expect(own.map(({ severity }) => severity)).toEqual(['error', 'error']);
});

test('files seen from one folder of pages are information, with the setting', () => {
  const { diagnostics } = lint({
    'docs/editor/tools.md': '[x](/scene/parts/index.md) [y](/tokens.md)\n',
    'docs/scene/parts/index.md': '# Parts\n',
    'docs/tokens.md': '# Tokens\n',
  });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  expect(own.map(({ severity, data }) => [severity, data?.folder])).toEqual([['info', 'docs']]);
});

test.each([
  ['a book', { 'Book.txt': 'a.md\nb.md\n' }, ['info', 'info', 'error']],
  ['pages of their own', {}, ['error', 'error', 'error']],
])('names that other pages give, in %s', (_name, files, severities) => {
  const { diagnostics } = lint({
    'a.md': '# Faults\n\n[x](#sec-layers) [y](#bib-adams) [z](#sec-nowhere)\n',
    'parts/b.md': '# Networks\n\n## Layers {#sec-layers}\n\n## Adams {#bib-adams}\n',
    ...files,
  });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  expect(own.map(({ severity }) => severity)).toEqual(severities);
});

test('an empty link without a text is nothing to click', () => {
  const found = diagnostics(
    '<table><tr><td><a href=""></a></td><td><a href="">x</a></td></tr></table>',
  );
  expect(found.map(({ messageId }) => messageId)).toEqual(['no-address']);
});

describe('a target that is missing on many pages', () => {
  const found = (count: number) => {
    const pages = Array.from({ length: count }, (_, index): [string, string] => [
      `api/p${index}.md`,
      '# A\n\n[x](../TOKENS.md) [y](../TOKENS.md)\n',
    ]);
    const { diagnostics } = lint(Object.fromEntries(pages));
    return diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  };

  test('is one error, with the number of the other pages', () => {
    const [first, ...others] = found(12);
    expect(first?.severity).toBe('error');
    expect(first && wordingOf(first).what).toContain('; 11 more pages lead there.');
    expect(new Set(others.map(({ severity }) => severity))).toEqual(new Set(['info']));
    expect(others).toHaveLength(23);
  });

  test('so is a heading that its page lacks and leads to time and again', () => {
    const list = '- [x](#string)\n'.repeat(6);
    expect(diagnostics(`# A\n\n${list}`).map(({ severity }) => severity)).toEqual([
      'error',
      ...Array(5).fill('info'),
    ]);
  });

  test('is an error on each of a few', () => {
    expect(found(5).map(({ severity }) => severity)).toEqual(Array(10).fill('error'));
  });
});

describe('a folder that was renamed', () => {
  const found = (count: number, folder: string) => {
    const names = Array.from({ length: count }, (_, index) => `part-${index}/glaze.md`);
    const list = names.map((name) => `- [x](../guide/${name}) [y](../guide/${name}#heat)\n`);
    const pages = names.map((name): [string, string] => [`${folder}/${name}`, '# Heat\n']);
    const { diagnostics } = lint({
      'start/a.md': `# A\n\n${list.join('')}`,
      ...Object.fromEntries(pages),
    });
    return diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  };

  test('is one error, with the number of the other links and the new name', () => {
    const [first, ...others] = found(12, 'manual');
    const { what = '', how = '' } = first === undefined ? {} : wordingOf(first);
    expect(first?.severity).toBe('error');
    expect(what).toContain('; there is no folder guide, and 23 more links lead below it.');
    expect(how).toContain('Most of its files are now in manual.');
    expect(new Set(others.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  test.each([
    ['with few files', 6, 'manual', 12],
    ['that is there', 12, 'guide', 0],
  ])('but not one %s', (_name, count, folder, errors) => {
    const severities = found(count, folder).map(({ severity }) => severity);
    expect(severities).toEqual(Array(errors).fill('error'));
  });
});

/** The severities of the findings of some files. */
function severitiesIn(pages: Readonly<Record<string, string>>): string[] {
  const own = lint(pages).diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  return own.map(({ severity }) => severity);
}

describe('pages of a folder whose links all lead on from another one', () => {
  const targets = {
    'en/heat/log.md': '# Log\n',
    'en/glaze/log.md': '# Glaze\n',
    'en/clay/log.md': '# Clay\n',
  };
  const text = '# A\n\n[x](../heat/log.md) [y](../glaze/log.md) [z](../clay/log.md)\n';
  const program = { 'made/a.md': text, 'made/b.md': text };

  test('are written by a program', () => {
    expect(severitiesIn({ ...targets, ...program })).toEqual(Array(6).fill('info'));
  });

  test('are broken where they were moved into a folder of their own', () => {
    const moved = { 'en/old/made/a.md': text, 'en/old/made/b.md': text };
    expect(severitiesIn({ ...targets, ...moved })).toEqual(Array(6).fill('error'));
  });

  test('are broken where others of the folder lead on', () => {
    const right = '# B\n\n[x](../en/heat/log.md) [y](a.md) [z](b.md)\n';
    expect(severitiesIn({ ...targets, ...program, 'made/c.md': right })).toContain('error');
  });
});

test.each([
  [4, 'info'],
  [3, 'error'],
])('%i anchors that join the names of two headings: %s', (count, severity) => {
  const parts = ['Clay', 'Heat', 'Log', 'Glaze'].slice(0, count);
  const links = parts.map((part) => `[${part}](#kiln-${part.toLowerCase()})`).join(' ');
  const headings = parts.map((part) => `### ${part}\n`).join('\n');
  const text = `# A\n\n${links}\n\n## Kiln\n\n${headings}`;
  expect(severitiesIn({ 'a.md': text })).toEqual(Array(count).fill(severity));
});

test.each([
  ['names in a row', '#kiln-heat-log', '', 'info'],
  ['a name that has hyphens itself', '#kiln-dry-heat', '### Dry heat\n', 'info'],
  ['one name and more', '#kiln-heater', '', 'error'],
  // An ending for each way to divide it would never come.
  [
    'names without end',
    `#${'kiln-'.repeat(50)}x`,
    '### Kiln kiln\n\n### Kiln kiln kiln\n',
    'error',
  ],
])('several anchors of %s', (_, url, more, severity) => {
  const links = `[a](${url}) [b](${url}) [c](${url}) [d](${url})`;
  const text = `# A\n\n${links}\n\n## Kiln\n\n### Heat\n\n### Log\n\n${more}`;
  const severities = new Set(severitiesIn({ 'a.md': text }));
  expect(severities).toEqual(new Set([severity]));
});

test('an address may have other marks than its file', () => {
  const pages = { 'heat_log.md': '# Log\n', 'a.md': '[x](heat-log) [y](heat-log.md)\n' };
  expect(severitiesIn(pages)).toEqual(['info', 'error']);
});

describe('is no error where a tool gives all files or pages the same more:', () => {
  const names = ['clay', 'heat', 'log', 'glaze', 'door'];
  const filesOf = (name: (stem: string) => string) =>
    Object.fromEntries(names.map((stem) => [`docs/${name(stem)}`, `# ${stem}\n`]));
  const linksTo = (url: (stem: string) => string) =>
    names.map((stem) => `[${stem}](${url(stem)})`).join(' ');

  test.each([
    ['a language', (stem: string) => `${stem}.en.md`],
    ['a date', (stem: string) => `2026-01-0${stem.length}-${stem}.md`],
    ['a number', (stem: string) => `0${stem.length}_${stem}.md`],
  ])('%s', (_name, named) => {
    const text = linksTo((stem) => `${stem}.md`);
    expect(severitiesIn({ ...filesOf(named), 'docs/a.md': text })).toEqual(Array(5).fill('info'));
  });

  test('but not where few files have it', () => {
    const text = '[x](clay.md) [y](heat.md)\n';
    expect(severitiesIn({ ...filesOf((stem) => `${stem}.en.md`), 'docs/a.md': text })).toEqual([
      'error',
      'error',
    ]);
  });

  test.each([
    [11, 'info'],
    [10, 'error'],
  ])('an anchor that %i pages want of themselves: %s', (count, severity) => {
    const pages = Array.from({ length: count }, (_, index) => [
      `${index}.md`,
      '## [Log](#log) 1\n',
    ]);
    expect(severitiesIn(Object.fromEntries(pages))).toEqual(Array(count).fill(severity));
  });

  test('an anchor that no page writes', () => {
    const text = linksTo((stem) => `${stem}.md#content`);
    expect(severitiesIn({ ...filesOf((stem) => `${stem}.md`), 'docs/a.md': text })).toEqual(
      Array(5).fill('info'),
    );
  });
});

describe('files that do not exist, and that links alike name,', () => {
  const stems = ['clay', 'heat', 'log', 'glaze', 'door', 'fan', 'gas', 'lid', 'ash', 'brick'];
  const linked = (count: number) => stems.slice(0, count).map((stem) => `[x](out/${stem}.csv)`);
  const page = (count: number) => `# Made\n\n${linked(count).join(' ')}\n`;
  const onPages = (ending: string) =>
    Object.fromEntries(
      stems.map((stem) => [`${stem}.md`, `[log](${stem}${ending}) of [clay](clay.md)\n`]),
    );
  const there = Object.fromEntries(stems.map((stem) => [`in/${stem}.csv`, '']));
  const both = [...linked(10), ...stems.map((stem) => `[y](in/${stem}.csv) [z](in/${stem}.csv)`)];
  const found = (files: Record<string, string>, had: readonly string[] = []) => {
    const example = lintInput(files);
    const wereThere = (paths: readonly string[]) => paths.filter((path) => had.includes(path));
    const links = buildLinkGraph(example.catalog, { ...example, wereThere });
    return lint('', { ...example, links })
      .diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link')
      .map(({ messageId, severity }) => `${severity} ${messageId}`);
  };

  test.each([
    ['are one note where a page has hardly any other link', { 'made.md': page(10) }, 'page'],
    ['are one note where pages have one form of them', onPages('.log'), 'form'],
  ])('%s', (_name, files, common) => {
    expect(found(files)).toEqual([`info alike-${common}`]);
  });

  test.each([
    ['are broken where they are few', { 'made.md': page(9) }, 9],
    ['are broken where half of them are there', { 'made.md': both.join(' '), ...there }, 10],
  ])('%s', (_name, files: Record<string, string>, count) => {
    expect(found(files)).toEqual(Array(count).fill('error missing-file'));
  });

  test('are broken where pages of these names are elsewhere', () => {
    const links = stems.map((stem) => `[x](${stem}.md)`).join(' ');
    const others = Object.fromEntries(
      stems.map((stem, index) => [`${index % 2 === 0 ? 'en' : 'de'}/${stem}.md`, '# Page\n']),
    );
    expect(found({ ...others, 'made.md': links })).toEqual(Array(10).fill('error missing-file'));
  });

  test('are broken where the repository had them', () => {
    const had = stems.slice(0, 5).map((stem) => `out/${stem}.csv`);
    expect(found({ 'made.md': page(10) }, had)).toEqual(Array(10).fill('error missing-file'));
  });
});

test('the anchor of a field that a label names is one of the site alone', () => {
  const text = '## Kiln fails\n\n**Fix:** x\n\n[y](#kiln-fails.fix) [z](#kiln-failz)\n';
  expect(severitiesIn({ 'a.md': text })).toEqual(['info', 'error']);
});

test('no tool names a heading with brackets or stars', () => {
  expect(severitiesIn({ 'a.md': '[x](#map[string]*kiln) [y](#kiln)\n' })).toEqual([
    'info',
    'error',
  ]);
});

test('nobody has read the headings of a binary file', () => {
  expect(severitiesIn({ 'a.md': '[x](b.md#kiln)\n', 'b.md': '# B\0\n\n## Kiln\n' })).toEqual([]);
});

test('GitHub has #readme on every page', () => {
  expect(severitiesIn({ 'a.md': '# A\n', 'b.md': '[x](a.md#readme)\n' })).toEqual([]);
});

test.each([
  ['a site may name terms', { slug: 'hugo' as const }, 'info'],
  ['GitHub names headings alone', {}, 'error'],
])('%s', (_name, options, severity) => {
  const words = ['clay', 'heat', 'log', 'glaze'];
  const links = words.map((word) => `[${word}](#${word})`).join(' ');
  const text = `# A\n\n${links}\n\n${words.map((word) => `${word}\n: Text.\n`).join('\n')}`;
  const example = lintInput({ 'a.md': text });
  const graph = buildLinkGraph(example.catalog, example, options);
  const { diagnostics: own } = lint('', { ...example, links: graph });
  const found = own.filter(({ ruleId }) => ruleId === 'no-broken-link');
  expect(found.map((one) => one.severity)).toEqual(Array(4).fill(severity));
});

test.each([
  ['all links', 11, '', 'info'],
  ['few of many', 11, '[x](#log) '.repeat(12), 'warning'],
  ['few', 10, '', 'warning'],
])('anchors that only GitHub finds, %s', (_name, count, more, severity) => {
  const example = lintInput({ 'a.md': `# Log\n\n${more}${'[x](#Log) '.repeat(count)}\n` });
  const graph = buildLinkGraph(example.catalog, example, { slug: 'hugo' });
  const { diagnostics: own } = lint('', { ...example, links: graph });
  const found = own.filter(({ messageId }) => messageId === 'anchor-case');
  expect(found.map((one) => one.severity)).toEqual(Array(count).fill(severity));
});

test('versions that the repository has not are on other branches', () => {
  const links = [1, 2, 3, 4, 5].map((minor) => `[x](../2.${minor}.0/start.md)`).join(' ');
  expect(severitiesIn({ 'en/history.md': links })).toEqual(Array(5).fill('info'));
});

test('leaves alone what the author excludes from another checker', () => {
  const off = '<!-- markdown-link-check-disable -->';
  const on = '<!-- markdown-link-check-enable -->';
  const text = `${off}\n\n[x](gone.md)\n\n${on}\n\n[y](lost.md)\n`;
  expect(severitiesIn({ 'a.md': text })).toEqual(['error']);
});

test.each([
  ['[`fire`](fire)', 'info'],
  ['[`Oven`](kiln_a::oven::Oven)', 'info'],
  ['[`fire`](fires)', 'error'],
  ['[fire](fire)', 'error'],
])('a name in code may be one of a program: %s', (text, severity) => {
  expect(severitiesIn({ 'a.md': text })).toEqual([severity]);
});

test.each([
  ['#### [Heat](#tab/hot)\n', []],
  ['## [Heat](#hot)\n', ['info']],
  ['## See [Heat](#hot)\n', ['error']],
])('a heading that is a tab or leads to itself: %s', (text, severities) => {
  expect(severitiesIn({ 'a.md': `# A\n\n${text}\n` })).toEqual(severities);
});

test.each([
  ['r[kiln.door]\n\n[x](kiln.door)', 'info'],
  ['r[kiln.door]\n\n[x](kiln.doors)', 'error'],
])('a name that a mark gives is no file: %s', (text, severity) => {
  expect(severitiesIn({ 'a.md': text })).toEqual([severity]);
});

test('leaves alone what MyST takes for a comment', () => {
  const text = '% From [the kiln](gone.md)\n\n[y](lost.md)\n';
  expect(severitiesIn({ 'a.md': text })).toEqual(['error']);
});

test.each([
  ['docs-locale', ['de-de', 'fr-fr', 'ja-jp'], ['info', 'info', 'info']],
  ['docs-locale', ['de-de', 'fr-fr'], ['error', 'error']],
  ['manual', ['de-de', 'fr-fr', 'ja-jp'], ['error', 'error', 'error']],
])('pages that translations beside the original lack: %s %j', (folder, languages, severities) => {
  const pages = languages.map((one) => [`${folder}/${one}/a.md`, '[x](kiln/heat.md)'] as const);
  const original = { 'docs/kiln/heat.md': '# Heat\n', 'docs/a.md': '[x](kiln/heat.md)' };
  expect(severitiesIn({ ...original, ...Object.fromEntries(pages) })).toEqual(severities);
});
