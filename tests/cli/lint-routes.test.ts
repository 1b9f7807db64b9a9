import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace({ '.git/HEAD': '' });
});

afterEach(() => workspace.remove());

interface Site {
  config: Readonly<Record<string, string>>;
  /** Folder of the pages. */
  content: string;
  /** Pages by path in that folder, with their front matter. */
  pages: Readonly<Record<string, string>>;
  /** The addresses on the page `start.md`, and what the linter says of each. */
  links: readonly (readonly [url: string, severity: 'error' | 'info' | 'right'])[];
}

const sites: Record<string, Site> = {
  Hugo: {
    config: {
      'hugo.yaml': 'baseURL: https://kiln.example/docs/\n',
      '.gitignore': 'content/alerts/CLI\n',
    },
    content: 'content',
    pages: {
      'alerts/_index.md': 'title: Alerts',
      'alerts/heat/index.md': 'title: Heat',
      'alerts/Smoke.md': 'title: Smoke',
      'alerts/2026-05-old.md': 'slug: soot\naliases: [/former/ash]',
    },
    links: [
      ['/alerts/heat/', 'right'],
      ['/alerts/smoke/', 'right'],
      ['alerts/heat', 'right'],
      ['/alerts/soot/', 'right'],
      ['/alerts/old/', 'right'],
      ['/former/ash/', 'right'],
      ['/alerts/cli/', 'right'],
      ['/alerts/hea/', 'error'],
      ['alerts/smok/', 'error'],
      ['/tags/fire/', 'info'],
      ['/search/', 'info'],
    ],
  },
  Docusaurus: {
    config: {
      'docusaurus.config.ts':
        "export default { baseUrl: '/', presets: [['classic', { docs: { routeBasePath: 'ops' } }]] };",
      'docs/alerts/made.json': '{}',
      'src/pages/team.tsx': '',
    },
    content: 'docs',
    pages: {
      'alerts/01-heat.md': 'id: heat',
      'alerts/smoke.mdx': 'title: Thick smoke',
      '02_doors/1.hinges.md': '',
      '02_doors/03-locks/03-locks.md': '',
      '02_doors/2026-05-keys.md': '',
    },
    links: [
      ['/ops/alerts/heat', 'right'],
      ['/ops/doors/hinges#text', 'error'],
      ['/ops/doors/hinges', 'right'],
      ['/ops/doors/hinge', 'info'],
      ['/ops/doors/locks', 'right'],
      ['./doors/hinges', 'right'],
      ['/ops/doors/2026-05-keys', 'right'],
      ['/ops/alerts/smoke', 'right'],
      ['/ops/alerts/thick-smoke', 'right'],
      ['/ops/alerts/made', 'right'],
      ['/ops/alerts/hea', 'error'],
      ['/ops/tags', 'info'],
      ['/team', 'info'],
    ],
  },
  Nextra: {
    config: {
      'next.config.mjs': "import nextra from 'nextra';\nexport default nextra({})({});",
      'app/alerts/made/page.tsx': '',
    },
    content: 'app',
    pages: { 'alerts/heat/page.mdx': '', 'alerts/smoke/page.md': '' },
    links: [
      ['/alerts/heat', 'right'],
      ['/alerts/smoke', 'right'],
      ['/alerts/made', 'right'],
      ['/alerts/hea', 'error'],
      ['/team', 'info'],
    ],
  },
  Zola: {
    config: { 'config.toml': 'base_url = "https://kiln.example"\n' },
    content: 'content',
    pages: { 'alerts/heat.md': 'title: Heat' },
    links: [
      ['@/alerts/heat.md', 'right'],
      ['@/alerts/gone.md', 'error'],
    ],
  },
  DocFX: {
    config: { 'docfx.json': '{ "build": {} }', 'docs/toc.yml': '' },
    content: 'docs',
    pages: { 'alerts/heat.md': '' },
    links: [
      ['~/docs/alerts/heat.md', 'right'],
      ['~/docs/alerts/gone.md', 'error'],
    ],
  },
  GitBook: {
    config: { '.gitbook.yaml': 'root: ./\n', '.gitbook/assets/flow.svg': '' },
    content: 'ops',
    pages: { 'alerts/heat.md': '' },
    links: [
      ['../.gitbook/assets/flow.svg', 'right'],
      ['alerts/heat.md', 'right'],
      ['ops/alerts/heat.md', 'error'],
    ],
  },
  mdBook: {
    config: { 'guide/book.toml': '[book]\ntitle = "Guide"\n', 'guide/theme/head.hbs': '' },
    content: 'guide/src',
    pages: { 'alerts/heat.md': '' },
    links: [
      ['../../compiler/arguments.md', 'info'],
      ['../theme/gone.md', 'error'],
      ['gone.md', 'error'],
    ],
  },
  'Jekyll with a folder for its pages': {
    config: { '_config.yml': 'permalink: /:title/\nsource: src\n' },
    content: 'src',
    pages: { 'alerts/heat.md': 'title: Heat', 'alerts/smoke/index.md': 'title: Smoke' },
    links: [
      ['/alerts/heat/', 'right'],
      ['/alerts/smoke/', 'right'],
      ['/alerts/hea/', 'error'],
      ['/tags/fire/', 'info'],
    ],
  },
  VitePress: {
    config: { 'site/.vitepress/config.mts': "export default { base: '/kiln/', srcDir: 'src' };" },
    content: 'site/src',
    pages: {
      'alerts/heat.md': 'title: Heat',
      'alerts/smoke.md': 'title: Smoke',
      'public/plan.pdf': 'title: Plan',
    },
    links: [
      ['/alerts/heat', 'right'],
      ['/alerts/smoke.html', 'right'],
      ['/plan.pdf', 'right'],
      ['/alerts/hea', 'error'],
      ['/guide/heat', 'info'],
    ],
  },
  Starlight: {
    config: {
      'astro.config.mjs':
        "import starlight from '@astrojs/starlight';\nexport default { base: '/kiln' };",
    },
    content: 'src/content/docs',
    pages: { 'alerts/heat.md': 'title: Heat' },
    links: [
      ['/kiln/alerts/heat/', 'right'],
      ['/kiln/alerts/hea/', 'error'],
      ['/alerts/heat/', 'right'],
    ],
  },
  Jekyll: {
    config: { '_config.yml': 'baseurl: /kiln\n' },
    content: 'docs',
    pages: { 'alerts/heat.md': 'title: Heat', 'alerts/ash.md': 'permalink: /cinders/' },
    links: [
      ['/kiln/docs/alerts/heat', 'right'],
      ['/cinders/', 'right'],
      ['/kiln/docs/alerts/hea', 'error'],
      ['/kiln/other/hea', 'info'],
    ],
  },
};

