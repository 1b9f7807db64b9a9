import type { Bench } from './bench.ts';
import type { PhaseTime } from './doubling/measure-shapes.ts';
import { Meter, type ShapeTimes } from './doubling/meter.ts';
import type { Shape } from './doubling/shape.ts';
import { shapes } from './doubling/shapes.ts';

/** Twice the text may take so many times as long. */
const mostGrowth = 2.3;
/** Shorter times say nothing about growth, in milliseconds. */
const noiseFloor = 10;
/** The growth is the mean of so many doublings, the last ones. */
const judged = 3;
/** What looks slow is measured again, and the least counts: a busy machine is no reason to fail. */
const attempts = 5;
const secondsOfPhase = 60;
/** Shapes are measured side by side, since their time on the CPU counts. */
const processes = 2;
/** `SHAPES='nested|regex'` measures these alone. */
const wanted = new RegExp(process.env.SHAPES ?? '');

/** A limit on what a text may hold has to come into effect before a phase takes so many milliseconds. */
const mostBounded = 2_000;

interface Growth {
  phase: string;
  /** Zero where the times are too short to tell, or a limit ends them. */
  growth: number;
  /** The longest time before a limit, in milliseconds; null without one. */
  bound: number | null;
  times: readonly number[];
}

interface Verdict {
  growths: readonly Growth[];
  failure: string | null;
}

export const doublingBench: Bench = {
  name: 'doubling',
  summary: `texts that double: no phase may take more than ${mostGrowth} times as long`,

  async run(report) {
    report.heading('doubling');
    report.note(
      `CPU time of each phase of the work on a text that doubles three times and more. Its growth`,
    );
    report.note(
      `is the mean of the last doublings that take ${noiseFloor} ms and more; at most ${mostGrowth} x is fine.`,
    );
    const open = shapes.filter(({ name }) => wanted.test(name));
    const rest = open.values();
    let slow = 0;
    const measureAll = async (): Promise<void> => {
      const meter = new Meter(secondsOfPhase);
      for (const shape of rest) {
        const verdict = await judge(shape, meter);
        if (isSlow(verdict)) slow += 1;
        report.note(`  ${isSlow(verdict) ? 'SLOW' : 'ok  '} ${lineOf(shape, verdict)}`);
      }
      meter.close();
    };
    await Promise.all(Array.from({ length: processes }, measureAll));
    report.note(`${open.length} shapes, ${slow} of them slow.`);
    if (slow > 0) process.exitCode = 1;
  },
};

async function judge(shape: Shape, meter: Meter): Promise<Verdict> {
  let measured = await meter.measure(shape.name);
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    if (measured.failure !== null || !isSlow(verdictOf(measured))) break;
    measured = leastOf(measured, await meter.measure(shape.name));
  }
  return verdictOf(measured);
}

function leastOf(before: ShapeTimes, { times, failure }: ShapeTimes): ShapeTimes {
  const least = times.map((one) => {
    const known = before.times.find(
      ({ phase, count }) => phase === one.phase && count === one.count,
    );
    return { ...one, milliseconds: Math.min(one.milliseconds, known?.milliseconds ?? Infinity) };
  });
  return { times: least, failure };
}

function verdictOf({ times, failure }: ShapeTimes): Verdict {
  const phases = Map.groupBy(times, ({ phase }) => phase);
  const growths = [...phases].map(([phase, own]) => growthOf(phase, own));
  return { growths: growths.sort((a, b) => b.growth - a.growth), failure };
}

/** The mean growth of the last doublings, of those times that are no noise. */
function growthOf(phase: string, own: readonly PhaseTime[]): Growth {
  const times = own.map(({ milliseconds }) => milliseconds);
  const longest = Math.max(...times);
  const isBounded = longest >= noiseFloor && (times.at(-1) ?? 0) < longest / 2;
  if (isBounded) return { phase, growth: 0, bound: longest, times };
  const [first = 1, ...later] = times.filter((time) => time >= noiseFloor).slice(-judged - 1);
  const last = later.at(-1) ?? first;
  const growth = later.length < 2 ? 0 : (last / first) ** (1 / later.length);
  return { phase, growth, bound: null, times };
}

function isSlow({ growths, failure }: Verdict): boolean {
  return failure !== null || growths.some(isTooMuch);
}

function isTooMuch({ growth, bound }: Growth): boolean {
  return growth > mostGrowth || (bound ?? 0) > mostBounded;
}

function lineOf({ name, base }: Shape, { growths, failure }: Verdict): string {
  const slow = growths.filter(isTooMuch);
  const telling = growths.find(({ growth, bound }) => growth > 0 || bound !== null);
  const shown = slow.length > 0 ? slow : telling === undefined ? [] : [telling];
  const words = shown.map(({ phase, growth, bound, times }) => {
    const spent = times.map((time) => time.toFixed(0)).join(', ');
    const how = bound === null ? `${growth.toFixed(2)} x` : 'ended by a limit';
    return `${how} in "${phase}" (${spent} ms)`;
  });
  const ended = failure === null ? [] : [`ended: ${failure}`];
  const told = [...(words.length === 0 ? ['too short to tell'] : words), ...ended];
  return `${name} (${base} and more): ${told.join(', ')}`;
}
