/** Measures one shape at each of its sizes: `node measure-shape.ts NAME`. Sends a message for each. */
import { shapes } from './shapes.ts';

/** What a phase took at one size. */
export interface PhaseTime {
  phase: string;
  count: number;
  milliseconds: number;
}

const doublings = 3;
/** Runs of at least so much time in all; the least of them counts. */
const enough = 60;
const mostRuns = 7;

const shape = shapes.find(({ name }) => name === process.argv[2]);
if (shape === undefined) throw new Error(`There is no shape "${process.argv[2]}".`);
// Compilers look at what has run often: so does the smallest, ahead of the others.
for (const phase of await shape.phases(shape.base)) await leastTime(phase.run);
for (let doubling = 0; doubling <= doublings; doubling += 1) {
  const count = shape.base * 2 ** doubling;
  for (const { name, run } of await shape.phases(count)) {
    const time: PhaseTime = { phase: name, count, milliseconds: await leastTime(run) };
    process.send?.(time);
  }
}
process.disconnect?.();
process.exit();

async function leastTime(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let count = 0; count < mostRuns && (count < 2 || sum < enough); count += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    least = Math.min(least, milliseconds);
    sum += milliseconds;
    if (milliseconds > 2_000) break;
  }
  return least;
}
