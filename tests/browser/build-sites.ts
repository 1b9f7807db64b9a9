import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '../../src/node/config/settings.ts';
import { buildSite } from '../../src/site/build/build-site.ts';
import { vectors } from '../core/render/xss-vectors.ts';
import { foreignPages } from '../site/language/foreign-pages.ts';
import { dialectPages } from './dialect-pages.ts';
import { livePages } from './live-pages.ts';
import { manyPages } from './many-pages.ts';
import { onCallPages } from './on-call-pages.ts';
import { alertPages, handbook, nestedFolders, writeShape } from './site-shapes.ts';

const projectRoot = join(import.meta.dirname, '../..');

/** Builds the sites that the tests visit, by the base that each is served below. */
async function buildSites(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'replaybook-sites-'));
  await writeHostileRunbooks(join(folder, 'hostile-source'));
  await writeManyRunbooks(join(folder, 'many-source'));
  const shapes = {
    '/alerts/': alertPages(),
    '/nested/': nestedFolders(),
    '/handbook/': handbook(120),
    '/on-call/': onCallPages,
    '/acme/': dialectPages,
    '/live/': livePages,
    '/foreign/': foreignPages,
  };
  for (const [base, shape] of Object.entries(shapes)) {
    await writeShape(join(folder, `source-of${base}`), shape);
  }
  const sites: readonly [base: string, cwd: string][] = [
    ['/', projectRoot],
    ['/docs/', join(projectRoot, 'tests/fixtures/site')],
    ['/hostile/', join(folder, 'hostile-source')],
    ['/wide/', join(projectRoot, 'tests/fixtures/wide')],
    ['/many/', join(folder, 'many-source')],
    ...Object.keys(shapes).map((base): [string, string] => [
      base,
      join(folder, `source-of${base}`),
    ]),
  ];
  const built: Record<string, string> = {};
  // `SITES=/,/live/` builds these alone, for who works on a few tests.
  const wanted = process.env['SITES']?.split(',');
  for (const [base, cwd] of sites) {
    if (wanted?.includes(base) === false) continue;
    const outDir = join(folder, base === '/' ? 'root' : base);
    const runbooks = join(cwd, 'runbooks');
    const settings = await loadSettings({ cwd, runbooks, outDir, base });
    const cacheDir = join(projectRoot, 'node_modules/.cache/replaybook');
    const root = base === '/' ? settings.root : cwd;
    const folderName = 'runbooks';
    // The hostile site has all that needs an address, so that this is attacked, too.
    const site = base === '/hostile/' ? 'https://hostile.example' : settings.site;
    await buildSite({ ...settings, cacheDir, root, folder: folderName, site });
    built[base] = outDir;
  }
  return built;
}

/** Each speaks of itself alone. */
async function writeManyRunbooks(folder: string): Promise<void> {
  const runbooks = join(folder, 'runbooks');
  await mkdir(runbooks, { recursive: true });
  for (const { path } of manyPages) {
    const text = `# Handbook of ${path}\n\nThe turbine${path.slice(5)} hums.\n`;
    await writeFile(join(runbooks, `${path}.md`), text);
  }
}

/** One page for each attempt, and one with all of them; file names and front matter try it too. */
async function writeHostileRunbooks(folder: string): Promise<void> {
  const runbooks = join(folder, 'runbooks');
  await mkdir(runbooks, { recursive: true });
  for (const [index, vector] of vectors.entries()) {
    await writeFile(join(runbooks, `vector-${index}.md`), `# Vector ${index}\n\n${vector}\n`);
  }
  const mark = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const facts = { title: mark, owner: mark, severity: mark, tags: [mark], reviewed: '2026-01-31' };
  const frontMatter = JSON.stringify(facts);
  await writeFile(join(runbooks, 'front-matter.md'), `---\n${frontMatter}\n---\n\n## ${mark}\n`);
  await writeFile(
    join(runbooks, 'a"onload=alert(1) <b>.md'),
    `## E\n\n**Signature:** \`${mark}\`\n`,
  );
  const oddName = "100% #1 'q' & ü ?x=1 [x](y) {z} ; $HOME `a`.md";
  await writeFile(join(runbooks, oddName), `# Odd ${mark}\n\nText.\n`);
  const click =
    'graph TD\n  A["<img src=x onerror=alert(1)>"] --> B\n  click B "javascript:alert(1)"';
  await writeFile(join(runbooks, 'diagram.md'), `# D\n\n\`\`\`mermaid\n${click}\n\`\`\`\n`);
}

process.stdout.write(JSON.stringify(await buildSites()));
