import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  exportProject,
  fixProject,
  lintProject,
  loadProject,
  loadSettings,
  loadSignatures,
  loadTargets,
  matchLogs,
  readFailure,
  type Settings,
} from '../../../src/app/index.ts';
import { remember } from '../../../src/core/memoize.ts';
import { OpenProject } from '../../../src/lsp/open-project.ts';
import { LoadedSite } from '../../../src/site/load-site.ts';
import { goodRunbook, Workspace } from '../../cli/workspace.ts';

const parsed: string[] = [];

vi.mock('../../../src/core/parse/read-runbook.ts', async (original) => {
  const parser = await original<typeof import('../../../src/core/parse/read-runbook.ts')>();
  const readRunbook: typeof parser.readRunbook = (file, options) => {
    parsed.push(file.path);
    return parser.readRunbook(file, options);
  };
  return { ...parser, readRunbook };
});

const files = {
  '.git/HEAD': '',
  'runbooks/ci.md': `\uFEFF${goodRunbook}\n[there](disk.md#disk-full)\n`,
  'runbooks/disk.md':
    '---\nowner: storage\n---\n\n# Disk\n\n## Disk full\n\n**Signature:** `disk <name> is full`\n\n[gone](nowhere.md)\n',
  'runbooks/team/odd.md': '# Odd\n\n| Error | Fix |\n|---|---|\n| `boom 1` | Wait. |\n',
  'job.log': 'one\nnon_mock_gate store ... FAILED\n',
};

let workspace: Workspace;
let settings: Settings;
let homes: Workspace;

beforeAll(() => {
  homes = new Workspace();
  vi.stubEnv('XDG_STATE_HOME', homes.folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  homes.remove();
});

async function* noInput(): AsyncGenerator<string> {}

/** What each of the callers gives, as plain data. */
const callers = {
  async lint() {
    const targets = { settings, sources: [], files: names, isTarget: () => true };
    const { project, isTarget } = await loadTargets(targets, { cache: true, findings: true });
    const { report } = await lintProject(project, isTarget, circumstances());
    project.save();
    return report;
  },
  async fix() {
    const project = await loadProject(settings);
    const { result } = await fixProject(project, ({ length }) => length > 0, circumstances());
    project.save();
    return result.report;
  },
  async match() {
    const signatures = await loadSignatures(settings);
    return (await matchLogs(signatures, ['job.log'], {}, sources())).report;
  },
  async new() {
    return [
      ...(await readFailure({ file: 'job.log', line: 2, end: 2 }, settings, sources())).known,
    ];
  },
  async export() {
    const project = await loadProject(settings);
    const exported = await exportProject(project);
    project.save();
    return exported;
  },
  async editor() {
    const open = await OpenProject.of(settings);
    const [path = ''] = names.map((name) => `runbooks/${name}`);
    open.setText(path, workspace.read(path).replace('\uFEFF', ''));
    return (await open.lint()).report;
  },
  async site() {
    const source = new LoadedSite(settings, {});
    const site = await source.load();
    const pages = site.pages.map((page) => page.render());
    source.save();
    return pages;
  },
};
const names = ['ci.md', 'disk.md', 'team/odd.md'];
const kinds = Object.keys(callers) as (keyof typeof callers)[];

function circumstances() {
  return { base: settings.root, today: '2026-11-21', urls: new Map() };
}

function sources() {
  return { cwd: workspace.folder, input: noInput() };
}

/** Runs callers one after the other over a project that nothing is known of. */
async function run(...order: (keyof typeof callers)[]) {
  workspace = new Workspace({ ...files, 'node_modules/.package-lock.json': '{}' });
  try {
    settings = await loadSettings({ cwd: workspace.folder });
    const runs: { result: string; parsed: string[] }[] = [];
    for (const caller of order) {
      parsed.length = 0;
      const given = await callers[caller]();
      runs.push({ result: JSON.stringify(given), parsed: [...parsed] });
    }
    return runs;
  } finally {
    workspace.remove();
  }
}

const coldRun = remember(async (caller: keyof typeof callers) => {
  const [cold] = await run(caller);
  if (cold === undefined) throw new Error('nothing has run');
  return cold;
});

/** The editor parses what is open in it, and the site the pages that were never rendered. */
const ownParses: Partial<Record<string, number>> = { editor: 1, site: names.length };

test.each(kinds)(
  'whoever runs after %s parses nothing again, and finds the same',
  async (first) => {
    for (const second of kinds) {
      const { result } = await coldRun(second);
      const [, warm] = await run(first, second);
      const own = second === first && second === 'site' ? 0 : (ownParses[second] ?? 0);
      expect(warm?.parsed.length, `${second} after ${first}`).toBeLessThanOrEqual(own);
      expect([second, warm?.result]).toEqual([second, result]);
    }
  },
);

test.each(kinds)('%s parses every file that nothing is known of', async (caller) => {
  expect(new Set((await coldRun(caller)).parsed).size).toBe(names.length);
});
