// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluators } from './stub-evaluators.ts';
import { wrappers } from './stub-wrappers.ts';

/** Programs that act on what they are given as the real ones do: the real ones, where the machine has them. */
const REAL = [
  ...['bash', 'dash', 'sh', 'zsh', 'ksh', 'ksh93', 'fish', 'busybox', 'env', 'timeout', 'xargs'],
  ...[
    'find',
    'nice',
    'nohup',
    'setsid',
    'stdbuf',
    'taskset',
    'flock',
    'cat',
    'tee',
    'head',
    'sort',
  ],
  ...['sed', 'grep', 'tr', 'cut', 'mkdir', 'rm', 'true', 'false', 'python3', 'perl', 'awk', 'mawk'],
  ...['nawk', 'gawk', 'script', 'chmod', 'cp', 'mv', 'ls', 'printf', 'echo', 'test', '[', 'expr'],
];

/** Programs of runbooks that take arguments and nothing else. */
const RECORDED = [
  ...['p', 'pwned', 'cargo', 'pytest', 'go', 'gh', 'mvn', 'gradle', 'jest', 'terraform', 'helm'],
  ...['systemctl', 'journalctl', 'curl', 'redis-cli', 'mongosh', 'clickhouse-client', 'jq', 'aws'],
  ...['ruby', 'php', 'dig', 'ping', 'less', 'rg', 'vitest', 'dotnet', 'bazel', 'ctest', 'rspec'],
];

/** Their standard input is the last argument of their record. */
const READERS = ['q'];

/**
 * Fills a folder that then serves as the whole PATH. Each stub writes a record to `log`: the case (from
 * the environment), its name, the number of its arguments and these, each with NUL behind it.
 */
export function writeStubPrograms(folder: string, log: string): void {
  for (const name of REAL) {
    const real = ['/usr/bin', '/bin'].map((place) => join(place, name)).find(existsSync);
    if (real !== undefined) symlinkSync(real, join(folder, name));
  }
  symlinkSync(process.execPath, join(folder, 'node'));
  const stubs: [name: string, body: string][] = [
    ...RECORDED.map((name): [string, string] => [name, '']),
    ...READERS.map((name): [string, string] => [name, '']),
    ...Object.entries(wrappers),
    ...Object.entries(evaluators),
  ];
  for (const [name, body] of stubs) {
    const readsInput = READERS.includes(name);
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${record(log, readsInput)}${body}\n`);
    chmodSync(path, 0o755);
  }
}

function record(log: string, readsInput: boolean): string {
  const input = readsInput ? 'input=$(cat; echo x)\nset -- "$@" "${input%x}"\n' : '';
  const fields = '"${FILL_CASE-unknown}" "${0##*/}" "$#" "$@"';
  return `${input}printf '%s\\0' ${fields} >> '${log}'\n`;
}
