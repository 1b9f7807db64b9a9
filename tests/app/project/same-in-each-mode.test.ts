import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ReportedDiagnostic } from '../../../src/app/index.ts';
import { runInProcess } from '../../cli/run-in-process.ts';
import { Workspace } from '../../cli/workspace.ts';

/** Pages that have to do with each other: links to pages, anchors and files, signatures, aliases. */
const pages: Readonly<Record<string, string>> = {
  'disk.md': `---
aliases: [full]
---

# Disk

## Disk full

**Signature:** \`disk <name> is full\`

**Remediation:**

1. Delete the oldest files, then see [the queue](queue.md#queue-is-stuck).
`,
  'queue.md': `# Queue

## Queue is stuck

**Signature:** \`queue <name> is stuck for <time>\`

**Remediation:**

1. Run [the script](../scripts/drain.sh).
2. See [the disk][disk] and [what is gone](gone.md).

[disk]: disk.md#disk-full
`,
  'network/dns.md': `# DNS

## Name does not resolve

**Signature:** \`could not resolve <host>\`

**Replay:**

\`\`\`bash
dig <host
\`\`\`

**Remediation:**

1. Restart the resolver, then look at [the queue](../queue.md).
`,
  'index.md': '# All\n\n- [Disk](disk.md)\n- [DNS](network/dns.md#name-does-not-resolve)\n',
  'alone.md': '# Alone\n\nNobody links here.\n\n[nowhere](#nowhere)\n',
};

let workspace: Workspace;

beforeAll(() => {
  workspace = new Workspace({
    'scripts/drain.sh': 'echo drain\n',
    '.gitignore': '.cache/\nstate/\nnode_modules/\n',
  });
  vi.stubEnv('XDG_STATE_HOME', join(workspace.folder, 'state'));
  for (const [name, text] of Object.entries(pages)) workspace.write(`runbooks/${name}`, text);
  git('init', '--quiet');
  commit();
});
afterAll(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

function git(...args: string[]): void {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...author, ...args], { cwd: workspace.folder });
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it is', '--allow-empty');
}

async function findings(...args: string[]): Promise<ReportedDiagnostic[]> {
  const { out } = await runInProcess(workspace.folder, ['lint', '--format', 'json', ...args]);
  return JSON.parse(out).diagnostics;
}

const pathOf = (name: string) => join(workspace.folder, 'runbooks', name);
const edit = (name: string, change: (text: string) => string): void =>
  workspace.write(`runbooks/${name}`, change(workspace.read(`runbooks/${name}`)));
const append = (name: string, text: string) => edit(name, (before) => before + text);

/** A change, and the pages that it touches: those that changed and those that link to them. */
const changes: readonly [string, () => void, readonly string[]][] = [
  ['no change', () => {}, []],
  ['prose', () => append('alone.md', '\nMore.\n'), ['alone.md']],
  [
    'a heading that others link to',
    () => edit('queue.md', (text) => text.replace('## Queue is stuck', '## Queue hangs')),
    ['queue.md', 'disk.md', 'network/dns.md'],
  ],
  [
    'a signature that another page has',
    () =>
      edit('disk.md', (text) => text.replace('disk <name> is full', 'could not resolve <host>')),
    ['disk.md', 'queue.md', 'index.md'],
  ],
  [
    'an alias that another page has',
    () => edit('network/dns.md', (text) => `---\naliases: [full]\n---\n\n${text}`),
    ['network/dns.md', 'index.md'],
  ],
  [
    'a file that a page links to',
    () => rmSync(join(workspace.folder, 'scripts/drain.sh')),
    ['queue.md'],
  ],
  [
    'a new page',
    () => workspace.write('runbooks/gone.md', '# Back\n\n[it](disk.md#none)\n'),
    ['gone.md', 'queue.md'],
  ],
  [
    'a page with another name',
    () => renameSync(pathOf('queue.md'), pathOf('queues.md')),
    ['queues.md', 'disk.md', 'network/dns.md'],
  ],
  [
    'a page that moves',
    () => renameSync(pathOf('network/dns.md'), pathOf('dns.md')),
    ['dns.md', 'index.md'],
  ],
  ['a page that is deleted', () => rmSync(pathOf('disk.md')), ['queues.md', 'index.md', 'gone.md']],
  [
    'pages with what they had',
    () => {
      for (const [name, text] of Object.entries(pages)) workspace.write(`runbooks/${name}`, text);
    },
    ['alone.md', 'disk.md', 'gone.md', 'queue.md', 'queues.md', 'network/dns.md', 'index.md'],
  ],
];

test.each(changes)('%s: each mode finds the same', async (_name, change, touched) => {
  await findings();
  change();
  const all = await findings('--no-cache');
  expect(await findings()).toEqual(all);
  expect(await findings()).toEqual(all);
  const isTouched = ({ path }: ReportedDiagnostic) =>
    touched.includes(path.replace('runbooks/', ''));
  const ofTouched = all.filter(isTouched);
  const since = ['--changed-since', 'HEAD'];
  expect(await findings('--no-cache', ...since)).toEqual(ofTouched);
  expect(await findings(...since)).toEqual(ofTouched);
  for (const name of touched.filter((one) => existsSync(pathOf(one)))) {
    const ofIt = all.filter(({ path }) => path === `runbooks/${name}`);
    expect(await findings('--no-cache', `runbooks/${name}`)).toEqual(ofIt);
  }
  commit();
});
