import type { ParsedRunbook, Section } from '../parse/document.ts';
import { pageTitleSection } from './page-title.ts';

/** A line of the table of contents. */
export interface ContentsItem {
  title: string;
  /** Anchor on the page, without `#`. */
  slug: string;
  isEntry: boolean;
  items: ContentsItem[];
}

/** The sections of a page as they are nested, the page's own heading left out. */
export function readContents(parsed: ParsedRunbook): ContentsItem[] {
  const title = pageTitleSection(parsed);
  return parsed.outline.parts.flatMap((part) => {
    if (part.type !== 'section') return [];
    return part === title ? itemsOf(part) : [itemOf(part)];
  });
}

function itemsOf(section: Section): ContentsItem[] {
  return section.parts.flatMap((part) => (part.type === 'section' ? [itemOf(part)] : []));
}

function itemOf(section: Section): ContentsItem {
  const { title, slug, entryId } = section;
  return { title, slug, isEntry: entryId !== null, items: itemsOf(section) };
}
