import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Missing } from './compare.ts';
import type { Peers } from './peers.ts';
import { setAside } from './workspace.ts';

/** A program that makes a site of the same runbooks. */
export interface Generator {
  name: string;
  /** Takes minutes for thousands of files. */
  isSlow: boolean;
  /** Puts a project for the runbooks below a folder; what to run there. */
  setUp(folder: string): Project;
  /** Removes what an earlier run has made of the project. */
  clean(cwd: string): void;
}

/** Hugo, where somebody has installed it: npm has no package that brings it along. */
export function hugo(): Generator | Missing {
  const name = 'hugo';
  const { status } = spawnSync('hugo', ['version']);
  if (status !== 0) return { name, missing: 'it is not installed (Debian: apt-get install hugo)' };
  return {
    name,
    isSlow: false,
    setUp(folder) {
      const cwd = projectIn(folder, name);
      copyRunbooks(folder, join(cwd, 'content'));
      const layout = (body: string) =>
        `<!doctype html><html><head><title>{{ .Title }}</title></head><body>${body}</body></html>\n`;
      const list = '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
      put(cwd, 'layouts/_default/single.html', layout('{{ .TableOfContents }}{{ .Content }}'));
      put(cwd, 'layouts/_default/list.html', layout(list));
      put(cwd, 'layouts/index.html', layout(list));
      put(cwd, 'config.toml', 'baseURL = "/"\ndisableKinds = ["taxonomy", "term"]\n');
      return { argv: ['hugo', '--quiet'], cwd };
    },
    clean: (cwd) => setAside(cwd, 'public', 'resources'),
  };
}

/** MkDocs with the theme Material, where somebody has installed both. */
export function mkdocs(): Generator | Missing {
  const name = 'mkdocs material';
  // The help names the themes that are there.
  const { stdout } = spawnSync('mkdocs', ['build', '--help'], { encoding: 'utf8' });
  if (!/\bmaterial\b/.test(stdout ?? '')) {
    return { name, missing: 'it is not installed (Debian: apt-get install mkdocs-material)' };
  }
  return {
    name,
    isSlow: true,
    setUp(folder) {
      const cwd = projectIn(folder, 'mkdocs');
      copyRunbooks(folder, join(cwd, 'docs'));
      put(cwd, 'mkdocs.yml', 'site_name: Runbooks\ntheme:\n  name: material\n  font: false\n');
      return { argv: ['mkdocs', 'build', '--quiet'], cwd };
    },
    clean: (cwd) => setAside(cwd, 'site'),
  };
}

interface Project {
  argv: string[];
  cwd: string;
}

type SetUp = (folder: string, cwd: string, program: string) => Project;

export function siteGenerators(peers: Peers): (Generator | Missing)[] {
  const generator = (
    name: string,
    path: string,
    setUp: SetUp,
    made: string[],
  ): Generator | Missing => {
    const program = peers.file(path);
    if (program === null) return { name, missing: peers.trouble ?? `${path} is not installed` };
    return {
      name,
      isSlow: true,
      // Below the folder of their packages, where they find them.
      setUp: (folder) => setUp(folder, projectIn(peers.folder, name), program),
      clean: (cwd) => setAside(cwd, ...made),
    };
  };
  return [
    generator('starlight', 'astro/bin/astro.mjs', setUpStarlight, ['dist', '.astro', '.cache']),
    generator('vitepress', 'vitepress/bin/vitepress.js', setUpVitepress, [
      'docs/.vitepress/dist',
      'docs/.vitepress/cache',
    ]),
    generator('docusaurus', '@docusaurus/core/bin/docusaurus.mjs', setUpDocusaurus, [
      'build',
      '.docusaurus',
    ]),
  ];
}

function setUpStarlight(folder: string, cwd: string, program: string): Project {
  copyRunbooks(folder, join(cwd, 'src/content/docs'));
  // Astro looks there for packages that it has to compile.
  const dependencies = { '@astrojs/starlight': '*', astro: '*' };
  put(cwd, 'package.json', `${JSON.stringify({ type: 'module', dependencies })}\n`);
  put(
    cwd,
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
export default { cacheDir: './.cache', integrations: [starlight({ title: 'Runbooks' })] };
`,
  );
  put(
    cwd,
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  return { argv: [process.execPath, program, 'build'], cwd };
}

function setUpVitepress(folder: string, cwd: string, program: string): Project {
  copyRunbooks(folder, join(cwd, 'docs'));
  put(cwd, 'package.json', '{"type": "module"}\n');
  put(
    cwd,
    'docs/.vitepress/config.mjs',
    `export default { ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } };\n`,
  );
  return { argv: [process.execPath, program, 'build', 'docs'], cwd };
}

function setUpDocusaurus(folder: string, cwd: string, program: string): Project {
  copyRunbooks(folder, join(cwd, 'docs'));
  put(cwd, 'package.json', '{"name": "site", "private": true}\n');
  put(
    cwd,
    'docusaurus.config.js',
    `module.exports = {
  title: 'Runbooks', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore', markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: 'ignore' } },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
`,
  );
  return { argv: [process.execPath, program, 'build'], cwd };
}

function projectIn(folder: string, name: string): string {
  const cwd = join(folder, `site-of-${name}`);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  return cwd;
}

/** The same bytes, but for the title that some generators want in the front matter. */
function copyRunbooks(folder: string, target: string): void {
  cpSync(join(folder, 'runbooks'), target, { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue;
    const file = join(target, name);
    const text = readFileSync(file, 'utf8');
    const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
    writeFileSync(file, text.replace(/^---\n/, `---\ntitle: ${JSON.stringify(title)}\n`));
  }
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
