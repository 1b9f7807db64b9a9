import type { Bench } from './bench.ts';
import { rankCauses } from './quality/cause-first.ts';

export const qualityBench: Bench = {
  name: 'quality',
  summary: 'answers on labelled sets: the cause before its consequence',

  async run(report) {
    report.heading('quality');
    rankCauses(report);
  },
};
