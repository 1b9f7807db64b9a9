import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import type { TestProject } from 'vitest/node';

/** Versions of Node that the package promises to run on, as npm has them. */
export const nodeVersions = ['20.19.0', '22.12.0', '24.18.0'] as const;

/** A log in archives of the repository. */
const log = 'non_mock_gate core ... FAILED\n';

/** What needs a parser of its own: configuration, front matter and blocks in several languages. */
const other: Readonly<Record<string, string>> = {
  'other.yaml':
    'title: Other\nrunbooks: other\nsite: https://ops.example.com/\ncoverage: { prometheus: ["rules/*.yml"] }\n',
  'rules/disk.yml':
    'groups:\n  - name: disk\n    rules:\n      - alert: DiskFull\n        expr: disk_free < 1\n',
  '.github/workflows/ci.yml':
    'jobs:\n  quality:\n    runs-on: x\n    strategy: { matrix: { v: [1, 2] } }\n    steps: [{ name: Lint, run: make lint }]\n',
  'other/blocks.md': `+++
title = "Blocks"
owner = 'ops'
+++

## Quality

**Applies to:** \`.github/workflows/ci.yml\`, job \`quality\`

\`\`\`signature
/lint: (?P<file>\\S+) failed/
\`\`\`

**Replay:**

\`\`\`bash
make lint FILE=<file>
\`\`\`

\`\`\`yaml
a: [1
\`\`\`

\`\`\`json
{"a": }
\`\`\`

\`\`\`toml
a = = 1
\`\`\`

\`\`\`promql
sum(rate(x[5m])
\`\`\`

<table><tr><th>Symptom</th><th>Fix</th></tr><tr><td><code>E1 is broken</code></td><td>Wait.</td></tr></table>
`,
};

const checkout = resolve(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a repository that has the package installed. */
    repository: string;
    /** The same, without the optional packages. */
    bare: string;
    /** Executables of Node by their version. */
    nodes: Record<string, string>;
    tarball: string;
  }
}

/** Packs, and installs the tarball as a user of another repository would; undone in the end. */
export default function setup({ provide }: TestProject): () => void {
  const place = mkdtempSync(join(tmpdir(), 'replaybook-package-'));
  npm(checkout, 'run', 'pack', '--silent');
  const [name = ''] = readdirSync(join(checkout, 'build')).filter((file) => file.endsWith('.tgz'));
  const tarball = join(checkout, 'build', name);
  provide('tarball', tarball);
  provide('repository', makeRepository(join(place, 'service'), tarball));
  provide('bare', makeRepository(join(place, 'bare'), tarball, '--omit=optional'));
  provide(
    'nodes',
    Object.fromEntries(nodeVersions.map((version) => [version, nodeOf(place, version)])),
  );
  return () => rmSync(place, { recursive: true, force: true });
}

/** A repository of a program in Go with this project's runbooks; whatever is installed is committed. */
function makeRepository(folder: string, tarball: string, ...options: string[]): string {
  mkdirSync(join(folder, 'cmd'), { recursive: true });
  writeFileSync(join(folder, 'go.mod'), 'module example.com/service\n');
  writeFileSync(join(folder, 'cmd/main.go'), 'package main\n\nfunc main() {}\n');
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n');
  const scripts = { version: 'node -v' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts }));
  cpSync(join(checkout, 'runbooks'), join(folder, 'runbooks'), { recursive: true });
  for (const [name, text] of Object.entries(other)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'logs.zip'), zipSync({ '1_test.txt': Buffer.from(log) }));
  execFileSync('tar', ['-czf', 'logs.tar.gz', 'logs.zip', 'go.mod'], { cwd: folder });
  npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...options, tarball);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(
    folder,
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.com',
    'commit',
    '--quiet',
    '-m',
    'One',
  );
  return folder;
}

function nodeOf(place: string, version: string): string {
  const folder = join(place, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const name = `node-${process.platform}-${process.arch}`;
  npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`);
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) throw new Error(`npm has no Node ${version} for this machine.`);
  return program;
}

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', args, { cwd });
}
