import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, BenchOptions } from './bench.ts';
import { type Contender, compare, type Missing } from './compare.ts';
import { runbookPath, writeRunbooks } from './generate-runbooks.ts';
import type { Command } from './measure.ts';
import { installPeers, type Peers } from './peers.ts';
import type { Report } from './report.ts';
import { corpusOf, packedProgram } from './workspace.ts';

/** From so many runbooks on, what takes tens of seconds runs once. */
const MANY = 5_000;
const OWN_COLD = 'replaybook, no cache';
const BARE_PARSE = 'bare remark parse';
/** The parts of the work that are alike: rumdl checks style, and a parser only parses. */
const budgets = {
  cold: { few: 2.5, many: 1.5 },
  ofBareParse: 0.35,
  warm: 0.6,
  changed: 2,
  /** To a cold run over all files. */
  changedSince: 1 / 3,
};
const replaybook = [process.execPath, packedProgram];
const RUMDL_COLD = 'rumdl, no cache';
const RUMDL_FILLING = 'rumdl, filling its cache';
const RUMDL_WARM = 'rumdl, warm';
const RUMDL_CHANGED = 'rumdl, one file changed';
/** Nothing, or findings. */
const linterCodes = [0, 1];

export const lintBench: Bench = {
  name: 'lint',
  summary:
    'lint of the packed program, cold and warm, beside rumdl, markdownlint-cli2, remark (npm, once)',

  async run(report, options) {
    report.heading('lint');
    if (!existsSync(packedProgram)) {
      report.note('There is no package: run `npm run pack` first.');
      return;
    }
    report.note('All see the same files. Findings go to a file. Peers run their default rules:');
    report.note(
      'rumdl check --no-config (its binary, without the npm wrapper); markdownlint-cli2;',
    );
    report.note('remark-cli with remark-preset-lint-recommended and remark-validate-links.');
    report.note('Bare parse: unified, remark-parse, remark-gfm, one thread, reading included.');
    const peers = await installPeers();
    for (const size of options.sizes) await compareAt(size, peers, report, options);
    await compareOneFile(report, options);
  },
};

async function compareAt(
  size: number,
  peers: Peers,
  report: Report,
  { rounds }: BenchOptions,
): Promise<void> {
  const folder = corpusOf(size);
  const slow = size >= MANY ? { maxRounds: 1 } : {};
  const remark = new URL('parse-with-remark.ts', import.meta.url).pathname;
  await compare(report, {
    title: `${size} runbooks, medians of runs that take turns`,
    rounds,
    contenders: [
      ...rumdlContenders(folder, size, peers),
      ...ownContenders(folder, size),
      {
        name: BARE_PARSE,
        command: inFolder(folder, [process.execPath, remark, 'runbooks']),
        proof: new RegExp(`^${size} files`),
        against: RUMDL_COLD,
        ...slow,
      },
      {
        name: `${OWN_COLD}: to the bare parse`,
        again: OWN_COLD,
        against: BARE_PARSE,
        budget: budgets.ofBareParse,
      },
      peer('markdownlint-cli2', peers, 'markdownlint-cli2/markdownlint-cli2-bin.mjs', (file) => ({
        command: inFolder(folder, [process.execPath, file, 'runbooks/**/*.md']),
        exitCodes: linterCodes,
        against: RUMDL_COLD,
        ...slow,
      })),
      peer('remark-cli', peers, 'remark-cli/cli.js', (file) => {
        const config = ['--rc-path', join(peers.folder, 'remarkrc.json'), '--no-stdout'];
        return {
          command: inFolder(folder, [process.execPath, file, ...config, 'runbooks']),
          exitCodes: linterCodes,
          proof: /\d+ warnings/,
          against: RUMDL_COLD,
          ...slow,
        };
      }),
    ],
  });
}

