import type { CommandDanger } from '../command/command-danger.ts';
import type { LinkGraph } from '../links/graph.ts';
import type { Command, Runbook } from '../model.ts';
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
  /** What the two have in common, in words, and where it is a name, that name. */
  reason: string;
  shared: string;
}

/** What the renderer must be told about the site around a page. */
export interface RenderOptions {
  links: Pick<LinkGraph, 'resolve'>;
  /** By the diagram's source; a fence that is not in it is shown as its source. */
  diagrams: ReadonlyMap<string, DiagramImage>;
  /** Address of a page, or of an anchor on it (not percent-encoded; empty for none). */
  pageUrl(runbook: Runbook, anchor: string): string;
  /** Where a file or folder of the project can be looked at; null where nowhere. */
  fileUrl(path: string, type: 'file' | 'directory'): string | null;
  /** Address of the site's copy of an image of the project; null where it has none. */
  imageUrl(path: string): string | null;
  /** What a command can destroy; `offset` is where its block starts in the runbook's text. */
  dangersOf?(
    command: Pick<Command, 'code' | 'shell' | 'placeholders'>,
    offset: number,
    runbook: Runbook,
    text: string,
  ): readonly CommandDanger[];
  /** Tables that explain the fields of an artifact, by its path, for a reader of a page. */
  explanationsOf?(path: string, from: Runbook): readonly Explanation[];
  /** Best first. */
  relatedTo?(entryId: string, from: Runbook): readonly RelatedEntry[];
}
