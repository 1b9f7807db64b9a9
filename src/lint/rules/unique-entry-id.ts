import { safePath } from '../../core/links/site-path.ts';
import type { Catalog, Entry, Position, Runbook } from '../../core/model.ts';
import { aliasPath } from '../../core/parse/front-matter/alias.ts';
import { frontMatterKey } from '../front-matter-key.ts';
import { type CatalogContext, defineRule, type Finding } from '../rule.ts';
import { positionIn, startOfFile } from '../text-position.ts';

export const uniqueEntryId = defineRule({
  scope: 'catalog',
  meta: {
    id: 'unique-entry-id',
    summary: 'No two pages or entries have the same address.',
    why: `Links, search and reports name an entry by its id. If two entries have the same id, the second takes the
place of the first: the link in yesterday's incident now opens another procedure.`,
    severity: 'error',
    fixable: false,
    messages: {
      'page-id': {
        what: 'The site would publish both this page and {other} as "{id}".',
        how: 'Rename one of the two files, or merge them.',
      },
      'entry-id': {
        what: 'The entry at {other} already has the id "{id}".',
        how: 'Give one of the two headings another name.',
      },
      'alias-taken': {
        what: 'The alias "{alias}" is the address of {other}.',
        how: 'Remove the alias, or give the other page a new name.',
      },
      'alias-twice': {
        what: 'The alias "{alias}" is also an alias of {other}.',
        how: 'Keep it on the page that old links should open.',
      },
    },
  },

  *check({ catalog, textOf }) {
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
    yield* takenAliases(catalog, pages, textOf);
  },
});

type PlacedFinding = Finding & { path: string };

/** Entries of two pages with one address are not named one by one: the pages are the cause. */
function* repeatedEntries(
  catalog: Catalog,
  pages: ReadonlyMap<string, Runbook>,
): Generator<PlacedFinding> {
  const places = new Map<string, { runbook: Runbook; entry: Entry }>();
  for (const runbook of catalog.runbooks) {
    if (pages.get(runbook.id) !== runbook) continue;
    for (const entry of runbook.entries) {
      const { id } = entry;
      const first = places.get(id);
      if (first === undefined) places.set(id, { runbook, entry });
      else {
        const other = `${first.runbook.path}:${first.entry.titlePosition.start.line}`;
        yield finding(runbook, 'entry-id', { id, other }, entry.titlePosition);
      }
    }
  }
}

function* takenAliases(
  catalog: Catalog,
  pages: ReadonlyMap<string, Runbook>,
  textOf: CatalogContext['textOf'],
): Generator<PlacedFinding> {
  const placeOf = (runbook: Runbook, alias: string) => aliasPlace(textOf(runbook.path), alias);
  const claims = new Map<string, Runbook>();
  for (const runbook of catalog.runbooks) {
    for (const alias of new Set(runbook.meta.aliases)) {
      const page = pages.get(alias) ?? pages.get(alias.replace(/^runbooks\//, ''));
      const claim = claims.get(alias);
      if (page !== undefined) {
        const other = page === runbook ? 'this page itself' : page.path;
        // Another tool may tell the two apart by upper and lower case, or by a slash.
        const severity = page === runbook ? 'info' : undefined;
        const taken = finding(runbook, 'alias-taken', { alias, other }, placeOf(runbook, alias));
        yield { ...taken, severity };
      } else if (claim !== undefined) {
        const other = claim.path;
        // Each version of a manual is a site of its own.
        const isApart = isVersioned(runbook.path) || isVersioned(other);
        const severity = isApart || isFolderPair(runbook.path, other) ? 'info' : undefined;
        const twice = finding(runbook, 'alias-twice', { alias, other }, placeOf(runbook, alias));
        yield { ...twice, severity };
      } else {
        claims.set(alias, runbook);
      }
    }
  }
}

/** Whether two files are the page of one folder, in the words of different tools: `index.md`, `_index.md`. */
function isFolderPair(path: string, other: string): boolean {
  const folder = (one: string) =>
    /^(.*)\b_?(?:index|readme)\.\w+$/i.exec(one)?.[1]?.replace(/_$/, '');
  return folder(path) !== undefined && folder(path) === folder(other);
}

function isVersioned(path: string): boolean {
  return /(?:^|\/)v?\d+(?:\.[\dx]+)+(?:-[\w]+)?\//.test(path);
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
