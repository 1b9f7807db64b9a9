/**
 * Measures Replaybook beside its peers, side by side in one run: `npm run bench -- [names...]
 * [--sizes 100,1000] [--rounds 3] [--list]`. Without names it runs everything.
 */
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { buildBench } from './build.ts';
import { coverageBench } from './coverage.ts';
import { doublingBench } from './doubling.ts';
import { lighthouseBench } from './lighthouse.ts';
import { lintBench } from './lint.ts';
import { matchBigBench } from './match/big-bench.ts';
import { matchBrowserBench } from './match/browser-bench.ts';
import { matchSequencesBench } from './match/sequences-bench.ts';
import { matchBench } from './match.ts';
import { mineBench } from './mine.ts';
import { qualityBench } from './quality.ts';
import { Report } from './report.ts';
import { searchBench } from './search.ts';
import { startBench } from './start.ts';
import { warmBench } from './warm.ts';

const benches: readonly Bench[] = [
  lintBench,
  searchBench,
  buildBench,
  lighthouseBench,
  matchBench,
  matchBigBench,
  matchSequencesBench,
  matchBrowserBench,
  doublingBench,
  warmBench,
  startBench,
  qualityBench,
  mineBench,
  coverageBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '100,1000,5000' },
    rounds: { type: 'string', default: '3' },
    list: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));

if (values.list) {
  for (const { name, summary } of benches) console.log(`${name}: ${summary}`);
} else if (unknown.length > 0) {
  fail(
    `There is no bench "${unknown[0]}"; there are: ${benches.map(({ name }) => name).join(', ')}.`,
  );
} else if (![rounds, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
  fail('--sizes takes numbers of runbooks such as 100,1000, and --rounds a number.');
} else {
  const report = new Report((text) => process.stdout.write(text));
  report.machine();
  for (const bench of benches) {
    if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
    await bench.run(report, { sizes, rounds });
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
