import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender, Missing } from '../compare.ts';
import type { Command } from '../measure.ts';
import type { Peers } from '../peers.ts';
import { benchFolder, packedProgram, replaybook } from '../workspace.ts';
import type { MadeLog } from './log.ts';
import { type MadeSignature, makeSignatures } from './signatures.ts';

const folder = join(benchFolder, 'match');
/** The program that users have, if it was packed. */
export const program: readonly string[] = existsSync(packedProgram)
  ? [process.execPath, packedProgram]
  : replaybook;
export const isPacked = program !== replaybook;
const RIPGREP = 'rg -F -f';
/** Time of the program, in that of ripgrep, by megabytes, at 1,000 signatures. */
const BUDGETS: Readonly<Record<number, number>> = { 100: 1.5, 1000: 1.2 };
export const BUDGETED = 1_000;

export function engine(megabytes: number, count: number): Contender {
  const script = new URL('engine.ts', import.meta.url).pathname;
  return {
    name: 'engine',
    command: {
      ...run([process.execPath, script, String(megabytes), String(count)]),
      output: outputOf('engine'),
    },
    proof: /"truth":"held"/,
    against: RIPGREP,
  };
}

/** The whole program; its store is warm, as after any command before. */
export function command(count: number, log: MadeLog, megabytes: number): Contender {
  const cwd = projectOf(count);
  const empty = join(folder, 'empty.log');
  writeFileSync(empty, '');
  const [file = '', ...words] = program;
  // Nothing matches, which is no success.
  spawnSync(file, [...words, 'match', empty], { cwd, stdio: 'ignore' });
  const budget = count === BUDGETED ? BUDGETS[megabytes] : undefined;
  return {
    name: 'replaybook match',
    command: { ...run([...program, 'match', log.path, '--format', 'json']), cwd },
    proof: new RegExp(`"bytes": ${log.bytes}`),
    against: RIPGREP,
    ...(budget !== undefined && { budget }),
  };
}

export function ripgrep(peers: Peers, literals: string, log: MadeLog): Contender | Missing {
  const name = RIPGREP;
  const file =
    peers.file(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`) ?? onPath('rg');
  if (file === null) return { name, missing: 'neither installed with the peers nor on the path' };
  return { name, command: run([file, '-c', '-F', '-f', literals, log.path]) };
}

function onPath(program: string): string | null {
  try {
    execFileSync(program, ['--version']);
    return program;
  } catch {
    return null;
  }
}

export function literalsFile(count: number): string {
  const path = join(folder, `literals-${count}.txt`);
  writeFileSync(
    path,
    `${makeSignatures(count)
      .map(({ literal }) => literal)
      .join('\n')}\n`,
  );
  return path;
}

/** A folder of runbooks whose entries have the signatures; a hundred in each. */
export function projectOf(count: number): string {
  const project = join(folder, `project-${count}`);
  mkdirSync(join(project, 'runbooks'), { recursive: true });
  mkdirSync(join(project, '.git'), { recursive: true });
  const signatures = makeSignatures(count);
  for (let from = 0; from < count; from += 100) {
    const entries = signatures.slice(from, from + 100).map(entryText);
    writeFileSync(
      join(project, 'runbooks', `failures-${from}.md`),
      `# Failures from ${from}\n\n${entries.join('\n')}`,
    );
  }
  return project;
}

function entryText({ entry }: MadeSignature): string {
  const [pattern] = entry.patterns;
  const steps = (pattern?.steps ?? []).map(({ type, source }) =>
    type === 'regex' ? `/${source}/` : source,
  );
  return [
    `## ${entry.title}`,
    `**Signature:**\n\n\`\`\`signature\n${steps.join(' \\\n')}\n\`\`\``,
    '**Artifacts:** None: made up.',
    '**Replay:**\n\n```bash\ntrue\n```',
    '**Remediation:**\n\n1. Nothing to do.\n',
  ].join('\n\n');
}

export function run(argv: readonly string[], output = outputOf('other')): Command {
  return { argv, cwd: folder, output };
}

export function outputOf(name: string): string {
  return join(folder, `${name}.out`);
}

export function rate({ bytes }: MadeLog, milliseconds = Number.NaN): number {
  return Math.round(bytes / 1000 / milliseconds);
}
