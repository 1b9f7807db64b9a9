import type { Heading, RootContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import type { Entry } from '../model.ts';
import type { Block, ParsedRunbook, Section } from '../parse/document.ts';
import { withoutAttributes } from '../parse/fields/normalize-label.ts';
import { labelAnchors } from './label-anchors.ts';
import { pageTitleSection } from './page-title.ts';

/** A line of the table of contents. */
export interface ContentsItem {
  title: string;
  /** Anchor on the page, without `#`; empty where there is none. */
  slug: string;
  isEntry: boolean;
  /** Whether its items are so many that they are collapsed. */
  isFolded: boolean;
  items: ContentsItem[];
}

/** More failures of one table would push the sections after it out of sight. */
const MOST_ROWS = 10;

/** With more entries, the headings of their fields would repeat under each and hide the entries. */
const MOST_ENTRIES_WITH_FIELDS = 3;

/**
 * The sections of a page, the fields that a heading or a label names, and the rows that are
 * entries, nested, without the heading of the page.
 */
export function readContents(parsed: ParsedRunbook): ContentsItem[] {
  const title = pageTitleSection(parsed);
  const reader = new ContentsReader(parsed);
  const lines = parsed.outline.parts.flatMap((part) => {
    return part === title ? reader.parts(part) : reader.read(part, 0);
  });
  const items = nested(lines);
  const [only] = items;
  return items.length === 1 && only?.isFolded ? only.items : items;
}

interface Line {
  depth: number;
  item: ContentsItem;
}

/** Rows stand below every heading. */
const ROW_DEPTH = 7;

class ContentsReader {
  readonly #slugs: ParsedRunbook['slugs'];
  readonly #labels: ReturnType<typeof labelAnchors>;
  readonly #rows: readonly Entry[];
  readonly #hasFields: boolean;

  constructor(parsed: ParsedRunbook) {
    const { slugs, runbook } = parsed;
    const sections = runbook.entries.filter(({ form }) => form === 'section');
    this.#slugs = slugs;
    this.#labels = labelAnchors(parsed);
    this.#rows = runbook.entries.filter(({ form }) => form !== 'section');
    this.#hasFields = sections.length <= MOST_ENTRIES_WITH_FIELDS;
  }

  /** In the author's order and with the author's depths, whichever entry a field belongs to. */
  parts({ depth, parts }: Section): Line[] {
    return parts.flatMap((part) => this.read(part, depth));
  }

  /** A label stands right below the section around it, which is `outer` deep. */
  read(part: Block | Section, outer: number): Line[] {
    if (part.type === 'block') return this.#block(part, outer + 1);
    const { title, slug, entryId, depth } = part;
    const lines = this.parts(part);
    // What stands behind a `<details>` that is a section has no title of its own.
    if (title === '') return lines;
    const item = { title, slug, isEntry: entryId !== null, isFolded: false, items: [] };
    return [{ depth, item }, ...lines];
  }

  #block(block: Block, depth: number): Line[] {
    const { field, heading, nodes } = block;
    const rows = this.#rowItems(nodes).map((item) => ({ depth: ROW_DEPTH, item }));
    if (!this.#hasFields || field === null) return rows;
    if (heading !== null) return [...this.#headings([heading, ...nodes]), ...rows];
    const slug = this.#labels.get(block);
    return slug === undefined ? rows : [{ depth, item: plainItem(field.label, slug) }, ...rows];
  }

  #headings(nodes: readonly RootContent[]): Line[] {
    return nodes
      .filter((node) => node.type === 'heading')
      .map((heading) => ({ depth: heading.depth, item: this.#item(heading) }));
  }

  #item(heading: Heading): ContentsItem {
    return plainItem(withoutAttributes(inlineText(heading)), this.#slugs.get(heading) ?? '');
  }

  #rowItems(nodes: readonly RootContent[]): ContentsItem[] {
    if (this.#rows.length === 0) return [];
    return nodes.flatMap(({ position }): ContentsItem[] => {
      const from = position?.start.offset ?? 0;
      const to = position?.end.offset ?? 0;
      const items = this.#rows
        .filter(({ position: { start } }) => start.offset >= from && start.offset < to)
        .map(({ title, slug }) => ({ title, slug, isEntry: true, isFolded: false, items: [] }));
      if (items.length <= MOST_ROWS) return items;
      const title = `${items.length} failures`;
      return [{ title, slug: '', isEntry: false, isFolded: true, items }];
    });
  }
}

function plainItem(title: string, slug: string): ContentsItem {
  return { title, slug, isEntry: false, isFolded: false, items: [] };
}

/** Lines one after the other, each below the last one that is less deep. */
function nested(lines: readonly Line[]): ContentsItem[] {
  const top: ContentsItem[] = [];
  const open: { depth: number; items: ContentsItem[] }[] = [{ depth: 0, items: top }];
  for (const { depth, item } of lines) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    open.at(-1)?.items.push(item);
    open.push({ depth, items: item.items });
  }
  return top;
}
