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
  /** `(label)=` on a line of its own is an anchor. */
  labels: boolean;
}

const dialects: Readonly<Record<DialectName, Omit<Dialect, 'name'>>> = {
  github: { sluggers: [createSlugger], attributes: false, labels: false },
  gitlab: { sluggers: [createGitlabSlugger], attributes: false, labels: false },
  mkdocs: {
    sluggers: [createMkdocsSlugger, createPymdownSlugger],
    attributes: true,
    labels: false,
  },
  hugo: { sluggers: [createHugoSlugger], attributes: true, labels: false },
  docusaurus: { sluggers: [createSlugger], attributes: true, labels: false },
  myst: { sluggers: [createMystSlugger], attributes: true, labels: true },
};

export function dialectOf(name: DialectName): Dialect {
  return { name, ...dialects[name] };
}
