import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { failureMessage } from '../../src/core/log/failures/failure-line.ts';
import { ordinaryLogLines } from '../../src/lint/signatures/ordinary-log-lines.ts';
import type { Bench } from './bench.ts';
import { compare } from './compare.ts';
import { labelledLogs } from './quality/labelled-logs.ts';
import { Random } from './random.ts';
import { benchFolder, replaybook } from './workspace.ts';

const MEGABYTE = 1 << 20;
/** Different logs; more are links to them, which costs no disk, and as much reading. */
const DIFFERENT = 100;
/** One ordinary line in so many looks like a failure, as in logs of CI. */
const RARITY = 50;
/** Logs for each runbook of `--sizes`: 10,000 for the largest by default. */
const LOGS_PER_SIZE = 2;

export const mineBench: Bench = {
  name: 'mine',
  summary: 'the failures of 200 to 10,000 logs of 1 MB, beside grep',

  async run(report, { sizes }) {
    report.heading('mine');
    report.note(
      `${DIFFERENT} logs of ordinary lines with a labelled failure each, many times over: all are`,
    );
    report.note('read, but from the memory of the system. One line in 50 looks like a failure.');
    for (const count of sizes.map((size) => size * LOGS_PER_SIZE)) {
      const folder = historyOf(count);
      const run = (argv: readonly string[], name: string) => ({
        argv,
        cwd: folder,
        output: join(folder, `${name}.out`),
      });
      await compare(report, {
        title: `${count} logs of 1 MB, ${availableParallelism()} cores`,
        rounds: 1,
        contenders: [
          {
            name: 'replaybook mine',
            command: run([...replaybook, 'mine', 'logs', '--format', 'json'], 'mine'),
            proof: new RegExp(`"logs": ${count},`),
          },
          {
            name: 'grep -rciE',
            command: run(['grep', '-rciE', 'error|fail|fatal', 'logs'], 'grep'),
          },
        ],
      });
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

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
  const isFailure = (line: string): boolean => failureMessage(line) !== null;
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
