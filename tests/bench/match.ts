import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import { type Contender, compare, type Missing } from './compare.ts';
import { matchInBrowser } from './match/in-browser.ts';
import { type MadeLog, madeLog } from './match/log.ts';
import { type MadeSignature, makeSignatures } from './match/signatures.ts';
import { type Command, measure } from './measure.ts';
import { median } from './median.ts';
import { installPeers, type Peers } from './peers.ts';
import type { Report } from './report.ts';
import { benchFolder, packedProgram, replaybook } from './workspace.ts';

const folder = join(benchFolder, 'match');
/** The program that users have, if it was packed. */
const program = existsSync(packedProgram) ? [process.execPath, packedProgram] : replaybook;
const COUNTS = [100, 1_000, 10_000];
const RIPGREP = 'rg -F -f';
/** At so many signatures a regular expression each takes minutes for 100 MB: they get this much. */
const SMALL_LOG = 2;
const BIG_LOG = 1_000;
/** Time of the program, in that of ripgrep, by megabytes, at 1,000 signatures. */
const BUDGETS: Readonly<Record<number, number>> = { 100: 1.5, [BIG_LOG]: 1.2 };
const BUDGETED = 1_000;
/** Peak of memory for twice the big log, in that for a tenth of it. */
const MEMORY_BUDGET = 1.3;
/** CPU time of sequences, in that of plain patterns. */
const SEQUENCE_BUDGET = 2;
const BROWSER_LOG = 50;
const BROWSER_SIGNATURES = 500;
const BROWSER_BUDGET_MS = 1_000;

export const matchBench: Bench = {
  name: 'match',
  summary:
    'a log of 100 MB and one of 1 GB against 100 to 10,000 signatures, beside grep and ripgrep',

  async run(report, { rounds }) {
    report.heading('match');
    report.note(
      'Logs are made from lines of five formats (cargo on GitHub Actions, pytest, Maven,',
    );
    report.note(
      'Kubernetes as JSON, npm and webpack) with failures planted in them, half of those',
    );
    report.note(
      'spoilt as terminals and runners do. The engine fails unless found equals planted;',
    );
    report.note('the others are given the longest literal of each signature, and count lines.');
    if (program === replaybook) {
      report.note(
        'The program is that of the sources: `npm run pack` makes the one that users have.',
      );
    }
    const peers = await installPeers();
    const log = madeLog(100);
    for (const count of COUNTS) await compareAt(count, log, peers, report, rounds);
    await compareBig(peers, report);
    await compareMemory(report);
    compareRegexes(report);
    compareSequences(report, rounds);
    await readInBrowser(report, rounds);
  },
};

async function compareAt(
  count: number,
  log: MadeLog,
  peers: Peers,
  report: Report,
  rounds: number,
): Promise<void> {
  const literals = literalsFile(count);
  await compare(report, {
    title: `100 MB, ${log.lines} lines, ${count} signatures`,
    rounds,
    contenders: [
      engine(100, count),
      command(count, log, 100),
      ripgrep(peers, literals, log),
      {
        name: 'grep -F -f',
        command: run(['grep', '-c', '-F', '-f', literals, log.path]),
        maxRounds: 1,
      },
      { name: 'cat', command: run(['cat', log.path], '/dev/null') },
    ],
  });
  const index = Buffer.from(JSON.stringify(makeSignatures(count).map(({ entry }) => entry)));
  const measured = JSON.parse(readFileSync(outputOf('engine'), 'utf8')) as Record<string, number>;
  report.note(
    `  engine alone: ${rate(log, measured['cpuMs'])} MB/s of CPU time, ${rate(log, measured['matchMs'])} MB/s by the ` +
      `clock; compiled in ${measured['compileMs']} ms; index ${index.length} bytes, ` +
      `${brotliCompressSync(index).length} with brotli; ${measured['hits']} hits, all planted, none missed.`,
  );
}

