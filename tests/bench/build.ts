import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPages } from '../../src/site/build/open-pages.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { type Contender, compare, type Missing } from './compare.ts';
import { runbookPath, writeRunbooks } from './generate-runbooks.ts';
import { installPeers } from './peers.ts';
import type { Report } from './report.ts';
import { type Generator, hugo, mkdocs, siteGenerators } from './site-generators.ts';
import { benchFolder, clearAside, corpusOf, replaybook, setAside } from './workspace.ts';

/** From so many runbooks on, what takes minutes runs once, or not at all. */
const MANY = 5_000;
const BARE = 'bare unified';
const COLD = 'replaybook, no cache';
const unified = new URL('render-with-unified.ts', import.meta.url).pathname;

export const buildBench: Bench = {
  name: 'build',
  summary:
    'the site cold, warm and with one changed, beside generators (npm; Hugo, MkDocs if there)',

  async run(report, options) {
    report.heading('build');
    report.note('All see the same files; Mermaid fences stay source, as the peers have them.');
    report.note('Bare unified: parse, GFM, to HTML, stringify, write, one thread.');
    report.note('Cold: no cache and no former site; the pages are compiled at the installation.');
    report.note(
      'Generators run with a search and their default theme; Hugo with two bare layouts.',
    );
    report.note('10,000 runbooks: --sizes 1000,10000.');
    // As the installation of the package does.
    await installPages();
    const peers = await installPeers('peers-site');
    const sizes: SizeOfSite[] = [];
    for (const size of options.sizes) {
      const generators = [hugo(), mkdocs(), ...siteGenerators(peers)];
      await compareAt(size, generators, report, options);
      sizes.push(sizeOfSite(size));
      clearAside();
    }
    reportSizes(sizes, report);
  },
};

async function compareAt(
  size: number,
  generators: readonly (Generator | Missing)[],
  report: Report,
  { rounds }: BenchOptions,
): Promise<void> {
  const folder = corpusOf(size);
  const slow = size >= MANY ? { maxRounds: 1 } : {};
  const output = join(folder, 'output.txt');
  const peers = generators.map((generator): Contender | Missing => {
    if ('missing' in generator) return generator;
    if (size >= MANY && generator.isSlow) {
      return { name: generator.name, missing: `it takes too long for ${size} files` };
    }
    const { argv, cwd } = generator.setUp(folder);
    const prepare = () => generator.clean(cwd);
    const command = { argv, cwd, output };
    return { name: generator.name, command, prepare, against: BARE, ...slow };
  });
  const bare = {
    name: BARE,
    command: {
      argv: [process.execPath, unified, 'runbooks', 'bare-out'],
      cwd: folder,
      output,
    },
    prepare: () => setAside(folder, 'bare-out'),
    proof: new RegExp(`^${size} files`),
  };
  await compare(report, {
    title: `${size} runbooks, medians of runs that take turns`,
    rounds,
    contenders: [bare, ...ownContenders(folder, size), ...peers],
  });
}

function ownContenders(folder: string, size: number): Contender[] {
  const command = {
    argv: [...replaybook, 'build', '--diagrams=source'],
    cwd: folder,
    output: join(folder, 'output.txt'),
  };
  const own = { command, proof: /Wrote the site/ };
  const isBudgeted = size === 1_000;
  return [
    {
      ...own,
      name: COLD,
      prepare: () => setAside(folder, 'node_modules', 'dist'),
      against: BARE,
      ...(isBudgeted && { budget: 0.8 }),
    },
    { ...own, name: 'replaybook, warm', against: COLD },
    {
      ...own,
      name: 'replaybook, one changed',
      prepare: () => changeOne(folder),
      against: 'hugo',
      ...(isBudgeted && { budget: 1.5 }),
    },
  ];
}

function changeOne(folder: string): void {
  const runbooks = join(folder, 'runbooks');
  writeRunbooks(runbooks, 1);
  appendFileSync(join(runbooks, runbookPath(0)), `\nChanged ${process.hrtime.bigint()}.\n`);
}

interface SizeOfSite {
  size: number;
  /** Mean of the pages of runbooks. */
  page: number;
  all: number;
}

function sizeOfSite(size: number): SizeOfSite {
  const dist = join(corpusFolder(size), 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  let page = 0;
  let all = 0;
  for (const name of files) {
    const stat = statSync(join(dist, name));
    if (!stat.isFile()) continue;
    all += stat.size;
    if (/^runbooks\/.+\/index\.html$/.test(name)) page += stat.size / size;
  }
  return { size, page, all };
}

function corpusFolder(size: number): string {
  return join(benchFolder, `corpus-${size}`);
}

function reportSizes(sizes: readonly SizeOfSite[], report: Report): void {
  const rows = sizes.map(({ size, page, all }) => [
    String(size),
    String(Math.round(page)),
    String(Math.round(all / size)),
    `${(all / 1e6).toFixed(1)} MB`,
  ]);
  report.table(
    'Size of the site',
    ['runbooks', 'bytes a page', 'all bytes / runbook', 'all'],
    rows,
  );
}
