import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { type Contender, compare } from './compare.ts';
import { runbookPath } from './generate-runbooks.ts';
import { benchFolder, corpusOf, replaybook, setAside } from './workspace.ts';

/** Commands with the exit codes of a run that did its work. */
const commands: readonly { words: readonly string[]; exitCodes?: readonly number[] }[] = [
  { words: ['match', 'job.log'] },
  { words: ['match', 'other.log'], exitCodes: [1] },
  { words: ['new', '--from', 'job.log:1'] },
  { words: ['export'] },
  { words: ['lint', '--fix-dry-run'] },
  { words: ['build'] },
];

export const warmBench: Bench = {
  name: 'warm',
  summary: 'each command without a cache, and again with the cache that it left',

  async run(report, { sizes, rounds }) {
    report.heading('warm');
    report.note('Each command runs without a cache, then again. `match` and `new` read one line.');
    for (const size of sizes) {
      const folder = corpusOf(size);
      writeFileSync(join(folder, 'job.log'), `${exampleLine(folder)}\n`);
      writeFileSync(join(folder, 'other.log'), 'the weather failed to be nice\n');
      await compare(report, {
        title: `${size} runbooks, medians of runs that take turns`,
        rounds,
        contenders: commands.flatMap((command) => contendersOf(command, folder)),
      });
    }
  },
};

function contendersOf(
  { words, exitCodes = [0] }: (typeof commands)[number],
  folder: string,
): Contender[] {
  const name = words.join(' ');
  const command = {
    argv: [...replaybook, ...words],
    cwd: folder,
    output: join(benchFolder, 'warm.out'),
  };
  const cold: Contender = {
    ...{ name, command, exitCodes },
    prepare: () => setAside(folder, 'node_modules', 'dist'),
  };
  return [cold, { name: `${name}, again`, command, exitCodes, against: name }];
}

/** The line of a log that the first runbook gives as an example. */
function exampleLine(folder: string): string {
  const text = readFileSync(join(folder, 'runbooks', runbookPath(0)), 'utf8');
  const [line] = /^.* FAILED$/m.exec(text.slice(text.indexOf('```text'))) ?? [];
  if (line === undefined) throw new Error('the runbook has no example');
  return line;
}
