import type { CommandDanger } from '../command/command-danger.ts';
import type { LinkGraph } from '../links/graph.ts';
import type { Command, Runbook } from '../model.ts';
import type { Translate } from '../text/fill-words.ts';
import type { SectionNote } from './notes/section-note.ts';
import type { FieldTable } from './tables/field-tables.ts';

/** A Mermaid fence as a picture, or why there is none. */
type DiagramImage =
  /** Without a title the picture is named by its kind alone, in the `aria-label` of its root. */
  { ok: true; svg: string; title: string; description: string } | { ok: false; message: string };

/** Where the fields of an artifact are explained. */
export interface Explanation {
  href: string;
  /** Heading that the table stands below. */
  title: string;
  rows: FieldTable['rows'];
}

/** Another entry that is worth a look. */
export interface RelatedEntry {
  title: string;
  href: string;
  /** The common property of the two in words, and its name, if it has one. */
  reason: string;
  shared: string;
}

/** The facts about the rest of the site that the renderer needs. */
export interface RenderOptions {
  links: Pick<LinkGraph, 'resolve'>;
  /** A text of the interface in the language of the site; English without it. */
  t?: Translate;
  /** Direction of the site; blocks of the other direction say so. */
  dir?: 'ltr' | 'rtl';
  /** By the source of the diagram; a fence without an entry is shown as source. */
  diagrams: Pick<ReadonlyMap<string, DiagramImage>, 'get'>;
  /** Address of a page, or of an anchor on it (not percent-encoded; empty for none). */
  pageUrl(runbook: Runbook, anchor: string): string;
  /** Address of a file or folder of the project; null without one. */
  fileUrl(path: string, type: 'file' | 'directory'): string | null;
  /** Address of the site's copy of an image of the project; null without one. */
  imageUrl(path: string): string | null;
  /** The dangers of a command; `offset` is the start of its block in the text of the runbook. */
  dangersOf?(
    command: Pick<Command, 'code' | 'shell' | 'placeholders'>,
    offset: number,
    runbook: Runbook,
    text: string,
  ): readonly CommandDanger[];
  /** Tables that explain the fields of an artifact, by its path, for a reader of a page. */
  explanationsOf?(path: string, from: Runbook): readonly Explanation[];
  /** What is known today about a section, by its anchor; `entryId` is null for one that is no entry. */
  notesOf?(entryId: string | null, slug: string, from: Runbook): readonly SectionNote[];
  /** Address of the page that lists what has an owner or a severity; null without one. */
  listingUrl?(fact: 'owner' | 'severity', value: string): string | null;
  /** Best first. */
  relatedTo?(entryId: string, from: Runbook): readonly RelatedEntry[];
}
