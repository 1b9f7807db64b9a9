import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fixProject, writeChanges } from '../../src/app/fix/fix-project.ts';
import { lintProject } from '../../src/app/lint/lint-project.ts';
import { loadProject } from '../../src/app/project/load-project.ts';
import type { Project } from '../../src/app/project/project.ts';
import type { ProjectFile } from '../../src/app/project/project-file.ts';
import type { Entry } from '../../src/core/model.ts';
import { fingerprints } from '../../src/lint/fingerprint.ts';
import { readRuleExamples } from '../../src/lint/rule-examples.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { loadSettings } from '../../src/node/config/settings.ts';
import { readRuleFile } from '../../src/node/rule-files.ts';
import { goodRunbook } from './workspace.ts';

/** `FIX_RUNS=20000 npx vitest run tests/cli/fix-project.test.ts` looks for long. */
const runs = Number(process.env.FIX_RUNS ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'replaybook-fix-'));
afterAll(() => rmSync(folder, { recursive: true }));

const circumstances = { base: folder, today: '2026-11-21', urls: new Map() };
const everyFile = () => true;
const byPath = (project: Project) => [...project.files];

async function load(texts: Readonly<Record<string, string>>): Promise<Project> {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return reload(Object.keys(texts));
}

async function reload(names: readonly string[]): Promise<Project> {
  const settings = await loadSettings({ cwd: folder, runbooks: '.' });
  return loadProject(settings, { files: names, cache: false });
}

async function findings(project: Project): Promise<string[]> {
  return fingerprints((await lintProject(project, everyFile, circumstances)).diagnostics);
}

/** All of an entry but its places. */
function contentOf(entry: Entry | undefined): unknown {
  return JSON.parse(
    JSON.stringify(entry, (key, value) => (/[pP]osition$/.test(key) ? undefined : value)),
  );
}

function sourceOf({ position }: Entry, { text }: ProjectFile): string {
  return text.slice(position.start.offset, position.end.offset);
}

/** Fixes, writes, and compares the files with those before. */
async function expectSoundFix(texts: Readonly<Record<string, string>>): Promise<number> {
  const before = await load(texts);
  const fixed = await fixProject(before, everyFile, circumstances);
  expect(await writeChanges(before, fixed)).toEqual([]);
  const after = await reload(Object.keys(texts));

  const known = await findings(before);
  const left = await findings(after);
  expect(known).toEqual(expect.arrayContaining(left));
  expect(left.length).toBeLessThanOrEqual(known.length - fixed.applied);
  expect(fingerprints(fixed.result.diagnostics)).toEqual(left);

  for (const [path, old] of byPath(before)) {
    const now = after.files.get(path);
    const entries = now?.runbook.entries ?? [];
    expect(entries.map(({ id }) => id)).toEqual(old.runbook.entries.map(({ id }) => id));
    for (const [index, entry] of old.runbook.entries.entries()) {
      const same = entries[index];
      if (now === undefined || same === undefined) continue;
      if (sourceOf(entry, old) !== sourceOf(same, now)) continue;
      expect(contentOf(same)).toEqual(contentOf(entry));
    }
  }

  const second = await fixProject(after, everyFile, circumstances);
  expect([...second.changes]).toEqual([]);
  expect(second.result.report).toEqual(fixed.result.report);
  return fixed.applied;
}

const seeds = [
  goodRunbook,
  goodRunbook.replace('cargo test', '$ cargo test'),
  ...rules.flatMap(({ meta: { id, fixable } }) => {
    const { ok, notOk } = readRuleExamples(readRuleFile(id));
    return fixable ? [...ok, ...notOk].flatMap(({ files }) => Object.values(files)) : [];
  }),
];

/** What turns a fix into something else: marks of Markdown, of prompts, and what hides. */
const scraps = [
  ...['\u200B', '\u00A0', '\u2028', '\u202E', '\u202C', '\uFEFF', '\u2014', '\u2013', '\u201C'],
  ...[
    '\u201D',
    '\u2019',
    '```',
    '~~~',
    '````',
    '`',
    '\n',
    '\n\n',
    '\r\n',
    '    ',
    '\t',
    '> ',
    '- ',
  ],
  ...['$ ', '# ', '% ', 'root@host:~# ', 'PS C:\\> ', '## ', '---\n', '<!--', '-->', '**', '<x>'],
  ...[
    "cat <<'EOF'\n",
    'EOF\n',
    '```console\n',
    '```bash\n$ ',
    '```\ndf -h\n```\n',
    '1. ',
    '| a | b |',
  ],
  ...[
    '**Replay:** ',
    '**Signature:** `a\u200Bb`\n',
    '<!-- replaybook-disable-next-line -->\n',
    '[a](#b)',
  ],
  ...[
    '\u200B```\n',
    '\u200B# ',
    '\u200B> ',
    '$ ```\n',
    '$ ~~~\n',
    '$     ',
    '\u202E---\n',
    '$ <<<',
  ],
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(6),
  put: fc.array(fc.constantFrom(...scraps), { maxLength: 3 }),
});

