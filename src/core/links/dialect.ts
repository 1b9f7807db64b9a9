import { createSlugger as github } from './slug.ts';
import {
  docsify,
  docutils,
  escapedRedcarpet,
  gitbook,
  gitlab,
  hugo,
  mkdocs,
  myst,
  plainGitbook,
  pymdown,
  redcarpet,
  type Slugger,
  vitepress,
} from './sluggers.ts';

/** The tool that publishes the pages and names their headings. */
export const dialectNames = [
  'github',
  'gitlab',
  'mkdocs',
  'hugo',
  'docusaurus',
  'myst',
  'vitepress',
  'middleman',
  'docsify',
  'gitbook',
] as const;
export type DialectName = (typeof dialectNames)[number];

export interface Dialect {
  name: DialectName;
  /** Each creates the slug function of one document; a heading has all of their slugs. */
  sluggers: readonly Slugger[];
  /** `{#id}` after a heading is its anchor, instead of the slug. */
  attributes: boolean;
  /** Whether it publishes pages at other addresses than those of their files. */
  isSite: boolean;
  /** Whether `##Title` is a heading. */
  tightHeadings: boolean;
  /** `(label)=` on a line of its own is an anchor, in every page of the site. */
  labels: boolean;
  /** Whether tags and components of JSX hold Markdown, so that a heading may stand in them. */
  jsx: boolean;
  /** Whether it makes of the anchor in a link what it makes of a heading. */
  sluggedLinks: boolean;
}

const forge = {
  ...{ attributes: false, labels: false, isSite: false, tightHeadings: false, jsx: false },
  sluggedLinks: false,
};
const site = { ...forge, attributes: true, isSite: true };

const dialects: Readonly<Record<DialectName, Omit<Dialect, 'name'>>> = {
  github: { ...forge, sluggers: [github] },
  gitlab: { ...forge, sluggers: [gitlab] },
  mkdocs: { ...site, sluggers: [mkdocs, pymdown], tightHeadings: true },
  hugo: { ...site, sluggers: [hugo] },
  docusaurus: { ...site, sluggers: [github], jsx: true },
  myst: { ...site, sluggers: [myst, docutils], labels: true },
  vitepress: { ...site, sluggers: [vitepress], sluggedLinks: true },
  middleman: { ...site, sluggers: [redcarpet, escapedRedcarpet] },
  gitbook: { ...site, sluggers: [gitbook, plainGitbook, github] },
  docsify: { ...site, sluggers: [docsify, github] },
};

export function dialectOf(name: DialectName): Dialect {
  return { name, ...dialects[name] };
}
