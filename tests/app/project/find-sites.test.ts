import { expect, test } from 'vitest';
import { findSites } from '../../../src/app/project/find-sites.ts';
import { catalogOf } from '../../core/links/catalog.ts';

function contentsOf(files: Readonly<Record<string, string>>): string[] {
  return sitesOf(files).map(({ content }) => content);
}

function sitesOf(files: Readonly<Record<string, string>>) {
  const folders = Object.keys(files).map((path) => path.replace(/\/[^/]*$/, ''));
  const catalog = catalogOf({ 'docs/heat.md': '# Heat\n' });
  return findSites(catalog, {
    pathType: (path) => (path in files ? 'file' : folders.includes(path) ? 'directory' : null),
    textAt: (path) => files[path] ?? null,
    namesIn: (folder, names) => {
      const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
      return names.filter((name) => at(name) in files);
    },
  });
}

const docs = "export default { presets: [['classic', { docs: { path: '../docs' } }]] };";

test.each([
  ['above the pages', { 'mkdocs.yml': 'site_name: Kiln\n' }, ['docs']],
  ['in the folder of a site beside them', { 'website/docusaurus.config.ts': docs }, ['docs']],
  ['for one language', { 'mkdocs-fr.yml': 'site_name: Four\n' }, ['docs']],
  ['for another language', { 'mkdocs_pt-BR.yml': 'site_name: Forno\n' }, ['docs']],
  [
    'of an Elixir project',
    { 'mix.exs': 'docs: [extras: ["README.md", "docs/heat.md"]]' },
    ['docs'],
  ],
  ['of an Elixir project without pages', { 'mix.exs': 'docs: [extras: ["README.md"]]' }, []],
  ['in another folder', { 'tools/docusaurus.config.ts': docs }, []],
])('a configuration %s', (_name, files: Readonly<Record<string, string>>, expected) => {
  expect(contentsOf(files).filter((content) => content === 'docs')).toEqual(expected);
});

test('the folders that ExDoc copies have the names that pages call them by', () => {
  const [site] = sitesOf({
    'mix.exs': 'docs: [extras: ["docs/heat.md"], assets: %{"docs/img" => "pictures"}]',
  });
  expect(site?.copied).toEqual({ pictures: 'docs/img' });
});
