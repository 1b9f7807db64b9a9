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
/** A shape whose phases all take less than `telling` at its largest size doubles again. */
const mostDoublings = 6;
const telling = 150;
/** Runs of at least so many milliseconds in all, since the clock of a thread ticks every 4 ms. */
const enough = 40;
const mostRuns = 200;

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
  for (const phase of await shape.phases(shape.base)) await meanTime(phase.run);
  let slowest = 0;
  for (let doubling = 0; doubling <= mostDoublings; doubling += 1) {
    if (doubling > doublings && slowest >= telling) break;
    const count = shape.base * 2 ** doubling;
    for (const { name: phase, run } of await shape.phases(count)) {
      const milliseconds = Math.min(await meanTime(run), await meanTime(run));
      tell({ phase, count, milliseconds });
      slowest = Math.max(slowest, milliseconds);
    }
  }
}

/** The time of this thread alone: what the garbage collector's threads do depends on the machine. */
async function meanTime(run: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  for (let runs = 1; ; runs += 1) {
    await run();
    const { user, system } = process.threadCpuUsage(start);
    const milliseconds = (user + system) / 1000;
    if (milliseconds >= enough || runs === mostRuns) return milliseconds / runs;
  }
}

function tell(measured: Measured): void {
  process.send?.(measured);
}
