import { execFileSync } from 'node:child_process';
import type { Bench } from '../bench.ts';
import { median } from '../median.ts';
import type { Report } from '../report.ts';
import { rate } from './contenders.ts';
import { madeLog } from './log.ts';

/** CPU time of sequences, in that of plain patterns. */
const SEQUENCE_BUDGET = 2;
const LATER_STEPS = ['weak', 'words', 'texts', 'several'];

export const matchSequencesBench: Bench = {
  name: 'match-sequences',
  summary: 'sequences with weak, short and common later steps beside plain patterns, on 100 MB',

  async run(report, { rounds }) {
    report.heading('match: sequences');
    compareSequences(report, rounds);
  },
};

/** Sequences may cost twice what plain patterns cost, however weak their later steps are. */
function compareSequences(report: Report, rounds: number): void {
  const script = new URL('sequences.ts', import.meta.url).pathname;
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
  const rows = cases.flatMap(({ count, often }) => {
    const plain = measure('plain', count, often);
    return LATER_STEPS.map((kind) => {
      const sequences = measure(kind, count, often);
      const ratio = sequences / plain;
      return [
        `${count}`,
        kind,
        often,
        `${rate(log, plain)} MB/s`,
        `${rate(log, sequences)} MB/s`,
        ratio.toFixed(2),
        ratio <= SEQUENCE_BUDGET ? 'kept' : 'MISSED',
      ];
    });
  });
  const head = [
    'signatures',
    'later steps',
    'first step hits',
    'plain',
    'sequences',
    'CPU time',
    `<= ${SEQUENCE_BUDGET}`,
  ];
  report.table('100 MB, sequences beside their first steps alone', head, rows);
}
