import { compileGlob } from '../../core/glob.ts';
import type { LinkOverride } from '../../core/links/link-settings.ts';
import type { Kind } from '../../core/model.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import type { Config } from './config-schema.ts';

/** Globs or paths of a configuration as globs or paths from the root of the project. */
export type GlobsOf = (files: string | readonly string[]) => string[];

/** Globs relative to a folder as globs of the paths of the project. */
export function globsBelow(folder: string, globs: readonly string[]): string[] {
  const isOutside = folder === '' || folder.startsWith('..');
  return globs.map((glob) => {
    const own = glob.replace(/^\.?\//, '').replace(/\/$/, '/**');
    return isOutside ? own : `${folder}/${own}`;
  });
}

export function kindsByPath(
  { kinds, overrides }: Config,
  globsOf: GlobsOf,
): Pick<ParseOptions, 'kindsByPath'> {
  const named = Object.entries(kinds).flatMap(([kind, { files }]) =>
    files === undefined ? [] : { kind: kind as Kind, files: globsOf(files) },
  );
  const found = overrides.flatMap(({ kind, files }) =>
    kind === undefined ? [] : { kind, files: globsOf(files) },
  );
  const all = [...named, ...found];
  return all.length === 0 ? {} : { kindsByPath: all };
}

export function linkOverrides({ overrides }: Config, globsOf: GlobsOf): LinkOverride[] {
  return overrides.flatMap(({ files, links }) => {
    if (links === undefined) return [];
    const globs = globsOf(files).map((glob) => compileGlob(glob, { below: true }));
    return { ...links, isFor: (path: string) => globs.some((isMatch) => isMatch(path)) };
  });
}

export function requiredByKind(config: Config): NonNullable<ParseOptions['kinds']> {
  const kinds = Object.entries(config.kinds).flatMap(([kind, { required }]) =>
    required === undefined
      ? []
      : [[kind, required.map((choice) => (typeof choice === 'string' ? [choice] : choice))]],
  );
  return Object.fromEntries(kinds) as NonNullable<ParseOptions['kinds']>;
}

export function coverageBelow(coverage: Config['coverage'], globsOf: GlobsOf): Config['coverage'] {
  const { gitlab, prometheus, code, exceptions } = coverage;
  const below = (path: string): string => globsOf(path)[0] ?? path;
  return {
    ...coverage,
    gitlab: typeof gitlab === 'string' ? below(gitlab) : gitlab,
    prometheus: globsOf(prometheus),
    code: code.map(({ files, pattern }) => ({ files: globsOf(files), pattern })),
    exceptions: below(exceptions),
  };
}
