import type { CoverageProblem } from '../../../core/coverage/target.ts';
import { repeatedKey } from '../../../core/parse/front-matter/yaml.ts';
import { startOfFile } from '../../../lint/text-position.ts';
import { fileLimit } from '../../../node/time-limit.ts';
import { YamlFile } from '../yaml/yaml-file.ts';

/** The text of a file, or why it has none. */
export type SourceText = { text: string } | { missing: true } | { unreadable: string };

/** The files of a repository, as sources of targets see them. */
export interface SourceFiles {
  /** All files, relative to the root, sorted. */
  readonly paths: readonly string[];
  read(path: string): SourceText;
}

export function unreadable(path: string, reason: string): CoverageProblem {
  const data = { reason };
  return {
    findingId: 'readable-source',
    messageId: 'unreadable',
    ...{ data, path, position: startOfFile },
  };
}

/** A YAML file with its first mistake; null where a mistake leaves open what the rest means. */
export function readYamlFile(
  text: string,
  path: string,
): { file: YamlFile | null; problems: CoverageProblem[] } {
  const read = fileLimit.run(text, () => YamlFile.read(text))?.result ?? null;
  if (read === null) {
    const reason = `it takes longer than ${fileLimit.seconds} seconds to read`;
    return { file: null, problems: [unreadable(path, reason)] };
  }
  if (read instanceof Error) return { file: null, problems: [unreadable(path, read.message)] };
  const [fault] = read.faults;
  if (fault === undefined) return { file: read, problems: [] };
  const { reason, from, to } = fault;
  const position = read.place(from, to);
  const isRepeatedKey = read.faults.every((one) => one.reason === repeatedKey);
  const messageId = isRepeatedKey ? 'repeated-key' : 'no-yaml';
  return {
    file: isRepeatedKey ? read : null,
    problems: [
      {
        findingId: 'readable-source',
        messageId,
        data: { reason: lowerFirst(reason) },
        path,
        position,
      },
    ],
  };
}

/** The parser's sentence as a part of ours. */
export function lowerFirst(reason: string): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
