import type { Bench } from '../bench.ts';
import { compare } from '../compare.ts';
import { measure } from '../measure.ts';
import { installPeers, type Peers } from '../peers.ts';
import type { Report } from '../report.ts';
import {
  BUDGETED,
  command,
  engine,
  literalsFile,
  outputOf,
  program,
  projectOf,
  ripgrep,
  run,
} from './contenders.ts';
import { madeLog } from './log.ts';

const BIG_LOG = 1_000;
/** Peak of memory for twice the big log, in that for it once. */
const MEMORY_BUDGET = 1.2;

export const matchBigBench: Bench = {
  name: 'match-big',
  summary: 'a log of 1 GB beside ripgrep, and the memory that 2 GB take',

  async run(report) {
    report.heading('match: big logs');
    await compareBig(await installPeers(), report);
    await compareMemory(report);
  },
};

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

/** Reads the big log from standard input, once and twice. */
async function compareMemory(report: Report): Promise<void> {
  const big = madeLog(BIG_LOG);
  const cwd = projectOf(BUDGETED);
  const logs = [[big], [big, big]];
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
