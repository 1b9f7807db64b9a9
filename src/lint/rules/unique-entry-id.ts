import type { Catalog, Position, Runbook } from '../../core/model.ts';
import { defineRule, type Finding } from '../rule.ts';

const startOfFile: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

export const uniqueEntryId = defineRule({
  scope: 'catalog',
  meta: {
    id: 'unique-entry-id',
    summary: 'No two pages or entries have the same address.',
    why: `An entry is linked to, searched for and reported by its id. Where two have the same one, the second
takes the place of the first: the link in yesterday's incident now opens another procedure.`,
    severity: 'error',
    fixable: false,
    messages: {
      'page-id': {
        what: 'This page and {other} would both be published as "{id}".',
        how: 'Rename one of the two files, or merge them.',
      },
      'entry-id': {
        what: 'The id "{id}" belongs to the entry at {other} already.',
        how: 'Give one of the two headings another name.',
      },
      'alias-taken': {
        what: 'The alias "{alias}" is the address of {other}.',
        how: 'Remove the alias, or give the other page a new name.',
      },
      'alias-twice': {
        what: 'The alias "{alias}" is claimed by {other} too.',
        how: 'Keep it on the page that old links should lead to.',
      },
    },
    examples: {
      ok: [
        {
          title: 'The same heading twice on a page gets two ids',
          files: `# CI

## Timeout

**Fix:** Run it again.

## Timeout

**Fix:** Raise the limit.
`,
        },
        {
          title: 'The same name in two folders',
          files: { 'api/disk.md': '# Disk\n', 'web/disk.md': '# Disk\n' },
        },
        {
          title: 'An alias for the former name',
          files: { 'disk.md': '---\naliases: [storage]\n---\n\n# Disk\n' },
        },
      ],
      notOk: [
        {
          title: 'Two files of one name',
          files: { 'ci.markdown': '# CI\n', 'ci.md': '# CI\n' },
          findings: [{ messageId: 'page-id', path: 'ci.md', line: 1 }],
        },
        {
          title: 'A file whose name looks like the entry of another page',
          files: {
            'ci#timeout.md': '**Fix:** Raise the limit.\n',
            'ci.md': '# CI\n\n## Timeout\n\n**Fix:** Run it again.\n',
          },
          findings: [{ messageId: 'entry-id', path: 'ci.md', line: 3 }],
        },
        {
          title: 'An alias that is the address of another page',
          files: {
            'disk.md': '---\naliases: [ci]\n---\n\n# Disk\n',
            'ci.md': '# CI\n',
          },
          findings: [{ messageId: 'alias-taken', path: 'disk.md', line: 1 }],
        },
        {
          title: 'Two pages with one alias',
          files: {
            'disk.md': '---\naliases: [storage]\n---\n\n# Disk\n',
            'quota.md': '---\naliases: [storage]\n---\n\n# Quota\n',
          },
          findings: [{ messageId: 'alias-twice', path: 'quota.md', line: 1 }],
        },
      ],
    },
  },

  *check({ catalog }) {
    const pages = new Map<string, Runbook>();
    for (const runbook of catalog.runbooks) {
      const other = pages.get(runbook.id);
      if (other === undefined) pages.set(runbook.id, runbook);
      else yield finding(runbook, 'page-id', { id: runbook.id, other: other.path });
    }
    yield* repeatedEntries(catalog, pages);
    yield* takenAliases(catalog, pages);
  },
});

type PlacedFinding = Finding & { path: string };

/** Entries of two pages with one address are not named one by one: the pages are the cause. */
function* repeatedEntries(
  catalog: Catalog,
  pages: ReadonlyMap<string, Runbook>,
): Generator<PlacedFinding> {
  const places = new Map<string, string>();
  for (const runbook of catalog.runbooks) {
    if (pages.get(runbook.id) !== runbook) continue;
    for (const { id, titlePosition } of runbook.entries) {
      const other = places.get(id);
      if (other === undefined) places.set(id, `${runbook.path}:${titlePosition.start.line}`);
      else yield finding(runbook, 'entry-id', { id, other }, titlePosition);
    }
  }
}

function* takenAliases(
  catalog: Catalog,
  pages: ReadonlyMap<string, Runbook>,
): Generator<PlacedFinding> {
  const claims = new Map<string, Runbook>();
  for (const runbook of catalog.runbooks) {
    for (const alias of new Set(runbook.meta.aliases)) {
      const page = pages.get(alias);
      const claim = claims.get(alias);
      if (page !== undefined) {
        const other = page === runbook ? 'this page itself' : page.path;
        yield finding(runbook, 'alias-taken', { alias, other });
      } else if (claim !== undefined) {
        yield finding(runbook, 'alias-twice', { alias, other: claim.path });
      } else {
        claims.set(alias, runbook);
      }
    }
  }
}

function finding(
  runbook: Runbook,
  messageId: string,
  data: Record<string, string>,
  position = startOfFile,
): PlacedFinding {
  return { path: runbook.path, messageId, data, position };
}