it('does not miss what a submodule has', async () => {
  workspace.write('.gitmodules', '[submodule "x"]\n\tpath = parts/x\n\turl = ../x.git\n');
  workspace.write('docs/a.md', '[x](../parts/x/a.md) [y](../parts/y.md)\n');
  const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', 'docs']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { data: { url?: string } }[] };
  expect(diagnostics.map(({ data }) => data.url)).toEqual(['../parts/y.md']);
});

it('suggests what the addresses of other sites have in common, unless pages have it, too', async () => {
  workspace.write('mkdocs.yml', 'site_name: Kiln\n');
  workspace.write('docs/ops/heat.md', '# Heat\n');
  const links = ['/shop/a/one/', '/shop/a/two/', '/ops/heat/', '/ops/gone/x/', '/ops/gone/y/'];
  workspace.write('docs/start.md', `# Start\n\n${links.map((url) => `- [x](${url})\n`).join('')}`);
  const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', 'docs']);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { messageId: string; data: { prefix?: string } }[];
  };
  const open = diagnostics.filter(({ messageId }) => messageId === 'open-route');
  expect(open.map(({ data }) => data.prefix)).toEqual(['/shop/a/', '/ops/gone/']);
});

it('tells documents and labels of Sphinx that do not exist', async () => {
  workspace.write('docs/conf.py', "extensions = ['myst_parser']\n");
  workspace.write('docs/ops/heat.md', '(heat-label)=\n# Heat\n');
  workspace.write('docs/ops/log.rst', 'Log\n');
  const tree = [':maxdepth: 2', '', 'self', 'ops/heat', '/ops/log', 'Soot <ops/soot>', 'ops/*'];
  const names = ['{doc}`ops/log`', '{doc}`ops/ash`', '{doc}`made/ash`'];
  const labels = ['{ref}`heat-label`', '{ref}`heat-lable`', '{ref}`py:heat-lable`', '{ref}`else`'];
  labels.push('[x](shop.Order.on_delete)', '[x](Order.path)');
  labels.push('[](#Heat-Label)', '[x](heat-label)', '[x](heat-labels)', '[x](elsewhere)');
  const text = ['# Kiln', '', '```{toctree}', ...tree, '```', '', ...names, ...labels].join('\n');
  workspace.write('docs/index.md', text);
  const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', 'docs']);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { messageId: string; severity: string; line: number }[];
  };
  const lines = text.split('\n');
  expect(
    diagnostics.map((one) => `${one.severity} ${one.messageId}: ${lines[one.line - 1]}`),
  ).toEqual([
    'error missing-document: Soot <ops/soot>',
    'error missing-file: {doc}`ops/ash`',
    'error missing-label: {ref}`heat-lable`',
    'error missing-label: [x](heat-labels)',
  ]);
});

