import { createSlugger } from './slug.ts';
import { createDocsifySlugger } from './slugs/docsify.ts';
import { createGitbookSlugger, createPlainGitbookSlugger } from './slugs/gitbook.ts';
import { createGitlabSlugger } from './slugs/gitlab.ts';
import { createHugoSlugger } from './slugs/hugo.ts';
import { createMkdocsSlugger, createPymdownSlugger } from './slugs/mkdocs.ts';
import { createDocutilsSlugger, createMystSlugger } from './slugs/myst.ts';
import { createEscapedSlugger, createRedcarpetSlugger } from './slugs/redcarpet.ts';
import { createVitepressSlugger } from './slugs/vitepress.ts';

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
  sluggers: readonly (() => (headingText: string, depth: number) => string)[];
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
}

const forge = {
  attributes: false,
  labels: false,
  isSite: false,
  tightHeadings: false,
  jsx: false,
};
const site = { ...forge, attributes: true, isSite: true };

const dialects: Readonly<Record<DialectName, Omit<Dialect, 'name'>>> = {
  github: { ...forge, sluggers: [createSlugger] },
  gitlab: { ...forge, sluggers: [createGitlabSlugger] },
  mkdocs: { ...site, sluggers: [createMkdocsSlugger, createPymdownSlugger], tightHeadings: true },
  hugo: { ...site, sluggers: [createHugoSlugger] },
  docusaurus: { ...site, sluggers: [createSlugger], jsx: true },
  myst: { ...site, sluggers: [createMystSlugger, createDocutilsSlugger], labels: true },
  vitepress: { ...site, sluggers: [createVitepressSlugger] },
  middleman: { ...site, sluggers: [createRedcarpetSlugger, createEscapedSlugger] },
  gitbook: {
    ...site,
    sluggers: [createGitbookSlugger, createPlainGitbookSlugger, createSlugger],
  },
  docsify: { ...site, sluggers: [createDocsifySlugger, createSlugger] },
};

export function dialectOf(name: DialectName): Dialect {
  return { name, ...dialects[name] };
}
