import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageProblem, FoundTargets } from '../../core/coverage/target.ts';
import { compileGlob } from '../../core/glob.ts';
import { startOfFile } from '../../lint/text-position.ts';
import type { Settings } from '../../node/config/settings.ts';
import { decodeText, readBytes } from '../../node/files/read-text.ts';
import { FolderReader } from '../../node/files/regular-file.ts';
import { errorIdTargets } from './sources/error-ids.ts';
import { githubTargets } from './sources/github.ts';
import { gitlabTargets } from './sources/gitlab.ts';
import { prometheusTargets } from './sources/prometheus.ts';
import type { Source, SourceFiles, SourceText } from './sources/source.ts';

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

/** Everything that can go red, as far as the configuration says where to look. */
export function readTargets(
  files: SourceFiles,
  coverage: Settings['coverage'],
  configPath: string,
): FoundTargets {
  const problems: CoverageProblem[] = [];
  const pathsOf = (globs: readonly string[], key: string): string[] => {
    const chosen = new Set<string>();
    for (const glob of globs) {
      const isMatch = compileGlob(glob);
      const matching = files.paths.filter(isMatch);
      if (matching.length === 0) problems.push(nothing('no-file', { key, glob }, configPath));
      for (const path of matching) chosen.add(path);
    }
    return [...chosen].sort();
  };
  const { github, gitlab, prometheus, code } = coverage;
  const rulePaths = pathsOf(prometheus, 'prometheus');
  const sources: Source[] = [
    ...(github ? [githubTargets] : []),
    ...(gitlab === false ? [] : [pipeline(gitlab, problems, configPath)]),
    (all) => prometheusTargets(all, rulePaths),
    ...code.map((one) => errorIds(one, pathsOf, problems, configPath)),
  ];
  const found = sources.map((source) => source(files));
  const targets = found.flatMap((one) => one.targets);
  if (targets.length === 0) problems.push(nothing('none', {}, configPath));
  return {
    targets,
    problems: [...found.flatMap((one) => one.problems), ...problems],
    files: found.flatMap((one) => one.files),
  };
}

function pipeline(named: string | true, problems: CoverageProblem[], configPath: string): Source {
  const path = named === true ? '.gitlab-ci.yml' : named;
  return (files) => {
    if (named !== true && 'missing' in files.read(path)) {
      problems.push(nothing('no-file', { key: 'gitlab', glob: path }, configPath));
    }
    return gitlabTargets(files, path);
  };
}

function errorIds(
  { files: globs, pattern }: Settings['coverage']['code'][number],
  pathsOf: (globs: readonly string[], key: string) => string[],
  problems: CoverageProblem[],
  configPath: string,
): Source {
  const listed = [globs].flat();
  const paths = pathsOf(listed, 'code');
  return (files) => {
    const ids = errorIdTargets(files, paths, { pattern });
    if (paths.length > 0 && ids.targets.length === 0) {
      problems.push(nothing('no-match', { glob: listed.join(', ') }, configPath));
    }
    return ids;
  };
}

function nothing(messageId: string, data: Record<string, string>, path: string): CoverageProblem {
  return { findingId: 'no-targets', messageId, data, path, position: startOfFile };
}
