import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/command/fill/fill.ts';
import { commands } from './fill-shells/command-grammar.ts';
import { dangers } from './fill-shells/dangers.ts';
import type { Sample } from './fill-shells/delivered-commands.ts';
import { hostileOrPlain } from './fill-shells/hostile-values.ts';
import { Bench, type Outcome } from './fill-shells/run-commands.ts';
import { installedShells, missingShells, type Shell } from './fill-shells/shells.ts';

/** How many ready commands run in all, and where their choice begins. */
const RUNS = Number(process.env['FILL_RUNS'] ?? 600);
const SEED = Number(process.env['FILL_SEED'] ?? 1);
const BATCH = 250;
const timeout = 180_000 + RUNS * 1_000;

interface Filled extends Sample {
  value: string;
  filled: string;
}

const names = (shells: readonly { name: string }[]) => shells.map(({ name }) => name).join(', ');
console.info(
  `Shells: ${names(installedShells)}; not installed: ${names(missingShells) || 'none'}.`,
);

function ready(shell: Shell, { code, delivery }: Sample, value: string): Filled[] {
  const { language } = shell;
  const placeholders = findPlaceholders(code, language);
  const filled = fillCommand({ code, shell: language, placeholders }, { v: value });
  const isFilled = filled.ready && placeholders.length > 0;
  return isFilled ? [{ code, delivery, value, filled: filled.code }] : [];
}

/** What is wrong with an outcome, or null. */
function fault({ delivery, value }: Filled, { started, wroteFile }: Outcome): string | null {
  if (wroteFile) return 'it wrote a file that the value names';
  if (started.some(({ program }) => program === 'pwned')) return 'it ran the value';
  if (delivery === null) return null;
  const args = delivery.args.map((arg) => arg.replaceAll('<v>', () => value));
  const arrived = started.some(
    (one) => one.program === delivery.program && isDeepStrictEqual(one.args, args),
  );
  return arrived ? null : `the value did not arrive; started: ${JSON.stringify(started)}`;
}

/** `zsh -f <v>` runs nothing on a machine without zsh. */
function startsMissingShell(code: string): boolean {
  return missingShells.some(({ program }) => new RegExp(`\\b${program}\\b`).test(code));
}

function openBench(): Bench {
  const bench = new Bench();
  onTestFinished(() => bench.remove());
  return bench;
}

async function faults(bench: Bench, shell: Shell, all: readonly Filled[]) {
  const outcomes = await bench.run(
    shell,
    all.map(({ filled }) => filled),
  );
  const found = all.flatMap((one, index) => {
    const outcome = outcomes[index];
    const what = outcome === undefined ? 'it was not run' : fault(one, outcome);
    return what === null ? [] : [{ ...one, what }];
  });
  return found.toSorted((a, b) => a.code.length - b.code.length);
}

describe.each(installedShells)('in $name', (shell) => {
  const own = dangers.filter(({ shells = ['bash'] }) => shells.includes(shell.program));
  const scripts = own.length > 0 && !shell.isPrompt;

  test.runIf(scripts)('filled without care, a value is run or written', { timeout }, async () => {
    const runnable = own.filter(({ code }) => !startsMissingShell(code));
    const codes = runnable.map(({ code, value }) => code.replaceAll('<v>', () => value));
    const outcomes = await openBench().run(shell, codes);
    const harmless = runnable.filter((_, index) => {
      const { started = [], wroteFile = false } = outcomes[index] ?? {};
      return !wroteFile && !started.some(({ program }) => program === 'pwned');
    });
    expect(harmless).toEqual([]);
  });

  test.runIf(own.length > 0)('no such place is filled with what it would run', async () => {
    const all = own.flatMap(({ code, value }) => ready(shell, { code, delivery: null }, value));
    expect(await faults(openBench(), shell, all)).toEqual([]);
  });

  test('what is ready gives the value as data, and runs nothing of it', { timeout }, async () => {
    const bench = openBench();
    const example = fc.record({
      sample: commands(shell.program),
      value: hostileOrPlain(bench.programs),
    });
    const wanted = Math.ceil(RUNS / installedShells.length);
    const counts = { tried: 0, ready: 0, hostile: 0, delivered: 0 };
    for (let round = 0; counts.ready < wanted; round++) {
      const numRuns = Math.min(BATCH, 2 * (wanted - counts.ready) + 10);
      const seed = SEED + round;
      const examples = fc.sample(example, { seed, numRuns });
      const all = examples.flatMap(({ sample, value }) => ready(shell, sample, value));
      counts.tried += numRuns;
      counts.ready += all.length;
      counts.hostile += all.filter(({ value }) => !/^[\w.:/@%+,-]+$/.test(value)).length;
      counts.delivered += all.filter(({ delivery }) => delivery !== null).length;
      const found = await faults(bench, shell, all);
      expect({ seed, found: found.slice(0, 5) }).toEqual({ seed, found: [] });
    }
    console.info(`${shell.name}: ${JSON.stringify(counts)}`);
    expect(counts.hostile).toBeGreaterThan(0);
    expect(counts.delivered).toBeGreaterThan(wanted / 4);
  });
});
