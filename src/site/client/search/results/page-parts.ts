/** What a page says to do about one of its entries, as elements of that page. */
export interface EntryParts {
  /** Links to the lists of owners and of severities, or texts. */
  owner: Node | null;
  severity: Node | null;
  /** ISO date by which the page should have been reviewed. */
  reviewDue: string | null;
  diagnosis: Element[];
  remediation: Element[];
  escalation: Element[];
  /** What it has instead of all of these: its text without a name, its other fields, or its row of a table. */
  other: { name: string; content: Element[] }[];
}

const pages = new Map<string, Promise<Document>>();

/** Loads what the page at an address says about the entry that the address names; null for none. */
export async function loadParts(url: string): Promise<EntryParts | null> {
  const { pathname, hash, href } = new URL(url, location.href);
  const page = await (pages.get(pathname) ?? load(pathname));
  const place = page.getElementById(decodeURIComponent(hash.slice(1)));
  const entry =
    place?.closest('.entry') ?? (hash === '' || isTitle(place) ? firstEntry(page) : null);
  const row = place?.closest('tr, li') ?? null;
  if (entry === null && row === null) return null;
  const shown = (elements: Element[]): Element[] => elements.map((one) => copyOf(one, href));
  const field = (name: string): Element[] => {
    return entry === null ? [] : shown(bodiesOf(entry, name).flatMap((body) => [...body.children]));
  };
  return {
    owner: nodeOf(field('owner'), factOf(page, 'owner'), href),
    severity: nodeOf(field('severity'), page.querySelector('.page-badges .badge-severity'), href),
    reviewDue: page.querySelector('.review-notice')?.getAttribute('data-due') ?? null,
    diagnosis: field('diagnosis'),
    remediation: field('remediation'),
    escalation: [...field('escalation'), ...shown(entry === null ? [] : sharedEscalation(page))],
    other: entry === null ? cellsOf(row, shown) : othersOf(entry, shown),
  };
}

function load(pathname: string): Promise<Document> {
  const page = fetch(pathname).then(async (response) => {
    if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  pages.set(pathname, page);
  page.catch(() => pages.delete(pathname));
  return page;
}

function isTitle(place: Element | null): boolean {
  return place?.closest('.page-head') != null;
}

function firstEntry(page: Document): Element | null {
  return page.querySelector('article .entry');
}

/** The fields of that name of an entry, without those of entries in it. */
function bodiesOf(entry: Element, name: string): Element[] {
  return [...entry.querySelectorAll(`.field[data-field="${name}"]`)].flatMap((field) => {
    const body = field.querySelector(':scope > .field-body');
    return field.closest('.entry') === entry && body !== null ? [body] : [];
  });
}

/** A page may name for all of its entries who comes next. */
function sharedEscalation(page: Document): Element[] {
  const heading = [...page.querySelectorAll('article .heading > :is(h2, h3, h4)')].find(
    (one) => /^escalat/i.test(one.textContent ?? '') && one.closest('.entry') === null,
  );
  const found: Element[] = [];
  let next = heading?.closest('.heading')?.nextElementSibling ?? null;
  while (next !== null && !next.matches('.heading, section') && found.length < 4) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
}

const shownBeside = new Set(['diagnosis', 'remediation', 'escalation', 'owner', 'severity']);
/** The result itself shows these. */
const shownAbove = new Set(['signature', 'replay', 'artifacts', 'example', 'counterexample']);

function othersOf(entry: Element, shown: (all: Element[]) => Element[]): EntryParts['other'] {
  const text = unnamedIn(entry);
  const unnamed = text.length > 0 ? [{ name: '', content: shown(text) }] : [];
  const fields = [...entry.querySelectorAll<HTMLElement>('.field')].flatMap((field) => {
    const { field: name = '' } = field.dataset;
    const body = field.querySelector(':scope > .field-body');
    if (body === null || shownBeside.has(name) || shownAbove.has(name)) return [];
    if (field.closest('.entry') !== entry) return [];
    const label = field.getAttribute('aria-label') ?? name;
    return [{ name: label, content: shown([...body.children]) }];
  });
  return [...unnamed, ...fields];
}

const notText = '.field, .entry, .related, .section-note, hr, .entry > .heading:first-child';

/** What an entry says outside of its fields, also in the sections of it that are no entries. */
function unnamedIn(section: Element): Element[] {
  return [...section.children].flatMap((one) => {
    if (one.matches('.part')) return unnamedIn(one);
    return one.matches(notText) ? [] : [one];
  });
}

/** The cells of a row, each with the head of its column; for an item of a list, its text. */
function cellsOf(row: Element | null, shown: (all: Element[]) => Element[]): EntryParts['other'] {
  if (row === null) return [];
  if (row.localName === 'li') return [{ name: '', content: shown([...row.children]) }];
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...row.children].map((cell, index) => {
    return { name: heads[index]?.textContent?.trim() ?? '', content: shown([cell]) };
  });
}

function factOf(page: Document, name: string): Element | null {
  return page.querySelector(`.page-facts [data-fact="${name}"] > dd > *`);
}

function nodeOf(own: readonly Element[], ofPage: Element | null, href: string): Node | null {
  const [first] = own;
  const shown = first?.querySelector(':scope > :is(a, .badge-severity):only-child');
  if (shown) return shown;
  if (first !== undefined) return document.createTextNode(first.textContent?.trim() ?? '');
  return ofPage === null ? null : copyOf(ofPage, href);
}

/** A copy for another page: no names that are there already, and links that lead to the same place. */
function copyOf(element: Element, href: string): Element {
  const copy = document.importNode(element, true);
  for (const link of copy.querySelectorAll('.permalink')) link.remove();
  for (const one of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['id', 'aria-labelledby', 'aria-describedby']) one.removeAttribute(name);
    const to = one.getAttribute('href');
    if (to?.startsWith('#')) one.setAttribute('href', new URL(to, href).href);
  }
  return copy;
}