function ownContenders(folder: string, size: number): Contender[] {
  const own = {
    command: inFolder(folder, [...replaybook, 'lint']),
    exitCodes: linterCodes,
    proof: new RegExp(` in ${size} files`),
  };
  return [
    {
      ...own,
      name: OWN_COLD,
      command: inFolder(folder, [...replaybook, 'lint', '--no-cache']),
      against: RUMDL_COLD,
      budget: size >= MANY ? budgets.cold.many : budgets.cold.few,
    },
    {
      ...own,
      name: 'replaybook, filling its cache',
      prepare: () => rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true }),
      against: RUMDL_FILLING,
    },
    { ...own, name: 'replaybook, warm', against: RUMDL_WARM, budget: budgets.warm },
    {
      ...own,
      name: 'replaybook, one file changed',
      prepare: () => changeOneFile(folder),
      against: RUMDL_CHANGED,
      budget: budgets.changed,
    },
    {
      ...own,
      name: 'replaybook, no cache, --changed-since, one file',
      command: inFolder(folder, [...replaybook, 'lint', '--no-cache', '--changed-since', 'HEAD']),
      proof: / in [1-9] files?/,
      prepare: () => {
        commitAll(folder);
        changeOneFile(folder);
      },
      against: OWN_COLD,
      budget: budgets.changedSince,
    },
    {
      ...own,
      name: 'replaybook, --changed-since, one file',
      command: inFolder(folder, [...replaybook, 'lint', '--changed-since', 'HEAD']),
      proof: / in [1-9] files?/,
      prepare: () => changeOneFile(folder),
      against: OWN_COLD,
      budget: budgets.changedSince,
    },
    {
      ...own,
      name: 'replaybook, no cache, --changed-since, no page',
      command: inFolder(folder, [...replaybook, 'lint', '--no-cache', '--changed-since', 'HEAD']),
      proof: / in 0 files/,
      prepare: () => commitAll(folder),
      against: OWN_COLD,
      budget: budgets.changedSince,
    },
  ];
}

/** Makes what the folder holds the one commit of its repository. */
function commitAll(folder: string): void {
  rmSync(join(folder, '.git'), { recursive: true, force: true });
  const git = (...args: string[]) => {
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], {
      cwd: folder,
    });
  };
  git('init', '--quiet');
  git('add', 'runbooks');
  git('commit', '--quiet', '--message', 'All runbooks');
}

/** In the order in which each finds the cache that the one before it has left. */
function rumdlContenders(folder: string, size: number, peers: Peers): (Contender | Missing)[] {
  const binary = `@rumdl/cli-${process.platform}-${process.arch}/rumdl`;
  const check = (name: string, flags: string[], prepare: () => void = () => {}) =>
    peer(name, peers, binary, (file) => ({
      command: inFolder(folder, [file, 'check', '--no-config', ...flags, 'runbooks']),
      exitCodes: linterCodes,
      proof: new RegExp(`\\b${size} files`),
      prepare,
    }));
  return [
    check(RUMDL_COLD, ['--no-cache']),
    check(RUMDL_FILLING, [], () => {
      rmSync(join(folder, '.rumdl_cache'), { recursive: true, force: true });
    }),
    check(RUMDL_WARM, []),
    check(RUMDL_CHANGED, [], () => changeOneFile(folder)),
  ];
}

async function compareOneFile(report: Report, { rounds }: BenchOptions): Promise<void> {
  const folder = corpusOf(1);
  const own = {
    command: inFolder(folder, [...replaybook, 'lint', 'runbooks']),
    exitCodes: linterCodes,
    proof: / in 1 file/,
    against: 'node -e 0',
  };
  await compare(report, {
    title: 'One small file',
    // Short runs scatter more.
    rounds: rounds * 5,
    contenders: [
      { name: 'node -e 0', command: inFolder(folder, [process.execPath, '-e', '0']) },
      {
        ...own,
        name: 'replaybook, no cache',
        command: inFolder(folder, [...replaybook, 'lint', 'runbooks', '--no-cache']),
      },
      { ...own, name: 'replaybook, file changed', prepare: () => changeOneFile(folder) },
      { ...own, name: 'replaybook, warm', budget: 2 },
    ],
  });
}

function peer(
  name: string,
  { file, trouble }: Peers,
  path: string,
  contender: (file: string) => Omit<Contender, 'name'>,
): Contender | Missing {
  const found = file(path);
  if (found !== null) return { name, ...contender(found) };
  return { name, missing: trouble ?? `${path} is not made for this system` };
}

function inFolder(cwd: string, argv: readonly string[]): Command {
  return { argv, cwd, output: join(cwd, 'output.txt') };
}

/** Makes the first runbook differ from all of its earlier versions. */
function changeOneFile(folder: string): void {
  const runbooks = join(folder, 'runbooks');
  writeRunbooks(runbooks, 1);
  appendFileSync(join(runbooks, runbookPath(0)), `\nChanged ${process.hrtime.bigint()}.\n`);
}
