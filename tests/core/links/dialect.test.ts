import { describe, expect, test } from 'vitest';
import { type DialectName, dialectNames, dialectOf } from '../../../src/core/links/dialect.ts';
import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import { catalogOf, pageOf } from './catalog.ts';

/** The slugs of headings of one page, by the first of the dialect's rules. */
function slugs(dialect: DialectName, headings: readonly string[]): string[] {
  const [createSlugger] = dialectOf(dialect).sluggers;
  if (createSlugger === undefined) throw new Error('no slugger');
  return headings.map(createSlugger());
}

describe('slugs', () => {
  test.each<[DialectName, string, string]>([
    ['gitlab', 'This header: spaces & `code`', 'this-header-spaces-code'],
    ['gitlab', 'a - b -- c', 'a-b-c'],
    ['gitlab', '磁盘 已满', '磁盘-已满'],
    ['gitlab', '42', 'anchor-42'],
    ['mkdocs', 'Replay: what & how?', 'replay-what-how'],
    ['mkdocs', 'Café ÉTÉ', 'cafe-ete'],
    ['mkdocs', 'a - b_c.d', 'a-b_cd'],
    ['mkdocs', '磁盘', '_1'],
    ['hugo', 'Replay: what & how?', 'replay-what--how'],
    ['hugo', 'v1.2_x Ω', 'v12_x-ω'],
    ['hugo', '!!!', 'heading'],
    ['docusaurus', 'Replay: what & how?', 'replay-what--how'],
    ['myst', 'Replay: what & how?', 'replay-what--how'],
    ['myst', '磁盘 (full)', '磁盘-full'],
    ['vitepress', '4. Set up café', '_4-set-up-cafe'],
    ['vitepress', 'What’s `new`?', 'what-s-new'],
    ['middleman', 'GOV.UK & teams', 'gov-uk-amp-teams'],
    ['middleman', "The disk's full", 'the-disk-s-full'],
    ['docsify', '2.3 单机，双环境', '_23-单机，双环境'],
    ['gitbook', 'How many # of kilns?', 'how-many-of-kilns'],
    ['gitbook', '2. Light the kiln', 'id-2.-light-the-kiln'],
    ['gitbook', '$KILN.HEAT - Reading/Setting', 'usdkiln.heat-reading-setting'],
    ['gitbook', '$KILN.<id>.HEAT', 'usdkiln.less-than-id-greater-than.heat'],
  ])('%s: %j is %j', (dialect, heading, expected) => {
    expect(slugs(dialect, [heading])).toEqual([expected]);
  });

  test.each<[DialectName, string[]]>([
    ['gitlab', ['fix', 'fix-1', 'fix-2']],
    ['mkdocs', ['fix', 'fix_1', 'fix_2']],
    ['hugo', ['fix', 'fix-1', 'fix-2']],
    ['docusaurus', ['fix', 'fix-1', 'fix-2']],
    ['myst', ['fix', 'fix-1', 'fix-1-2']],
    ['vitepress', ['fix', 'fix-1', 'fix-2']],
    ['middleman', ['fix', 'fix-fix', 'fix-fix-fix']],
  ])('%s numbers equal headings', (dialect, expected) => {
    expect(slugs(dialect, ['Fix', 'Fix', 'Fix'])).toEqual(expected);
  });

  test('mkdocs numbers on from a heading that ends in a number', () => {
    expect(slugs('mkdocs', ['a_1', 'a_1'])).toEqual(['a_1', 'a_2']);
  });
});

const page = [
  '# Disk: full & slow',
  '## 磁盘 & x',
  '## Quota {#limits}',
  '(label-of-swap)=',
  '## Swap',
  'A paragraph.\n{: #of-note .wide}',
  '[crazing]{#craze}\n:   Fine cracks.',
  '<a id="Old"></a>',
  '{{< figure link="#shortcode" >}}',
  '## Glaze {.wide}',
  '=== "Raku & Co"\n\n    ### In a tab',
  '<Step title="Heat it">\n</Step>',
  '<table>\n</table>\n## Below a table',
  '## kiln.networkId',
  '## ガラス Glass',
  '## Ash <small>Grey</small> { id=ash-pit }',
  '#### <!-- md:setting kiln.draught -->',
  '```html\n<h3 id="written">\n```',
].join('\n\n');

function match(dialect: DialectName, fragment: string) {
  const catalog = catalogOf({ 'runbooks/a.md': page });
  const project = { pathType: () => null, textOf: () => page };
  const graph = buildLinkGraph(catalog, project, { slug: dialect });
  const target = graph.resolve(`#${fragment}`, pageOf(catalog, 'runbooks/a.md'));
  return target.kind === 'page' ? target.fragment : target;
}

