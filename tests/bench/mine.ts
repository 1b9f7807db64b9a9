import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readFailureLine } from '../../src/core/log/failures/failure-line.ts';
import { ordinaryLogLines } from '../../src/lint/signatures/ordinary-log-lines.ts';
import type { Bench } from './bench.ts';
import { program } from './match/contenders.ts';
import { type Measured, measure } from './measure.ts';
import { labelledLogs } from './quality/labelled-logs.ts';
import { Random } from './random.ts';
import { benchFolder } from './workspace.ts';

const MEGABYTE = 1 << 20;
/** Different logs; more are links to them, which costs no disk, and as much reading. */
const DIFFERENT = 100;
/** One ordinary line in so many looks like a failure, as in logs of CI. */
const RARITY = 50;
/** Logs for each runbook of `--sizes`: 10,000 for the largest by default. */
const LOGS_PER_SIZE = 2;
/** 10,000 logs in six minutes. */
const MS_PER_LOG = 36;
/** Peak of memory, in that for fewer logs. */
const MEMORY_BUDGET = 1.2;

export const mineBench: Bench = {
  name: 'mine',
  summary: 'the failures of 200 to 10,000 logs of 1 MB, beside grep',

  async run(report, { sizes }) {
    report.heading('mine');
    report.note(
      `${DIFFERENT} logs of ordinary lines with a labelled failure each, many times over: all are`,
    );
    report.note('read, but from the memory of the system. One line in 50 looks like a failure.');
    const runs: MineRun[] = [];
    for (const size of sizes) runs.push(await mineLogs(size * LOGS_PER_SIZE));
    report.table(
      `\`replaybook mine\`, ${availableParallelism()} cores`,
      [
        'logs',
        'wall',
        'CPU',
        'of CPU',
        'peak',
        'in that of grep',
        `<= ${MS_PER_LOG} ms a log`,
        'memory',
      ],
      runs.map((run, index) => rowOf(run, runs[index - 1])),
    );
  },
};

interface MineRun {
  count: number;
  mine: Measured;
  grep: Measured;
}

/** Throws if the program did not read all logs. */
async function mineLogs(count: number): Promise<MineRun> {
  const folder = historyOf(count);
  const output = join(folder, 'out');
  const run = (argv: readonly string[]) => measure({ argv, cwd: folder, output });
  const mine = await run([...program, 'mine', 'logs', '--format', 'json']);
  if (!readFileSync(output, 'utf8').includes(`"logs": ${count},`)) {
    throw new Error(
      `mine did not read ${count} logs: ${readFileSync(output, 'utf8').slice(0, 500)}`,
    );
  }
  const grep = await run(['grep', '-rciE', 'error|fail|fatal', 'logs']);
  rmSync(folder, { recursive: true, force: true });
  return { count, mine, grep };
}

function rowOf({ count, mine, grep }: MineRun, before: MineRun | undefined): string[] {
  const peak = mine.peakMb ?? Number.NaN;
  const growth = peak / (before?.mine.peakMb ?? Number.NaN);
  const isQuick = mine.wallMs <= MS_PER_LOG * count;
  return [
    `${count}`,
    `${(mine.wallMs / 1000).toFixed(1)} s`,
    `${(mine.cpuMs / 1000).toFixed(1)} s`,
    `${(mine.cpuMs / count).toFixed(1)} ms a log`,
    `${Math.round(peak)} MB`,
    (mine.wallMs / grep.wallMs).toFixed(1),
    `${(mine.wallMs / count).toFixed(1)} ${isQuick ? 'kept' : 'MISSED'}`,
    before === undefined
      ? ''
      : `${growth.toFixed(2)} <= ${MEMORY_BUDGET} ${growth <= MEMORY_BUDGET ? 'kept' : 'MISSED'}`,
  ];
}

function historyOf(count: number): string {
  const folder = join(benchFolder, 'mine');
  const logs = join(folder, 'logs');
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(join(folder, '.git'), { recursive: true });
  mkdirSync(logs, { recursive: true });
  const pathOf = (index: number): string => join(logs, `${index}.log`);
  for (let index = 0; index < count; index += 1) {
    if (index < DIFFERENT) writeFileSync(pathOf(index), logOf(index));
    else linkSync(pathOf(index % DIFFERENT), pathOf(index));
  }
  return folder;
}

function logOf(index: number): string {
  const random = new Random(index);
  const all = Object.values(ordinaryLogLines).flat();
  const isFailure = (line: string): boolean => readFailureLine(line) !== null;
  const quiet = all.filter((line) => !isFailure(line)) as [string, ...string[]];
  const loud = all.filter(isFailure) as [string, ...string[]];
  const failures = labelledLogs();
  const lines: string[] = [];
  for (let size = 0; size < MEGABYTE; ) {
    const line = `2026-07-30T13:21:${10 + random.below(50)}.${random.below(9999999)}Z ${random.pick(random.below(RARITY) === 0 ? loud : quiet)}`;
    lines.push(line);
    size += line.length + 1;
  }
  return [...lines, ...(failures[index % failures.length]?.lines ?? []), ''].join('\n');
}
