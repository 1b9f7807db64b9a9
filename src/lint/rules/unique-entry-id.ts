import type { Catalog, Position, Runbook } from '../../core/model.ts';
import { aliasPath } from '../../core/parse/alias.ts';
import { safePath } from '../../core/site-path.ts';
import { frontMatterKey } from '../front-matter-key.ts';
import { defineRule, type Finding, type LintFacts } from '../rule.ts';
import { positionIn, startOfFile } from '../text-position.ts';

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
          title: 'Two files whose names differ in case alone',
          files: { 'CI.md': '# CI\n', 'ci.md': '# CI\n' },
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
          findings: [{ messageId: 'alias-taken', path: 'disk.md', line: 2 }],
        },
        {
          title: 'Two pages with one alias',
          files: {
            'disk.md': '---\naliases: [storage]\n---\n\n# Disk\n',
            'quota.md': '---\naliases: [storage]\n---\n\n# Quota\n',
          },
          findings: [{ messageId: 'alias-twice', path: 'quota.md', line: 2 }],
        },
      ],
    },
  },

  *check({ catalog, facts }) {
    const pages = new Map<string, Runbook>();
    const addresses = new Map<string, Runbook>();
    for (const runbook of catalog.runbooks) {
      // Many disks, and so the hosts that serve from them, do not tell case apart.
      const address = safePath(runbook.id).toLowerCase();
      const other = addresses.get(address);
      if (other === undefined) addresses.set(address, runbook);
      else yield finding(runbook, 'page-id', { id: runbook.id, other: other.path });
      if (!pages.has(runbook.id)) pages.set(runbook.id, runbook);
    }
    yield* repeatedEntries(catalog, pages);
    yield* takenAliases(catalog, pages, facts);
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
  facts: LintFacts,
): Generator<PlacedFinding> {
  const placeOf = (runbook: Runbook, alias: string) =>
    aliasPlace(facts.textOf(runbook.path), alias);
  const claims = new Map<string, Runbook>();
  for (const runbook of catalog.runbooks) {
    for (const alias of new Set(runbook.meta.aliases)) {
      const page = pages.get(alias) ?? pages.get(alias.replace(/^runbooks\//, ''));
      const claim = claims.get(alias);
      if (page !== undefined) {
        const other = page === runbook ? 'this page itself' : page.path;
        yield finding(runbook, 'alias-taken', { alias, other }, placeOf(runbook, alias));
      } else if (claim !== undefined) {
        const other = claim.path;
        yield finding(runbook, 'alias-twice', { alias, other }, placeOf(runbook, alias));
      } else {
        claims.set(alias, runbook);
      }
    }
  }
}

/** Where the front matter says an alias, or else where its key stands. */
function aliasPlace(text: string, alias: string): Position {
  const key = frontMatterKey(text, 'aliases');
  if (key === null) return startOfFile;
  const from = key.start.offset + 'aliases:'.length;
  const list = /^[\s\S]*?(?=^(?:[\w"'.]|---))/m.exec(text.slice(from))?.[0] ?? '';
  for (const { 0: word, index } of list.matchAll(/[^\s,[\]"']+/g)) {
    if (aliasPath(word) !== alias) continue;
    return positionIn(text, from + index, from + index + word.length);
  }
  return key;
}

function finding(
  runbook: Runbook,
  messageId: string,
  data: Record<string, string>,
  position = startOfFile,
): PlacedFinding {
  return { path: runbook.path, messageId, data, position };
}
