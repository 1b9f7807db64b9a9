import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { program } from './program.ts';

export interface Result {
  code: number | null;
  out: string;
  err: string;
}

/** A folder of files to run the program in. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'replaybook-cli-')));

  readonly #program: string;

  constructor(files: Record<string, string | Uint8Array> = {}, own = program) {
    this.#program = own;
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs the program as a process of its own, as a person would. */
  run(
    args: readonly string[],
    input = '',
    changes: NodeJS.ProcessEnv = {},
    folder = '.',
  ): Promise<Result> {
    const cache = join(this.folder, '.cache');
    const env = { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: cache, ...changes };
    const cwd = join(this.folder, folder);
    const child = spawn(process.execPath, [this.#program, ...args], { cwd, env });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A built site in `dist`, as far as a build looks before it replaces one. */
export const formerSite = {
  'dist/index.html': 'as it was',
  'dist/catalog.json': '{"$schema":"/schemas/catalog-1.json"}',
  'dist/signatures.json': '{"$schema":"/schemas/signatures-1.json"}',
};

/** A runbook with nothing to complain about. */
export const goodRunbook = `# CI

## Non-mock gate

**Signature:** \`non_mock_gate <module> ... FAILED\`

**Artifacts:** \`docs/rubric.json\`

**Replay:**

\`\`\`bash
cargo test --test <module> -- --nocapture
\`\`\`

**Remediation:**

1. Replace the mocks.
`;
