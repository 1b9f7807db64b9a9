import { readFileSync } from 'node:fs';
import { type Command, type Measured, measure } from './measure.ts';
import { median } from './median.ts';
import type { Report, Row } from './report.ts';

/** A program that takes part in a comparison. */
export interface Contender {
  name: string;
  command: Command;
  /** Brings about the state that the run needs, such as an empty cache; its time does not count. */
  prepare?(): void | Promise<void>;
  /** Exit codes of a run that did its work; by default 0 alone. */
  exitCodes?: readonly number[];
  /** What its output must hold, so that a program that looked at nothing does not win. */
  proof?: RegExp;
  /** What its time is divided by: the name of another contender. */
  against?: string;
  /** The most that this ratio may be. */
  budget?: number;
  /** At most so many rounds, for what takes long. */
  maxRounds?: number;
}

/** The runs of a contender beside those of another one than its own row compares them with. */
export interface Again {
  name: string;
  again: string;
  against: string;
  budget: number;
}

export interface Comparison {
  title: string;
  contenders: readonly (Contender | Again | Missing)[];
  rounds: number;
}

/** A contender that cannot run here. */
export interface Missing {
  name: string;
  missing: string;
}

/** Lets contenders take turns, so that other load on the machine affects all of them. */
export async function compare(report: Report, comparison: Comparison): Promise<void> {
  const { title, rounds, contenders } = comparison;
  const able = contenders.filter((one): one is Contender => 'command' in one);
  const runs = new Map<string, Measured[]>(able.map(({ name }) => [name, []]));
  const failures = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of able) {
      const { name, maxRounds = rounds } = contender;
      if (round >= maxRounds || failures.has(name)) continue;
      const measured = await run(contender);
      if (typeof measured === 'string') failures.set(name, measured);
      else runs.get(name)?.push(measured);
    }
  }
  const rows: Row[] = [];
  for (const one of contenders) {
    const source = 'again' in one ? one.again : one.name;
    const reason = 'missing' in one ? one.missing : failures.get(source);
    if ('missing' in one || reason !== undefined) {
      rows.push({ name: one.name, failure: reason ?? '' });
      continue;
    }
    const own = runs.get(source) ?? [];
    const reference = one.against === undefined ? [] : (runs.get(one.against) ?? []);
    const ratio = ratioOf(own, reference, ({ wallMs }) => wallMs);
    const cpuRatio = ratioOf(own, reference, ({ cpuMs }) => cpuMs);
    const against = reference.length === 0 ? null : { name: one.against ?? '', ratio, cpuRatio };
    rows.push({ name: one.name, runs: own, against, budget: one.budget ?? null });
  }
  report.comparison(title, rows);
}

async function run(contender: Contender): Promise<Measured | string> {
  const { command, exitCodes = [0], proof } = contender;
  await contender.prepare?.();
  const measured = await measure(command);
  const output = readFileSync(command.output, 'utf8');
  if (measured.exitCode === null || !exitCodes.includes(measured.exitCode)) {
    return `it exits with ${measured.exitCode ?? 'a signal'}: ${output.trim().slice(-300)}`;
  }
  if (proof !== undefined && !proof.test(output)) return `its output does not say ${proof}`;
  return measured;
}

/** The median of the ratios of each round, which a noisy machine moves less than that of medians. */
function ratioOf(
  own: readonly Measured[],
  reference: readonly Measured[],
  time: (run: Measured) => number,
): number {
  return median(
    own.flatMap((run, round) => {
      const beside = reference[round];
      return beside === undefined ? [] : time(run) / time(beside);
    }),
  );
}
