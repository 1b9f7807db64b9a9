import { afterEach, expect, it } from 'vitest';
import { findCandidates } from '../../../src/app/init/candidates.ts';
import { listRepository } from '../../../src/app/init/repository-files.ts';
import { surveyRunbooks } from '../../../src/app/init/survey-runbooks.ts';
import { goodRunbook, Workspace } from '../../cli/workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

const prose = '# Design\n\nWords about the design.\n';
const files = {
  'a/1.md': prose,
  'a/2.md': prose,
  'b/3.md': prose,
  'docs/on-call/x.md': goodRunbook,
  'docs/on-call/y.md': goodRunbook,
  'ops/runbooks/z.md': goodRunbook,
};

it.each([
  [1, ['ops/runbooks']],
  [3, ['docs', 'ops/runbooks']],
  [6, ['docs', 'ops/runbooks']],
])('of %i pages, those that a folder names as runbooks come first', async (most, expected) => {
  workspace = new Workspace(files);
  const bounds = { pages: most, bytes: 1_000_000, milliseconds: 60_000 };
  const found = await surveyRunbooks(await listRepository(workspace.folder), bounds);
  expect(found.folders.map(({ path }) => path).sort()).toEqual(expected);
  expect(found).toMatchObject({ pages: 6, read: most });
});

it('reads nothing without time', async () => {
  workspace = new Workspace(files);
  const bounds = { pages: 10, bytes: 1_000_000, milliseconds: -1 };
  const found = await surveyRunbooks(await listRepository(workspace.folder), bounds);
  expect(found).toMatchObject({ folders: [], pages: 6, read: 0 });
});

it('counts what each folder holds', async () => {
  workspace = new Workspace(files);
  const { folders, read } = await findCandidates(workspace.folder);
  expect(folders).toMatchObject([
    { path: 'ops/runbooks', pages: 1, all: 1 },
    { path: 'docs', pages: 2, all: 2 },
  ]);
  expect(read).toBe(6);
});

it('names no hidden folder, and those first whose names speak of failures', async () => {
  workspace = new Workspace({
    '.github/workflows/a.md': goodRunbook,
    '.github/workflows/b.md': goodRunbook,
    'charts/a.md': goodRunbook,
    'charts/b.md': goodRunbook,
    'charts/c.md': goodRunbook,
    'troubleshooting/a.md': goodRunbook,
    'troubleshooting/b.md': goodRunbook,
  });
  const { folders } = await findCandidates(workspace.folder);
  expect(folders.map(({ path }) => path)).toEqual(['troubleshooting', 'charts']);
});
