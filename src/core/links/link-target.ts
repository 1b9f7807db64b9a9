import type { Anchor, Runbook } from '../model.ts';
import type { AnchorIndex, FragmentMatch } from './fragment.ts';
import type { Pages } from './pages.ts';
import type { RouteTable } from './routes.ts';
import type { SiteRoot } from './sites.ts';

/** The project around the catalog, as links see it. */
export interface Project {
  /** Type of a normalized path of the project; `outside` if a link leads out of it. */
  pathType(path: string): 'file' | 'directory' | 'outside' | null;
  /** Whether git ignores a path, as what a build writes. */
  isIgnored?(path: string): boolean;
  /** Of these paths, those that the project once had and deleted. */
  wereThere?(paths: readonly string[]): readonly string[];
  /** The file that a symbolic link at that path leads to; null if there is none. */
  linkedTo?(path: string): string | null;
  /** Text of a runbook (`Runbook.path`), for dialects with anchors outside of headings. */
  textOf?(path: string): string;
  /** Anchors of a Markdown file that is not a page; null if it is unreadable. */
  anchorsAt?(path: string): readonly Anchor[] | null;
}

export interface LinkContext {
  pages: Pages;
  project: Project;
  routes: RouteTable;
  /** Whether the configuration names the tool that publishes the pages as a site. */
  isSite: boolean;
  /** Such a tool, as far as it was only recognised: it may make pages and addresses of its own. */
  site: SiteRoot | null;
  anchorsOf(runbook: Runbook): AnchorIndex;
  /** The same for a file that is not a page. */
  anchorsAt(path: string): AnchorIndex | null;
  /** Whether links from the root lead to files of the project, and not to addresses of a site. */
  rootsAtProject(): boolean;
  /** The page with a label that links of all pages reach, as in MyST. */
  labelOf(name: string): Runbook | null;
}

/** The mistakes that were ignored to find the target. */
export interface Leniency {
  /**
   * `site` if only a published site finds it (`other/`, `other.html`), not GitHub; `route` if the
   * configuration declares such a site.
   */
  reading: 'github' | 'site' | 'route';
  caseDiffers: boolean;
  /** Whether the path has `\` where a URL needs `/`. */
  backslash: boolean;
}

export interface PageTarget extends Leniency {
  kind: 'page';
  runbook: Runbook;
  fragment: FragmentMatch;
}

/** A file or folder of the project that is not a page. */
export interface PathTarget extends Leniency {
  kind: 'path';
  path: string;
  type: 'file' | 'directory';
  fragment: FragmentMatch;
}

/** Where a recognised site would have the page of an address. */
export interface SitePlace {
  /** Folder of the site's pages. */
  content: string;
  /** Path in the project, as a rule without an extension. */
  path: string;
}

/** The target of a link. */
export type LinkTarget =
  /** `https:`, `mailto:` and every other scheme, in lower case. */
  | { kind: 'external'; scheme: string }
  /** `//host/path`. */
  | { kind: 'protocol-relative' }
  /** `{{ }}`, `<%= %>`, `${}`: another tool completes the address later. */
  | { kind: 'template' }
  /** An address of a site generator without a page in the catalog: not decidable by itself. */
  | { kind: 'route'; place: SitePlace | null }
  /** Leaves the project, like `../../issues` on GitHub: not decidable. */
  | { kind: 'outside' }
  /** A symbolic link on the way leads out of the project. */
  | { kind: 'leads-out'; path: string }
  | { kind: 'empty' }
  | PageTarget
  | PathTarget
  /** The target does not exist; `path` is the address as a path of the project. */
  | { kind: 'missing'; path: string; folder: boolean };

/** What lies at a path. */
export type Place =
  | { runbook: Runbook; caseDiffers: boolean }
  | { path: string; type: 'file' | 'directory'; caseDiffers: boolean };
