import type { Bench } from '../bench.ts';
import type { Report } from '../report.ts';
import { projectOf } from './contenders.ts';
import { matchInBrowser } from './in-browser.ts';
import { madeLog } from './log.ts';

const BROWSER_LOG = 50;
const BROWSER_SIGNATURES = 500;
const BROWSER_BUDGET_MS = 1_000;

export const matchBrowserBench: Bench = {
  name: 'match-browser',
  summary: 'a log of 50 MB on the home page; needs a browser',

  async run(report, { rounds }) {
    report.heading('match: in the browser');
    await readInBrowser(report, rounds);
  },
};

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