describe('what an anchor finds', () => {
  test.each<[DialectName, string, string]>([
    ['gitlab', 'disk-full-slow', 'disk-full--slow'],
    ['mkdocs', 'disk-full-slow', 'disk-full--slow'],
    ['mkdocs', '磁盘--x', '磁盘--x'],
    ['mkdocs', 'limits', 'quota-limits'],
    ['mkdocs', 'of-note', 'swap'],
    ['hugo', 'limits', 'quota-limits'],
    ['docusaurus', 'limits', 'quota-limits'],
    ['myst', 'label-of-swap', 'swap'],
    ['myst', 'Old', 'Old'],
    ['mkdocs', 'glaze', 'glaze-wide'],
    ['vitepress', 'ガラス-glass', 'ガラス-glass'],
    ['vitepress', 'ガラス-Glass', 'ガラス-glass'],
    ['vitepress', 'Swap', 'swap'],
    ['mkdocs', 'ash-pit', 'ash-grey--idash-pit-'],
    ['myst', 'kiln-networkid', 'kilnnetworkid'],
  ])('%s: #%s is the heading %s', (dialect, fragment, slug) => {
    expect(match(dialect, fragment)).toEqual({ state: 'found', slug, caseDiffers: false });
  });

  test.each<[DialectName, string]>([
    ['mkdocs', 'raku-co'],
    ['mkdocs', 'in-a-tab'],
    ['docusaurus', 'heat-it'],
    ['docusaurus', 'below-a-table'],
  ])('%s: #%s is the title of a tab, a box or what is in one', (dialect, fragment) => {
    expect(match(dialect, fragment)).toMatchObject({ state: 'found', caseDiffers: false });
  });

  test.each(['kiln.draught', '+kiln.draught'])('#%s may be made by a program', (fragment) => {
    expect(match('mkdocs', fragment)).toEqual({ state: 'open' });
  });

  test.each<[DialectName, string, string]>([
    ['gitlab', 'disk-full--slow', 'disk-full-slow'],
    ['mkdocs', 'quota-limits', 'limits'],
    ['hugo', 'SWAP', 'swap'],
  ])('%s: #%s is GitHub’s name for #%s', (dialect, fragment, publishedAs) => {
    expect(match(dialect, fragment)).toMatchObject({ state: 'found', publishedAs });
  });

  test.each<[DialectName, string]>([
    ['github', 'disk-full-slow'],
    ['github', 'label-of-swap'],
    ['hugo', 'label-of-swap'],
    ['hugo', 'shortcode'],
    ['mkdocs', 'nowhere'],
  ])('%s: #%s is missing', (dialect, fragment) => {
    expect(match(dialect, fragment)).toEqual({ state: 'missing', wanted: fragment });
  });

  test.each<[DialectName, string, string]>([
    ['github', 'limits', 'quota-limits'],
    ['github', 'of-note', 'swap'],
    ['gitlab', 'of-note', 'swap'],
    ['github', 'craze', 'swap'],
  ])('%s: #%s is an attribute in or below the heading %s', (dialect, fragment, slug) => {
    expect(match(dialect, fragment)).toEqual({ state: 'attribute', slug });
  });

  test.each(dialectNames)('%s: the top, lines and nothing are no anchors', (dialect) => {
    expect(match(dialect, '')).toEqual({ state: 'none' });
    expect(match(dialect, 'top')).toEqual({ state: 'none' });
    expect(match(dialect, 'L3')).toEqual({ state: 'open' });
    expect(match(dialect, 'written')).toEqual({ state: 'open' });
    expect(match(dialect, '__tabbed_1_2')).toEqual({ state: 'open' });
  });
});

test('what is suggested is what the dialect calls it', () => {
  const catalog = catalogOf({ 'runbooks/a.md': page });
  const project = { pathType: () => null };
  const suggest = (slug: DialectName) =>
    buildLinkGraph(catalog, project, { slug }).suggestAnchor('disk-full--slow-', 'runbooks/a.md');
  expect(suggest('github')).toBe('disk-full--slow');
  expect(suggest('gitlab')).toBe('disk-full-slow');
});

test.each([
  ['a shortcode', '{{< events kind="kiln" >}}', 'open'],
  ['a component with its words', '<Api path="/heat/<kiln>" method="post">\n</Api>', 'open'],
  ['a tab', '    === "Post heat / kiln"', 'open'],
  ['a shortcode around text', '{{< wide >}}\nText\n{{< /wide >}}', 'missing'],
  ['a picture', '{{< figure src="kiln.png" >}}', 'missing'],
  ['a component of other things', '<Api path="/cool/<kiln>" method="post">\n</Api>', 'missing'],
])('a heading may come from a program: %s', (_name, made, state) => {
  const text = `# Kiln\n\n${made}\n`;
  const catalog = catalogOf({ 'runbooks/a.md': text });
  const project = { pathType: () => null, textOf: () => text };
  const graph = buildLinkGraph(catalog, project, { slug: 'hugo' });
  const target = graph.resolve('#post-heat-kiln', pageOf(catalog, 'runbooks/a.md'));
  expect(target).toMatchObject({ kind: 'page', fragment: { state } });
});