/** What pages of a site take in, and what the linter says of it. */
const takenIn: Record<
  string,
  { config: string; text: string; parts: readonly (readonly [text: string, found: string])[] }
> = {
  Sphinx: {
    config: 'docs/conf.py',
    text: "extensions = ['myst_parser']\n",
    parts: [
      ['```{image} /img/kiln.png\n```', 'right'],
      ['```{include} part.md\n```', 'right'],
      ['{download}`all <img/kiln.png>`', 'right'],
      ['![x](kiln.png)', 'error missing-image'],
      ['```{image} img/oven.png\n:alt: x\n```', 'error missing-image'],
      [':::{figure} img/oven.png\nHot\n:::', 'error missing-image'],
      ['> ```{include} parts.md\n> ```', 'error missing-include'],
      ['```{literalinclude} img/kiln.py\n```', 'error missing-include'],
      ['{download}`img/oven.zip`', 'error missing-include'],
      ['Write `` {download}`img/oven.zip` ``, or `{download}` and `x`.', 'right'],
      ['```{include} made/part.md\n```', 'info missing-include'],
      ['````md\n```{image} img/oven.png\n```\n````', 'right'],
      ['```{figure} https://kiln.example/oven.png\n```', 'right'],
      ['```{figure} img/oven.*\n```', 'right'],
    ],
  },
  mdBook: {
    config: 'book.toml',
    text: '[book]\ntitle = "Kiln"\nsrc = "docs"\n',
    parts: [
      ['```rust\n{{#include img/kiln.png:2:4}}\n```', 'right'],
      ['{{#include part.md}} {{#title Kiln}} \\{{#include parts.md}}', 'right'],
      ['```rust\n{{#rustdoc_include img/kiln.rs}}\n```', 'error missing-include'],
      ['{{#include parts.md:door}}', 'error missing-include'],
      ['{{#playground ../made/kiln.rs editable}}', 'info missing-include'],
    ],
  },
};

it.each(Object.entries(takenIn))(
  'tells files that pages of %s take in and that do not exist',
  async (_name, site) => {
    const { config, text: settings, parts } = site;
    workspace.write(config, settings);
    workspace.write('docs/img/kiln.png', '');
    workspace.write('docs/part.md', 'Text.\n');
    const many = '```{include} part.md\n```\n\n{{#include part.md}}\n\n'.repeat(parts.length);
    workspace.write('docs/rest.md', `# Rest\n\n${many}`);
    for (const [at, [text]] of parts.entries()) {
      workspace.write(`docs/p${at}.md`, `# Page\n\n${text}\n`);
    }
    const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', 'docs']);
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { path: string; messageId: string; severity: string }[];
    };
    const found = parts.map(([text], at) => {
      const own = diagnostics.filter(({ path }) => path === `docs/p${at}.md`);
      return [text, own.map((one) => `${one.severity} ${one.messageId}`).join() || 'right'];
    });
    expect(found).toEqual(parts);
  },
);

