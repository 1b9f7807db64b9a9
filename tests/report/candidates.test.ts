import { expect, it } from 'vitest';
import { formatCandidates } from '../../src/report/candidates.ts';

const folder = { path: 'docs/ops', pages: 3, all: 3, entries: 5, isNamed: false };
const none = { folders: [], others: [], pages: 4, read: 4 };

const whole = (pages: number) =>
  `  To read all Markdown files here (${pages}), run \`replaybook lint --runbooks .\`.\n`;

it.each([
  ['nothing', { ...none, pages: 0, read: 0 }, ''],
  ['pages without entries', none, whole(4)],
  [
    'folders that were read whole',
    { ...none, folders: [folder] },
    '  These folders read as runbooks:\n    docs/ops: 5 entries on 3 pages\n  Run `replaybook lint --runbooks docs/ops`.\n',
  ],
  [
    'folders that were read in part',
    { ...none, folders: [{ ...folder, all: 40 }], pages: 9000, read: 700 },
    '  These folders read as runbooks:\n    docs/ops: at least 5 entries, on 3 of 40 pages\n  700 of 9000 Markdown files were read, by the names of their folders.\n  Run `replaybook lint --runbooks docs/ops`.\n',
  ],
  [
    'pages here and there',
    { ...none, others: [{ path: 'a/help.md', entries: 1 }] },
    `  No folder reads as runbooks, but these pages have entries:\n    a/help.md: 1 entry\n${whole(4)}`,
  ],
  [
    'a repository that is too large',
    { ...none, pages: 9000, read: 700 },
    `  700 of 9000 Markdown files were read, by the names of their folders.\n${whole(9000)}`,
  ],
])('tells of %s', (_name, candidates, text) => {
  expect(formatCandidates(candidates, ['lint'])).toBe(text);
});
