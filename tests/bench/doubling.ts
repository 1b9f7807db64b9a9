import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Bench } from './bench.ts';
import type { PhaseTime } from './doubling/measure-shape.ts';
import { shapes } from './doubling/shapes.ts';

/** Twice the text may take so many times as long. */
const mostGrowth = 2.3;
/** Shorter times say nothing about growth, in milliseconds. */
const noiseFloor = 20;
/** In seconds of the CPU, since other programs may run. */
const timeLimit = 60;
/** `SHAPES='nested|regex'` measures these alone. */
const wanted = new RegExp(process.env.SHAPES ?? '');

interface Verdict {
  phase: string;
  growth: number;
  times: readonly number[];
}

export const doublingBench: Bench = {
  name: 'doubling',
  summary: `texts that double three times: no phase may take more than ${mostGrowth} times as long`,

  async run(report) {
    report.heading('doubling');
    report.note(
      'CPU time of each phase; the growth is the cube root of that over three doublings,',
    );
    report.note(`or of as many as take ${noiseFloor} ms and more.`);
    let failures = 0;
    const measured = shapes.filter(({ name }) => wanted.test(name));
    for (const { name, base } of measured) {
      const { times, failure } = await measureShape(name);
      const verdicts = [...Map.groupBy(times, ({ phase }) => phase)].map(([phase, own]) =>
        verdictOf(phase, own),
      );
      const [worst] = verdicts.sort((a, b) => b.growth - a.growth);
      const isSlow = failure !== null || (worst?.growth ?? 0) > mostGrowth;
      if (isSlow) failures += 1;
      const growth = worst === undefined ? '' : `${worst.growth.toFixed(2)} x in "${worst.phase}"`;
      const spent = worst?.times.map((time) => time.toFixed(0)).join(', ') ?? '';
      const slow = verdicts.slice(1).filter((verdict) => verdict.growth > mostGrowth);
      const others = slow
        .map(({ phase, growth }) => `, ${growth.toFixed(2)} x in "${phase}"`)
        .join('');
      report.note(
        `  ${isSlow ? 'SLOW' : 'ok  '} ${name} (${base}): ${growth} (${spent} ms)${others}${failure ?? ''}`,
      );
    }
    report.note(`${measured.length} shapes, ${failures} of them slow.`);
    if (failures > 0) process.exitCode = 1;
  },
};

/** The mean growth of a doubling, from the first time that is no noise. */
function verdictOf(phase: string, own: readonly PhaseTime[]): Verdict {
  const times = own.map(({ milliseconds }) => milliseconds);
  const last = times.at(-1) ?? 0;
  const first = times.findIndex((time) => time >= noiseFloor / 2);
  const doublings = times.length - 1 - first;
  if (last < noiseFloor || first < 0 || doublings === 0) return { phase, growth: 0, times };
  return { phase, growth: (last / (times[first] ?? last)) ** (1 / doublings), times };
}

/** A process for each, so that none warms up for another and one that hangs can be ended. */
async function measureShape(name: string): Promise<{ times: PhaseTime[]; failure: string | null }> {
  const file = new URL('doubling/measure-shape.ts', import.meta.url).pathname;
  const limited = `ulimit -t ${timeLimit}; exec "$@"`;
  const child = spawn('sh', ['-c', limited, 'sh', process.execPath, file, name], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const times: PhaseTime[] = [];
  let said = '';
  child.on('message', (time) => times.push(time as PhaseTime));
  child.stderr?.on('data', (piece) => {
    said += String(piece);
  });
  const [code, signal] = await once(child, 'exit');
  if (code === 0) return { times, failure: null };
  const last = times.at(-1);
  const place = last === undefined ? 'the start' : `"${last.phase}" of ${last.count}`;
  const cause = signal === null ? said.split('\n').find((line) => /Error/.test(line)) : 'stopped';
  return { times, failure: `; ended after ${place}: ${cause ?? `code ${code}`}` };
}