it('tells chapters of a book that lead to pages that mdBook does not make', async () => {
  workspace.write('book.toml', '[book]\ntitle = "Kiln"\n');
  workspace.write('src/SUMMARY.md', '# Summary\n\n- [Heat](heat.md)\n- [Ash](ash/README.md)\n');
  const links = '[a](ash/README.md) [b](ash) [c](notes.md) [d](notes.md#x) [e](../README.md)';
  workspace.write('src/heat.md', `# Heat\n\n${links}\n`);
  workspace.write('src/ash/README.md', '# Ash\n\n[f](../SUMMARY.md) [g](../heat.md)\n');
  workspace.write('src/notes.md', '# Notes\n\n## X\n\n[h](draft.md)\n');
  workspace.write('src/draft.md', '# Draft\n');
  workspace.write('README.md', '# Kiln\n');
  const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', '.']);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { messageId: string; severity: string; data: { url: string } }[];
  };
  const found = diagnostics.filter(({ messageId }) => messageId === 'not-in-book');
  expect(found.map(({ data, severity }) => `${severity} ${data.url}`)).toEqual([
    'warning notes.md',
    'warning notes.md#x',
  ]);
});

it('looks again at what pages take in when another page has changed', async () => {
  workspace.write('docs/conf.py', "extensions = ['myst_parser']\n");
  workspace.write('docs/part.txt', 'Text.\n');
  const include = '# Page\n\n```{include} part.txt\n```\n';
  for (const name of ['a', 'b', 'c']) workspace.write(`docs/${name}.md`, include);
  workspace.write('docs/gone.md', include.replace('part', 'parts'));
  const lint = async () => {
    const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', 'docs']);
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { path: string; severity: string }[];
    };
    return diagnostics.map(({ path, severity }) => `${severity} ${path}`);
  };
  expect(await lint()).toEqual(['error docs/gone.md']);
  workspace.write('docs/a.md', `${include}\nMore.\n`);
  expect(await lint()).toEqual(['error docs/gone.md']);
  const { out } = await workspace.run([
    'lint',
    '--format',
    'json',
    '--runbooks',
    'docs',
    'docs/gone.md',
  ]);
  expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ severity: 'error' }] });
});

it.each(Object.entries(sites))('tells dead addresses of %s', async (_name, site) => {
  const { config, content, pages, links } = site;
  for (const [path, text] of Object.entries(config)) workspace.write(path, text);
  for (const [path, data] of Object.entries(pages)) {
    workspace.write(`${content}/${path}`, `---\n${data}\n---\n\nText.\n`);
  }
  const lines = links.map(([url]) => `- [x](${url})\n`).join('');
  workspace.write(`${content}/start.md`, `# Start\n\n${lines}`);
  const { out } = await workspace.run(['lint', '--format', 'json', '--runbooks', content]);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { ruleId: string; line: number; severity: string }[];
  };
  const found = links.map(([url], at) => {
    const here = diagnostics.filter(({ ruleId, line }) => {
      return ruleId === 'no-broken-link' && line === at + 3;
    });
    return [url, here[0]?.severity ?? 'right'];
  });
  expect(found).toEqual(links);
});

it.each([
  ['/alerts/hea/', 'Did you mean "/alerts/heat/"?'],
  ['/alerts/hea', 'Did you mean "/alerts/heat"?'],
])('suggests the address for %s, not the file', async (url, suggestion) => {
  workspace.write('hugo.yaml', 'baseURL: https://kiln.example/\n');
  workspace.write('content/alerts/heat.md', '# Heat\n');
  workspace.write('content/start.md', `# Start\n\n[x](${url}) [y](/alerts/heat/)\n`);
  const { out } = await workspace.run(['lint', '--runbooks', 'content']);
  expect(out).toContain(suggestion);
});
