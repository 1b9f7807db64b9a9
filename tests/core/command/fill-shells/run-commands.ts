import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shell } from './shells.ts';
import { writeStubPrograms } from './stub-programs.ts';

/** What one program was given. */
export interface Started {
  program: string;
  args: readonly string[];
}

/** What came of one command. */
export interface Outcome {
  started: Started[];
  /** Whether a redirection made the file that a value names. */
  wroteFile: boolean;
}

/** A value that names no file until something writes it. */
export const NEW_FILE = 'created';

/** Files that each command finds in its folder; each runs `pwned` when it is run. */
const TRAPS: Readonly<Record<string, string>> = {
  'evil.sh': 'pwned\n',
  'pwnmod.py': 'import os\nos.system("pwned")\n',
  'evil.js': 'require("child_process").execSync("pwned");\n',
};
/** Ends a loop: in zsh, `function p` makes the next command the body, even a `break`. */
const LOOP_SECONDS = 5;
/** Only ends a hang: a shell that waits for what never comes. */
const HANG_MS = 600_000;

/** Runs commands of shells where `PATH` holds nothing but recorders and the programs that start others. */
export class Bench {
  readonly #folder = mkdtempSync(join(tmpdir(), 'replaybook-shells-'));
  readonly #log = join(this.#folder, 'log');
  readonly programs = join(this.#folder, 'bin');

  constructor() {
    mkdirSync(this.programs);
    writeStubPrograms(this.programs, this.#log);
  }

  /** Runs each in a process and a folder of its own. */
  async run(shell: Shell, codes: readonly string[]): Promise<Outcome[]> {
    const work = join(this.#folder, 'work');
    mkdirSync(work);
    writeFileSync(this.#log, '');
    for (const [index, code] of codes.entries()) {
      const folder = join(work, `${index}`);
      mkdirSync(folder);
      for (const [name, text] of Object.entries(TRAPS)) writeFileSync(join(folder, name), text);
      writeFileSync(`${folder}.code`, `${code}\n`);
    }
    const last = await this.#runAll(shell, work, codes.length);
    const wrote = codes.map((_, index) => existsSync(join(work, `${index}`, NEW_FILE)));
    rmSync(work, { recursive: true });
    if (last !== codes.length) throw new Error(`hangs in ${shell.program}: ${codes[last]}`);
    const started = this.#read(codes.length);
    return started.map((own, index) => ({ started: own, wroteFile: wrote[index] === true }));
  }

  /** The number of commands that came to their end. */
  #runAll(shell: Shell, work: string, count: number): Promise<number> {
    const command = ['/usr/bin/env', shell.program, ...shell.options].join(' ');
    const source = shell.isPrompt ? '< ../$n.code' : '../$n.code < /dev/null';
    const script = `n=0; while [ $n -lt ${count} ]; do
      cd ${work}/$n || exit
      ( ulimit -t ${LOOP_SECONDS}; FILL_CASE=$n HOME=$PWD exec ${command} ${source} > /dev/null 2>&1 )
      n=$((n + 1)); echo
    done`;
    const child = spawn('/bin/sh', ['-c', script], {
      env: { PATH: this.programs, LC_ALL: 'C.UTF-8' },
      // Without a terminal of its own, so that a prompt does not stop this process.
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: HANG_MS,
    });
    let ended = 0;
    child.stdout.on('data', (chunk: Buffer) => (ended += chunk.length));
    return new Promise((done) => child.on('close', () => done(ended)));
  }

  #read(count: number): Started[][] {
    const started = Array.from({ length: count }, (): Started[] => []);
    const fields = readFileSync(this.#log, 'utf8').split('\0');
    for (let at = 0; at + 2 < fields.length; ) {
      const [index, program = '', length] = fields.slice(at, at + 3);
      const end = at + 3 + Number(length);
      const own = started[Number(index)];
      if (own === undefined) throw new Error(`${program} was started by the case ${index}`);
      own.push({ program, args: fields.slice(at + 3, end) });
      at = end;
    }
    return started;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
