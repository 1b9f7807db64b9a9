import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  lintProject,
  loadProject,
  loadSettings,
  loadTargets,
  type Settings,
} from '../../../src/app/index.ts';
import { FileRecord } from '../../../src/app/project/file-record.ts';
import { rulesToRun } from '../../../src/app/project/rules-to-run.ts';
import { type OpenFile, scanFiles } from '../../../src/app/project/scan-files.ts';
import { readFiles } from '../../../src/node/files/read-files.ts';
import { writeRunbooks } from '../../bench/generate-runbooks.ts';
import { Workspace } from '../../cli/workspace.ts';

let workspace: Workspace;
let settings: Settings;
let names: string[];

beforeAll(async () => {
  workspace = new Workspace({ '.git/HEAD': '' });
  vi.stubEnv('XDG_STATE_HOME', join(workspace.folder, 'state'));
  writeRunbooks(join(workspace.folder, 'runbooks'), 24);
  settings = await loadSettings({ cwd: workspace.folder });
  names = [...(await loadProject(settings, { cache: false })).files.values()].map(
    ({ name }) => name,
  );
});
afterAll(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

async function lint(cache: boolean, { files = names, day = '2026-11-30' } = {}) {
  const targets = { settings, sources: [], files, isTarget: () => true };
  const { project, isTarget } = await loadTargets(targets, { cache, findings: true });
  const around = { base: settings.home, today: day, urls: new Map() };
  const { report } = await lintProject(project, isTarget, around);
  project.save();
  return report;
}

function edit(name: string, change: (text: string) => string): void {
  const path = join(settings.runbooks, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const entry = (title: string, signature: string, example = '') =>
  `\n### ${title}\n\n**Signature:** \`${signature}\`\n${example}\n**Remediation:**\n\n1. Wait.\n`;

const met = new Set<string>();
const edits: readonly [string, (text: string) => string][] = [
  [
    'prose moves lines',
    (text) => text.replace('## Background', 'More.\n\nAnd more.\n\n## Background'),
  ],
  ['a second entry with a signature', (text) => text + entry('Again', 'the disk <name> is full')],
  ['the same in another page', (text) => text + entry('Once more', 'the disk <name> is full')],
  ['one that contains another', (text) => text + entry('Wider', 'the disk <name> is')],
  [
    'an example that two match',
    (text) =>
      text +
      entry('Tied', 'job <a> is red now', '\n**Example:**\n\n```text\njob abc is red now\n```\n'),
  ],
  ['its rival', (text) => text + entry('Rival', 'job abc is red <b>')],
  ['prose ahead of both', (text) => text.replace('\n# ', '\nNew.\n\n# ')],
  ['another title', (text) => text.replace('### Rival', '### Opponent')],
  ['a fence that is no log', (text) => text.replace('```text\njob', '```python\njob')],
  ['a label of standing', (text) => `${text}\n**Consequence of:** [gone](#gone)\n`],
  ['a reference without a definition', (text) => `${text}\nSee [the flow][flow].\n`],
  ['another heading for links', (text) => text.replace('## Quick reference', '## In short')],
  ['an alias that two pages have', (text) => text.replace('---\n', '---\naliases: [old-name]\n')],
  ['an entry with the address of another', (text) => text + entry('Again', 'some <other> words')],
  ['a scope that no workflow has', (text) => `${text}\n**Applies to:** \`ci.yml\`\n`],
  ['a suppression of nothing', (text) => `${text}\n<!-- replaybook-disable valid-shell -->\n`],
  ['a review that is due', (text) => text.replace('---\n', '---\nreview-every: 1d\n')],
  [
    'a diagram that is broken',
    (text) => `${text}\n\`\`\`mermaid\nflowchart LR\n  a[x --> b\n\`\`\`\n`,
  ],
  ['nothing left', () => '# Empty\n'],
];

test.each(edits)(
  'after %s a run with the store finds what a run without it finds',
  async (_name, change) => {
    await lint(true);
    for (const name of names.slice(3, 5)) edit(name, change);
    const known = await lint(true);
    for (const { ruleId, messageId } of known.diagnostics) met.add(`${ruleId} ${messageId}`);
    expect(known).toEqual(await lint(false));
    expect(await lint(true)).toEqual(known);
  },
);

test('pages that nobody has touched are looked at again when a page that they link to is gone', async () => {
  const linked = names[9] ?? '';
  const others = names.filter((name) => name !== linked);
  const path = join(settings.runbooks, linked);
  const text = readFileSync(path);
  const before = await lint(true);
  rmSync(path);
  const known = await lint(true, { files: others });
  const broken = ({ diagnostics }: typeof before) =>
    diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link').length;
  expect(broken(known)).toBeGreaterThan(broken(before));
  expect(known).toEqual(await lint(false, { files: others }));
  writeFileSync(path, text);
  expect(await lint(true)).toEqual(before);
});

test('a day changes what is due in pages that nobody has touched', async () => {
  const name = names[10] ?? '';
  edit(name, (text) => text.replace('---\n', '---\nreview-every: 30d\n'));
  const days = ['2026-10-02', '2027-02-01'];
  const known = [];
  for (const day of days) known.push(await lint(true, { day }));
  expect(known[1]?.diagnostics.length).toBeGreaterThan(known[0]?.diagnostics.length ?? 0);
  for (const [at, day] of days.entries()) expect(known[at]).toEqual(await lint(false, { day }));
});

test('the edits meet each finding about signatures', () => {
  expect([...met].filter((name) => name.startsWith('no-ambiguous-signature')).sort()).toEqual([
    'no-ambiguous-signature contained',
    'no-ambiguous-signature same-pattern',
    'no-ambiguous-signature tied-example',
  ]);
});

test('the number of threads changes nothing', async () => {
  const { root, runbooks, parse } = settings;
  writeRunbooks(runbooks, 380);
  const files = [...(await loadProject(settings, { cache: false })).files.values()];
  const place = { root, runbooks };
  const open: OpenFile[] = readFiles(
    place,
    files.map(({ name }) => name),
    true,
  ).map((read) => ({ ...read, known: null }));
  const setup = { root, runbooks, parse, rules: await rulesToRun(settings) };
  const scanned = async (helpers: number) => {
    const found = await scanFiles(open, setup, { store: null, costs: null, helpers });
    return open.map(({ file }) => {
      const { runbook, secrets, findings } = found.get(file) ?? {};
      return (
        runbook &&
        FileRecord.of({
          ...{ runbook, known: null },
          secrets: secrets ?? null,
          findings: findings ?? null,
        }).line
      );
    });
  };
  const alone = await scanned(0);
  expect(alone).toHaveLength(380);
  expect(await scanned(2)).toEqual(alone);
}, 120_000);
