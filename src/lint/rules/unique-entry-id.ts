import { safePath } from '../../core/links/site-path.ts';
import type { Entry, Position, Runbook } from '../../core/model.ts';
import { aliasPath } from '../../core/parse/front-matter/alias.ts';
import { isLanguage } from '../certainty/languages.ts';
import { frontMatterKey } from '../front-matter-key.ts';
import { defineRule, type Finding } from '../rule.ts';
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

  *check({ catalog: { runbooks }, partial, textOf, remembered }) {
    const isAsked = ({ path }: Runbook) => partial === null || partial.isAsked(path);
    // An id begins with that of its page, so that the entries of other pages have others.
    const hasOddId = runbooks.some(({ id }) => id.includes('#'));
    const { pages, entries, aliases } = remembered('addresses', () =>
      findRepeated(runbooks, {
        entriesOf: (page) => (hasOddId || isAsked(page) ? page.entries : []),
        aliasesOf: (page) =>
          isAsked(page) || textOf(page.path).includes('aliases') ? page.meta.aliases : [],
      }),
    );
    for (const [page, first] of pages) {
      const { path, id } = pageAt(runbooks, page);
      yield finding(path, 'page-id', { id, other: pageAt(runbooks, first).path });
    }
    for (const [place, first] of entries) {
      const { page, entry } = entryAt(runbooks, place);
      const other = entryAt(runbooks, first);
      const line = other.entry.titlePosition.start.line;
      const data = { id: entry.id, other: `${other.page.path}:${line}` };
      yield finding(page.path, 'entry-id', data, entry.titlePosition);
    }
    for (const { alias, page, other, isAddress } of aliases) {
      const { path } = pageAt(runbooks, page);
      const owner = pageAt(runbooks, other).path;
      const data = { alias, other: page === other ? 'this page itself' : owner };
      // Another tool may tell a page and its alias apart by upper and lower case, or by a slash; each version
      // and each translation of a manual is a site of its own.
      const isNoHarm = isAddress
        ? page === other
        : isVersioned(path) ||
          isVersioned(owner) ||
          isFolderPair(path, owner) ||
          // The other name of a note, and no address.
          /\s/.test(alias) ||
          languageOf(path) !== languageOf(owner);
      const messageId = isAddress ? 'alias-taken' : 'alias-twice';
      const found = finding(path, messageId, data, aliasPlace(textOf(path), alias));
      yield isNoHarm ? { ...found, severity: 'info' } : found;
    }
  },
});

type PlacedFinding = Finding & { path: string };

/** Number of a page in the catalog. */
type PagePlace = number;
type EntryPlace = readonly [page: PagePlace, entry: number];

/** What has the address of another, each with the first that has it; plain data for later runs. */
interface Repeated {
  pages: [PagePlace, first: PagePlace][];
  entries: [EntryPlace, first: EntryPlace][];
  /** `isAddress` if the other page has it as its own, and not as an alias. */
  aliases: { alias: string; page: PagePlace; other: PagePlace; isAddress: boolean }[];
}

/** What counts of a page. */
interface Names {
  entriesOf(page: Runbook): readonly Entry[];
  aliasesOf(page: Runbook): readonly string[];
}

function findRepeated(runbooks: readonly Runbook[], { entriesOf, aliasesOf }: Names): Repeated {
  const repeated: Repeated = { pages: [], entries: [], aliases: [] };
  const ids = new Map<string, PagePlace>();
  const addresses = new Map<string, PagePlace>();
  for (const [page, { id }] of runbooks.entries()) {
    // Many disks, and so the hosts that serve from them, do not tell case apart.
    const address = safePath(id).toLowerCase();
    const first = addresses.get(address);
    if (first === undefined) addresses.set(address, page);
    else repeated.pages.push([page, first]);
    if (!ids.has(id)) ids.set(id, page);
  }
  findEntries(runbooks, ids, entriesOf, repeated);
  findAliases(runbooks, ids, aliasesOf, repeated);
  return repeated;
}

/** Entries of two pages with one address are not named one by one: the pages are the cause. */
function findEntries(
  runbooks: readonly Runbook[],
  ids: ReadonlyMap<string, PagePlace>,
  entriesOf: Names['entriesOf'],
  { entries: repeated }: Repeated,
): void {
  const places = new Map<string, EntryPlace>();
  for (const [page, runbook] of runbooks.entries()) {
    if (ids.get(runbook.id) !== page) continue;
    for (const [at, { id }] of entriesOf(runbook).entries()) {
      const first = places.get(id);
      if (first === undefined) places.set(id, [page, at]);
      else repeated.push([[page, at], first]);
    }
  }
}

function findAliases(
  runbooks: readonly Runbook[],
  ids: ReadonlyMap<string, PagePlace>,
  aliasesOf: Names['aliasesOf'],
  { aliases: repeated }: Repeated,
): void {
  const claims = new Map<string, PagePlace>();
  for (const [page, runbook] of runbooks.entries()) {
    for (const alias of new Set(aliasesOf(runbook))) {
      const owner = ids.get(alias) ?? ids.get(alias.replace(/^runbooks\//, ''));
      const claim = claims.get(alias);
      if (owner !== undefined) repeated.push({ alias, page, other: owner, isAddress: true });
      else if (claim === undefined) claims.set(alias, page);
      else repeated.push({ alias, page, other: claim, isAddress: false });
    }
  }
}

function pageAt(runbooks: readonly Runbook[], place: PagePlace): Runbook {
  const page = runbooks[place];
  if (page === undefined) throw new Error('There is no such page.');
  return page;
}

function entryAt(
  runbooks: readonly Runbook[],
  [inCatalog, inPage]: EntryPlace,
): { page: Runbook; entry: Entry } {
  const page = pageAt(runbooks, inCatalog);
  const entry = page.entries[inPage];
  if (entry === undefined) throw new Error('There is no such entry.');
  return { page, entry };
}

/** Whether two files are the page of one folder, in the words of different tools: `index.md`, `_index.md`. */
function isFolderPair(path: string, other: string): boolean {
  const folder = (one: string) =>
    /^(.*)\b_?(?:index|readme)\.\w+$/i.exec(one)?.[1]?.replace(/_$/, '');
  return folder(path) !== undefined && folder(path) === folder(other);
}

/** The first folder of a path that names a language; empty without one. */
function languageOf(path: string): string {
  return path.split('/').slice(0, -1).find(isLanguage) ?? '';
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
  path: string,
  messageId: string,
  data: Record<string, string>,
  position = startOfFile,
): PlacedFinding {
  return { path, messageId, data, position };
}
