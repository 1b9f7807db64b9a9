import { RE2JS } from 're2js';
import type { CoverageProblem, FoundTargets, Target } from '../../../core/coverage/target.ts';
import { createLocator } from '../../../lint/text-position.ts';
import { type SourceFiles, unreadable } from './source.ts';

/** Takes linear time for a text. */
export interface ErrorIdPattern {
  /** A regular expression of the RE2 subset with one capture. */
  pattern: string;
}

/** Errors with an id in source code; the first place of each counts. */
export function errorIdTargets(
  files: SourceFiles,
  paths: readonly string[],
  { pattern }: ErrorIdPattern,
): FoundTargets {
  const regex = RE2JS.compile(pattern, RE2JS.MULTILINE);
  const targets = new Map<string, Target>();
  const problems: CoverageProblem[] = [];
  for (const path of paths) {
    const read = files.read(path);
    if ('unreadable' in read) problems.push(unreadable(path, read.unreadable));
    if (!('text' in read)) continue;
    const locate = createLocator(read.text);
    const matcher = regex.matcher(read.text);
    while (matcher.find()) {
      const name = matcher.group(1) ?? '';
      if (name === '' || targets.has(name)) continue;
      targets.set(name, {
        ...{ source: 'code', kind: 'error', id: `${path}#${name}`, name, aliases: [] },
        ...{ group: path, path, position: locate(matcher.start(1), matcher.end(1)) },
        ...{ files: [path], parent: null, severity: null, runbookUrl: null, notes: [] },
      });
    }
  }
  return { targets: [...targets.values()], problems, files: paths };
}
