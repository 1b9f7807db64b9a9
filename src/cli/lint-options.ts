import type { CatalogOptions } from './options.ts';

// biome-ignore format: a list of names
export const lintFormats = [
  'text', 'text-full', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle',
] as const;
/** For services that name files from the root of the repository. */
export const ciFormats: ReadonlySet<string> = new Set(['sarif', 'github', 'gitlab']);
export type LintFormat = (typeof lintFormats)[number];

/** Options of `lint` as the command line gives them. */
export interface LintOptions extends CatalogOptions {
  format: LintFormat;
  maxWarnings?: number;
  failOn: 'error' | 'warning';
  fix?: true;
  fixDryRun?: true;
  baseline?: string;
  changedSince?: string;
  /** False with `--no-cache`. */
  cache: boolean;
  timing?: true;
  /** Prints all findings, notes too, as `text-full` does. */
  verbose?: true;
  /** Prints totals only. */
  stats?: true;
  external?: true;
  /** ISO date to use instead of today. */
  now?: string;
}