async function compareBig(peers: Peers, report: Report): Promise<void> {
  const log = madeLog(BIG_LOG);
  await compare(report, {
    title: `1 GB, ${log.lines} lines, ${BUDGETED} signatures`,
    rounds: 1,
    contenders: [
      engine(BIG_LOG, BUDGETED),
      command(BUDGETED, log, BIG_LOG),
      ripgrep(peers, literalsFile(BUDGETED), log),
      { name: 'cat', command: run(['cat', log.path], '/dev/null') },
    ],
  });
}

/** Reads the log of 100 MB, and the big one twice from standard input. */
async function compareMemory(report: Report): Promise<void> {
  const [small, big] = [madeLog(100), madeLog(BIG_LOG)];
  const cwd = projectOf(BUDGETED);
  const logs = [[small], [big, big]];
  const runs = [];
  for (const all of logs) {
    const words = all.map(({ path }) => `'${path}'`).join(' ');
    const argv = ['sh', '-c', `cat ${words} | "$@"`, 'sh', ...program, 'match', '-'];
    runs.push(await measure({ argv, cwd, output: outputOf('memory') }));
  }
  const peaks = runs.map(({ peakMb }) => peakMb ?? Number.NaN);
  const ratio = (peaks[1] ?? 0) / (peaks[0] ?? 0);
  const verdict = `<= ${MEMORY_BUDGET} ${ratio <= MEMORY_BUDGET ? 'kept' : 'MISSED'}`;
  const rows = logs.map((all, index) => [
    `${all.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000} MB`,
    `${Math.round(peaks[index] ?? 0)} MB`,
    index === 0 ? '' : ratio.toFixed(2),
    index === 0 ? '' : verdict,
  ]);
  report.table('memory, from standard input', ['log', 'peak', 'ratio', 'budget'], rows);
}

function compareRegexes(report: Report): void {
  const log = madeLog(SMALL_LOG);
  const script = new URL('match/regexes.ts', import.meta.url).pathname;
  const rows = [100, 1_000].flatMap((count) =>
    ['loop', 'alternation'].map((way) => {
      const start = performance.now();
      execFileSync(process.execPath, [script, way, log.path, String(count)]);
      return [`${way}, ${count}`, `${rate(log, performance.now() - start)} MB/s`];
    }),
  );
  report.table(`RegExp of JavaScript on ${SMALL_LOG} MB`, ['', 'speed'], rows);
}

/** Sequences may cost twice what plain patterns cost, however weak their later steps are. */
function compareSequences(report: Report, rounds: number): void {
  const script = new URL('match/sequences.ts', import.meta.url).pathname;
  const log = madeLog(100);
  const measure = (kind: string, count: number, often: string): number => {
    const times = Array.from({ length: rounds }, () => {
      const argv = [script, kind, '100', String(count), ...(often === 'rare' ? ['rare'] : [])];
      const output = execFileSync(process.execPath, argv, { encoding: 'utf8' });
      return (JSON.parse(output) as { cpuMs: number }).cpuMs;
    });
    return median(times);
  };
  const cases = [82, 1_000].flatMap((count) =>
    ['rare', 'in every window'].map((often) => ({ count, often })),
  );
  const rows = cases.map(({ count, often }) => {
    const plain = measure('plain', count, often);
    const sequences = measure('sequences', count, often);
    const ratio = sequences / plain;
    return [
      `${count}`,
      often,
      `${rate(log, plain)} MB/s`,
      `${rate(log, sequences)} MB/s`,
      ratio.toFixed(2),
      ratio <= SEQUENCE_BUDGET ? 'kept' : 'MISSED',
    ];
  });
  const head = [
    'signatures',
    'first step hits',
    'plain',
    'sequences',
    'CPU time',
    `<= ${SEQUENCE_BUDGET}`,
  ];
  report.table(
    '100 MB, sequences with weak later steps beside their first steps alone',
    head,
    rows,
  );
}

