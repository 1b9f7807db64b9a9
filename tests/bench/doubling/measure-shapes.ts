/** A process that measures the shapes whose names it is sent, each at all of its sizes. */
import { shapes } from './shapes.ts';

/** What a phase took at one size. */
export interface PhaseTime {
  phase: string;
  count: number;
  milliseconds: number;
}

/** What the process says of a shape: a time for each phase and size, and then how it ended. */
export type Measured = PhaseTime | { failure: string | null };

const doublings = 3;
/** Runs of at least so many milliseconds in all; the least of them counts. */
const enough = 40;
const mostRuns = 5;
/** What takes as long is not run again to be sure. */
const long = 1_000;

process.on('message', (name) => {
  measure(String(name)).then(
    () => tell({ failure: null }),
    (error) => tell({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

async function measure(name: string): Promise<void> {
  const shape = shapes.find((one) => one.name === name);
  if (shape === undefined) throw new Error(`There is no shape "${name}".`);
  // The compiler optimises code that runs often, so the smallest runs first.
  for (const phase of await shape.phases(shape.base)) await leastTime(phase.run);
  for (let doubling = 0; doubling <= doublings; doubling += 1) {
    const count = shape.base * 2 ** doubling;
    for (const { name: phase, run } of await shape.phases(count)) {
      tell({ phase, count, milliseconds: await leastTime(run) });
    }
  }
}

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
    if (milliseconds > long) break;
  }
  return least;
}

function tell(measured: Measured): void {
  process.send?.(measured);
}
