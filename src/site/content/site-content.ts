import type { Project } from '../../app/index.ts';
import type { DiagramResult } from '../../node/diagrams/render.ts';
import type { History } from '../../node/git/git-history.ts';
import type { UserError } from '../../node/user-error.ts';
import type { SiteWords } from '../words/words.ts';
import type { ArtifactIndex } from './artifact-index.ts';
import type { Branding } from './brand/branding.ts';
import type { Folders } from './browse/folders.ts';
import type { ListPart } from './browse/list-parts.ts';
import type { Listings } from './browse/listings.ts';
import type { Images } from './images.ts';
import type { LiveFacts } from './live/live-facts.ts';
import type { Page } from './page.ts';
import type { Routes } from './routes.ts';

/** Diagrams of a catalog, ready to be put into pages. */
export interface SiteDiagrams {
  /** By the diagram's source. */
  images: ReadonlyMap<string, DiagramResult>;
  /** One stylesheet for all of them. */
  css: string;
  /** Why some show their source; null if all are drawn. */
  undrawn: UserError | null;
}

/** The content of a site, before its addresses are known. */
export interface SiteContent {
  title: string;
  words: SiteWords;
  branding: Branding;
  base: string;
  /** Address of the published site, if known. */
  origin: string | null;
  project: Project;
  routes: Routes;
  /** In the order of the catalog. */
  pages: readonly Page[];
  folders: Folders;
  listings: Listings;
  images: Images;
  diagrams: SiteDiagrams;
  /** The pages of long lists after their first ones. */
  parts: readonly ListPart[];
  readonly artifacts: ArtifactIndex;
  facts: LiveFacts;
  /** Changes of the runbooks, newest first. */
  history: History;
  /** Whether readers get a copy that works without a network. */
  offline: boolean;
}