async function readInBrowser(report: Report, rounds: number): Promise<void> {
  const log = madeLog(BROWSER_LOG);
  const planted = [...log.truth.keys()].filter((index) => index < BROWSER_SIGNATURES).length;
  const runs = await matchInBrowser(projectOf(BROWSER_SIGNATURES), log, rounds);
  const rows = runs.map(({ totalMs, longestPauseMs, said }) => [
    `${Math.round(totalMs)} ms`,
    `${Math.round(longestPauseMs)} ms`,
    totalMs < BROWSER_BUDGET_MS ? 'kept' : 'MISSED',
    said.includes(`${log.lines.toLocaleString('en')} lines`) && said.includes(`${planted} entries`)
      ? 'held'
      : `MISSED: ${said}`,
  ]);
  report.table(
    `${BROWSER_LOG} MB x ${BROWSER_SIGNATURES} signatures on the home page, in a worker`,
    ['whole', 'longest pause of the page', `< ${BROWSER_BUDGET_MS} ms`, 'truth'],
    rows,
  );
}

function engine(megabytes: number, count: number): Contender {
  const script = new URL('match/engine.ts', import.meta.url).pathname;
  return {
    name: 'engine',
    command: {
      ...run([process.execPath, script, String(megabytes), String(count)]),
      output: outputOf('engine'),
    },
    proof: /"truth":"held"/,
    against: RIPGREP,
  };
}

/** The whole program; its store is warm, as after any command before. */
function command(count: number, log: MadeLog, megabytes: number): Contender {
  const cwd = projectOf(count);
  const empty = join(folder, 'empty.log');
  writeFileSync(empty, '');
  const [file = '', ...words] = program;
  execFileSync(file, [...words, 'match', empty], { cwd, stdio: 'ignore' });
  const budget = count === BUDGETED ? BUDGETS[megabytes] : undefined;
  return {
    name: 'replaybook match',
    command: { ...run([...program, 'match', log.path, '--format', 'json']), cwd },
    proof: new RegExp(`"bytes": ${log.bytes}`),
    against: RIPGREP,
    ...(budget !== undefined && { budget }),
  };
}

function ripgrep(peers: Peers, literals: string, log: MadeLog): Contender | Missing {
  const name = RIPGREP;
  const file =
    peers.file(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`) ?? onPath('rg');
  if (file === null) return { name, missing: 'neither installed with the peers nor on the path' };
  return { name, command: run([file, '-c', '-F', '-f', literals, log.path]) };
}

function onPath(program: string): string | null {
  try {
    execFileSync(program, ['--version']);
    return program;
  } catch {
    return null;
  }
}

function literalsFile(count: number): string {
  const path = join(folder, `literals-${count}.txt`);
  writeFileSync(
    path,
    `${makeSignatures(count)
      .map(({ literal }) => literal)
      .join('\n')}\n`,
  );
  return path;
}

/** A folder of runbooks whose entries have the signatures; a hundred in each. */
function projectOf(count: number): string {
  const project = join(folder, `project-${count}`);
  mkdirSync(join(project, 'runbooks'), { recursive: true });
  mkdirSync(join(project, '.git'), { recursive: true });
  const signatures = makeSignatures(count);
  for (let from = 0; from < count; from += 100) {
    const entries = signatures.slice(from, from + 100).map(entryText);
    writeFileSync(
      join(project, 'runbooks', `failures-${from}.md`),
      `# Failures from ${from}\n\n${entries.join('\n')}`,
    );
  }
  return project;
}

function entryText({ entry }: MadeSignature): string {
  const [pattern] = entry.patterns;
  const steps = (pattern?.steps ?? []).map(({ type, source }) =>
    type === 'regex' ? `/${source}/` : source,
  );
  return [
    `## ${entry.title}`,
    `**Signature:**\n\n\`\`\`signature\n${steps.join(' \\\n')}\n\`\`\``,
    '**Artifacts:** None: made up.',
    '**Replay:**\n\n```bash\ntrue\n```',
    '**Remediation:**\n\n1. Nothing to do.\n',
  ].join('\n\n');
}

function run(argv: readonly string[], output = outputOf('other')): Command {
  return { argv, cwd: folder, output };
}

function outputOf(name: string): string {
  return join(folder, `${name}.out`);
}

function rate({ bytes }: MadeLog, milliseconds = Number.NaN): number {
  return Math.round(bytes / 1000 / milliseconds);
}
