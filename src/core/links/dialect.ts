import { createSlugger } from './slug.ts';
import { createGitlabSlugger } from './slug-gitlab.ts';
import { createHugoSlugger } from './slug-hugo.ts';
import { createMkdocsSlugger, createPymdownSlugger } from './slug-mkdocs.ts';
import { createMystSlugger } from './slug-myst.ts';

/** The tool that publishes the pages and names their headings. */
export const dialectNames = ['github', 'gitlab', 'mkdocs', 'hugo', 'docusaurus', 'myst'] as const;
export type DialectName = (typeof dialectNames)[number];

export interface Dialect {
  name: DialectName;
  /** Each creates the slug function of one document; a heading has all of their slugs. */
  sluggers: readonly (() => (headingText: string) => string)[];
  /** `{#id}` after a heading is its anchor, instead of the slug. */
  attributes: boolean;
  /** Whether it publishes pages at other addresses than those of their files. */
  isSite: boolean;
  /** Whether `##Title` is a heading. */
  tightHeadings: boolean;
  /** `(label)=` on a line of its own is an anchor. */
  labels: boolean;
}

const forge = { attributes: false, labels: false, isSite: false, tightHeadings: false };
const site = { attributes: true, labels: false, isSite: true, tightHeadings: false };

const dialects: Readonly<Record<DialectName, Omit<Dialect, 'name'>>> = {
  github: { ...forge, sluggers: [createSlugger] },
  gitlab: { ...forge, sluggers: [createGitlabSlugger] },
  mkdocs: { ...site, sluggers: [createMkdocsSlugger, createPymdownSlugger], tightHeadings: true },
  hugo: { ...site, sluggers: [createHugoSlugger] },
  docusaurus: { ...site, sluggers: [createSlugger] },
  myst: { ...site, sluggers: [createMystSlugger], labels: true },
};

export function dialectOf(name: DialectName): Dialect {
  return { name, ...dialects[name] };
}
