import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Workspace } from '../cli/workspace.ts';
import { evaluate, isMet } from './expressions.ts';

const checkout = resolve(import.meta.dirname, '../..');
const program = join(checkout, 'src/cli/bin.ts');

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        id: z.string().optional(),
        if: z.string().optional(),
        shell: z.literal('bash'),
        env: z.record(z.string(), z.string()),
        run: z.string(),
      }),
    ),
  }),
});

export const action = actionSchema.parse(parse(readFileSync(join(checkout, 'action.yml'), 'utf8')));

export interface ActionRun {
  outputs: Record<string, string>;
  /** Exit code of the first step that fails; 0 without one. */
  code: number;
  log: string;
  summary: string;
  /** What `gh` was called with, one call each. */
  calls: string[];
  /** The words after the name of a program that does not run the sources. */
  words: string;
}

/** What the platform knows of a run, and what `gh` answers. */
export interface Platform {
  pullRequest?: number;
  /** Comments of the pull request, as the interface of GitHub gives them. */
  comments?: readonly { id: number; body: string; user: { login: string; type: string } }[];
  /** Whether the token may write comments. */
  mayComment?: boolean;
  /** What the program does; by default the sources run. */
  program?: { code: number; summary: string };
}

/** Runs the steps of the action in a folder as the runner of GitHub does. */
export function runAction(
  workspace: Workspace,
  inputs: Record<string, string>,
  platform: Platform = {},
): ActionRun {
  const place = new ActionPlace(workspace, platform);
  const values = { ...defaults(), ...inputs };
  const results = new Map<string, Record<string, string>>();
  const filledIn = (text: string): string =>
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) =>
      evaluate(expression, values, results),
    );
  let code = 0;
  let log = '';
  for (const step of action.runs.steps) {
    if (!isMet(step.if, code, values, results)) continue;
    const env = Object.entries(step.env).map(([name, text]) => [name, filledIn(text)]);
    const ran = place.run(step.run, Object.fromEntries(env));
    log += ran.log;
    if (step.id !== undefined) results.set(step.id, ran.outputs);
    code ||= ran.code;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    filledIn(value),
  ]);
  return { ...place.written(), outputs: Object.fromEntries(outputs), code, log };
}

function defaults(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
  );
}

/** The files and programs that the runner has for a job; `npx` runs the sources, `gh` writes down. */
class ActionPlace {
  readonly #workspace: Workspace;
  readonly #platform: Platform;
  readonly #folder: string;

  constructor(workspace: Workspace, platform: Platform) {
    this.#workspace = workspace;
    this.#platform = platform;
    this.#folder = join(workspace.folder, '.runner');
    mkdirSync(join(this.#folder, 'bin'), { recursive: true });
    for (const name of ['output', 'summary', 'calls']) writeFileSync(this.#path(name), '');
    const { pullRequest } = platform;
    const event = pullRequest === undefined ? {} : { pull_request: { number: pullRequest } };
    writeFileSync(this.#path('event.json'), JSON.stringify(event));
    writeFileSync(this.#path('comments.json'), JSON.stringify(platform.comments ?? []));
    writeFileSync(this.#path('stub-summary'), platform.program?.summary ?? '');
    writeFileSync(this.#path('words'), '');
    this.#addProgram('npx', npx);
    this.#addProgram('gh', gh);
  }

  run(script: string, env: Record<string, string>) {
    writeFileSync(this.#path('output'), '');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      {
        cwd: this.#workspace.folder,
        encoding: 'utf8',
        env: { ...this.#environment(), ...env },
      },
    );
    const lines = readFileSync(this.#path('output'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const outputs = lines.map((line) => [
      line.split('=')[0] ?? '',
      line.slice(line.indexOf('=') + 1),
    ]);
    return {
      code: status ?? 1,
      log: stdout + stderr,
      outputs: Object.fromEntries(outputs) as Record<string, string>,
    };
  }

  written(): Pick<ActionRun, 'summary' | 'calls' | 'words'> {
    const calls = readFileSync(this.#path('calls'), 'utf8')
      .split('\0')
      .filter((call) => call !== '');
    return {
      summary: readFileSync(this.#path('summary'), 'utf8'),
      words: readFileSync(this.#path('words'), 'utf8'),
      calls,
    };
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #addProgram(name: string, script: string): void {
    const file = join(this.#folder, 'bin', name);
    writeFileSync(file, script);
    chmodSync(file, 0o755);
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      PATH: [join(this.#folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
      HOME: this.#folder,
      RUNNER_TEMP: this.#folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: checkout,
      GITHUB_OUTPUT: this.#path('output'),
      GITHUB_STEP_SUMMARY: this.#path('summary'),
      GITHUB_EVENT_PATH: this.#path('event.json'),
      GITHUB_REPOSITORY: 'acme/service',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '7',
      GITHUB_WORKFLOW: 'CI --> x',
      GITHUB_JOB: 'test',
      STUB_NODE: process.execPath,
      STUB_PROGRAM: program,
      STUB_FOLDER: this.#folder,
      STUB_CODE: String(this.#platform.program?.code ?? ''),
      STUB_MAY_COMMENT: String(this.#platform.mayComment ?? true),
    };
  }
}

const npx = `#!/usr/bin/env bash
set -euo pipefail
[ "$1" = --yes ] && [ "$2" = --package ] && [ "$4 $5" = '-- replaybook' ]
printf 'npx %s\\0' "$3" >>"$STUB_FOLDER/calls"
if [ -n "$STUB_CODE" ]; then
  cat "$STUB_FOLDER/stub-summary" >>"$GITHUB_STEP_SUMMARY"
  printf '%s' "\${*:6}" >"$STUB_FOLDER/words"
  exit "$STUB_CODE"
fi
exec "$STUB_NODE" "$STUB_PROGRAM" "\${@:6}"
`;

const gh = `#!/usr/bin/env bash
set -euo pipefail
[ -n "$GH_TOKEN" ]
case "$*" in
  'api user'*) exit 1 ;;
  *--paginate*) exec cat "$STUB_FOLDER/comments.json" ;;
esac
[ "$STUB_MAY_COMMENT" = true ] || { echo 'HTTP 403' >&2; exit 1; }
words="$*"
body=\${words##*body=@}
printf '%s\\n%s\\0' "$3 $4 $5" "$(cat "$body")" >>"$STUB_FOLDER/calls"
`;
