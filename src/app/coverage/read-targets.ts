import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageProblem, FoundTargets } from '../../core/coverage/target.ts';
import { compileGlob } from '../../core/glob.ts';
import type { Settings } from '../../node/config/settings.ts';
import { decodeText, readBytes } from '../../node/files/read-text.ts';
import { FolderReader } from '../../node/files/regular-file.ts';
import { errorIdTargets } from './sources/error-ids.ts';
import { githubTargets } from './sources/github.ts';
import { gitlabTargets } from './sources/gitlab.ts';
import { prometheusTargets } from './sources/prometheus.ts';
import type { SourceFiles, SourceText } from './sources/source.ts';

/** A YAML parser takes seconds for more. */
const mostBytes = 5_000_000;

/** The files of a repository, each read once. */
export function sourceFiles(root: string, paths: readonly string[]): SourceFiles {
  const reader = new FolderReader(root);
  return { paths, read: (path) => readSource(join(root, path), reader) };
}

function readSource(file: string, reader: FolderReader): SourceText {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { missing: true };
  if (stat.size > mostBytes) {
    const size = `${(stat.size / 1e6).toFixed(1)} MB`;
    return { unreadable: `it has ${size}, and ${mostBytes / 1e6} MB is the limit` };
  }
  const read = readBytes(file, reader);
  if (!('bytes' in read)) return { unreadable: read.reason };
  const { text, problem } = decodeText(read);
  return problem === null ? { text } : { unreadable: 'it is not UTF-8 text' };
}

/** Where a finding about a key below `coverage` of the configuration stands. */
export type CoverageKey = (
  ...keys: readonly PropertyKey[]
) => Pick<CoverageProblem, 'path' | 'position'>;

/** Everything that can go red, as far as the configuration says where to look. */
export function readTargets(
  files: SourceFiles,
  { github, gitlab, prometheus, code }: Settings['coverage'],
  at: CoverageKey,
): FoundTargets {
  const problems: CoverageProblem[] = [];
  const nothing = (
    messageId: string,
    data: Record<string, string>,
    ...keys: readonly PropertyKey[]
  ) => {
    problems.push({ findingId: 'no-targets', messageId, data, ...at(...keys) });
  };
  const pathsOf = (globs: readonly string[], ...keys: readonly [string, ...PropertyKey[]]) => {
    const chosen = new Set<string>();
    for (const [index, glob] of globs.entries()) {
      const matching = files.paths.filter(compileGlob(glob));
      if (matching.length === 0) nothing('no-file', { key: keys[0], glob }, ...keys, index);
      for (const path of matching) chosen.add(path);
    }
    return [...chosen].sort();
  };
  const pipeline = gitlab === true ? '.gitlab-ci.yml' : gitlab;
  if (typeof gitlab === 'string' && 'missing' in files.read(gitlab)) {
    nothing('no-file', { key: 'gitlab', glob: gitlab }, 'gitlab');
  }
  const found = [
    ...(github ? [githubTargets(files)] : []),
    ...(pipeline === false ? [] : [gitlabTargets(files, pipeline)]),
    prometheusTargets(files, pathsOf(prometheus, 'prometheus')),
    ...code.map(({ files: named, pattern }, index) => {
      const globs = [named].flat();
      const paths = pathsOf(globs, 'code', index, 'files');
      const ids = errorIdTargets(files, paths, { pattern });
      if (paths.length > 0 && ids.targets.length === 0) {
        nothing('no-match', { glob: globs.join(', ') }, 'code', index, 'pattern');
      }
      return ids;
    }),
  ];
  const targets = found.flatMap((one) => one.targets);
  if (targets.length === 0) nothing('none', {});
  return {
    targets,
    problems: [...found.flatMap((one) => one.problems), ...problems],
    files: found.flatMap((one) => one.files),
  };
}