/** Like a page that a person wrote in haste. */
const page = fc
  .record({
    parts: fc.array(fc.constantFrom(...seeds), { minLength: 1, maxLength: 3 }),
    mutations: fc.array(mutation, { maxLength: 6 }),
  })
  .map(({ parts, mutations }) =>
    mutations.reduce((text, { at, removed, put }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + put.join('') + text.slice(start + removed);
    }, parts.join('\n')),
  )
  .map((text) => text.toWellFormed());

const fence = (code: string, language = 'bash') => `\`\`\`${language}\n${code}\n\`\`\``;
const entry = (title: string, replay: string) =>
  `## ${title}\n\n**Signature:** \`${title} failed\`\n\n**Artifacts:** None: nothing.\n\n**Replay:**\n\n${replay}\n\n**Remediation:**\n\n1. Look.\n\n`;

/** Two entries that one log line hits, but for a character that nobody sees. */
const plain = entry('gate', fence('ls')).replace('gate failed', 'gate_report of a build FAILED');
const hiding = plain.replace('gate_report', 'gate\u200B_report');

describe('fixing a project', () => {
  it.each([
    ['an invisible character ahead of a fence', fence('cat <<E\n\u200B```\nE\nls -la')],
    ['a prompt ahead of a fence', fence('$ ```\n$ ls -la', 'console')],
    ['an override ahead of a heading', `${fence('ls -la')}\n\n\u202E# Not a heading`],
    ['an invisible character in a field name', `${fence('ls -la')}\n\n**Esca\u202Elation:** ops`],
  ])('leaves %s as it is, where the page would change', async (_name, replay) => {
    const texts = { 'ci.md': `# CI\n\n${entry('gate', replay)}${entry('other', fence('ls'))}` };
    await expectSoundFix(texts);
    const names = (await reload(['ci.md'])).catalog.runbooks[0]?.entries.map(({ id }) => id);
    expect(names).toEqual(['ci#gate', 'ci#other']);
    expect(readFileSync(join(folder, 'ci.md'), 'utf8')).toBe(texts['ci.md']);
  });

  it('leaves a fix that makes a finding, makes the others, and says why', async () => {
    const before = await load({
      'a.md': `# A\n\n${hiding}${entry('list', fence('$ ls -la'))}`,
      'b.md': `# B\n\n${plain}${entry('show', fence('$ df -h'))}`,
    });
    const { applied, refused, changes, result } = await fixProject(
      before,
      everyFile,
      circumstances,
    );
    expect({ applied, refused }).toEqual({ applied: 2, refused: 1 });
    expect(changes.get('a.md')?.after).toContain('gate\u200B_report');
    expect(changes.get('a.md')?.after).toContain('\nls -la\n');
    expect(changes.get('b.md')?.after).toContain('\ndf -h\n');
    expect(result.report.diagnostics.map(({ ruleId, fix }) => [ruleId, fix])).toEqual([
      ['no-hidden-characters', null],
    ]);
    expect(result.report.diagnostics[0]?.help).toMatch(
      /`--fix` does not apply it: its fix would make a finding of "no-ambiguous-signature"\.$/,
    );
  });

  it('minds findings in files that nobody asked about', async () => {
    const before = await load({ 'a.md': `# A\n\n${hiding}`, 'b.md': `# B\n\n${plain}` });
    const isTarget = (path: string) => path === 'a.md';
    const { changes, refused } = await fixProject(before, isTarget, circumstances);
    expect([...changes]).toEqual([]);
    expect(refused).toBe(1);
  });

  it(
    'twice changes what once changes, and makes no finding, whatever the pages hold',
    async () => {
      let applied = 0;
      await fc.assert(
        fc.asyncProperty(page, page, async (first, second) => {
          applied += await expectSoundFix({ 'a.md': first, 'b.md': second });
        }),
        // On a busy machine it looks at fewer pages.
        { numRuns: runs, interruptAfterTimeLimit: 2_000 * runs },
      );
      // Pages on which there is nothing to fix would show nothing.
      expect(applied).toBeGreaterThan(0);
    },
    60_000 + 2_000 * runs,
  );
});
