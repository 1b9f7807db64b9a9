import type { Bench } from './bench.ts';
import { rankCauses } from './quality/cause-first.ts';
import { measureDrafts } from './quality/drafts.ts';
import { measureFailures } from './quality/failures.ts';
import { measureQueries } from './quality/similar.ts';

export const qualityBench: Bench = {
  name: 'quality',
  summary: 'what is found in labelled logs, what is suggested for queries, and what drafts keep',

  async run(report) {
    report.heading('quality');
    report.note('The logs, queries and lines are invented, in the shape of real systems.');
    rankCauses(report);
    measureFailures(report);
    measureQueries(report);
    measureDrafts(report);
  },
};
