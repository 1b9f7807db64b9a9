import type { LinkGraph } from '../links/graph.ts';
import type { Runbook } from '../model.ts';

/** A Mermaid fence as a picture, or why there is none. */
type DiagramImage =
  | { ok: true; svg: string; title: string; description: string }
  | { ok: false; message: string };

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
}
