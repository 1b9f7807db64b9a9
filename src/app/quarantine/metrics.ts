import { basename, dirname, resolve } from 'node:path';
import type { Measure } from '../../core/quarantine/judge-thresholds.ts';
import type { QuarantineProblem } from '../../core/quarantine/manifest.ts';
import { measureNames } from '../../core/quarantine/thresholds.ts';
import { startOfFile } from '../../lint/text-position.ts';
import { sourceFiles } from '../coverage/read-targets.ts';
import { readYamlFile, type SourceText } from '../coverage/sources/source.ts';

/** A file that a person names may lie anywhere, such as in the artifacts of another job. */
export function readNamed(root: string, path: string): SourceText {
  const file = resolve(root, path);
  return sourceFiles(dirname(file), []).read(basename(file));
}

/** The metrics as plain data; null without a file, and where it cannot be read. */
export function readMetrics(
  root: string,
  path: string | undefined,
): { data: unknown; problem: QuarantineProblem | null } {
  if (path === undefined) return { data: null, problem: null };
  const fault = (reason: string): { data: null; problem: QuarantineProblem } => {
    const data = { file: path, reason };
    return {
      data: null,
      problem: {
        findingId: 'quarantine-threshold',
        messageId: 'no-metrics',
        data,
        position: startOfFile,
      },
    };
  };
  const read = readNamed(root, path);
  if ('missing' in read) return fault('there is no such file');
  if ('unreadable' in read) return fault(read.unreadable);
  const { file, problems } = readYamlFile(read.text, path);
  if (file === null) return fault(problems[0]?.data['reason'] ?? 'it is not valid');
  const [top = null] = file.roots;
  if (file.entries(top).length === 0) return fault('it is not an object');
  try {
    return { data: file.plain(top), problem: null };
  } catch (error) {
    if (error instanceof RangeError) return fault('it has too many values');
    throw error;
  }
}

/** The thresholds that do not hold, at their places on the page. */
export function thresholdProblems(measures: readonly Measure[]): QuarantineProblem[] {
  return measures.flatMap(
    ({ name, limit, value, measured, holds, position }): QuarantineProblem[] => {
      if (holds) return [];
      const words = { most: 'at most', least: 'at least' }[limit];
      const data = {
        name,
        limit: words,
        value: String(value),
        names: measureNames(name)[0] ?? name,
      };
      const messageId = measured === null ? 'not-measured' : 'crossed';
      const shown = { ...data, measured: String(measured ?? '') };
      return [{ findingId: 'quarantine-threshold', messageId, data: shown, position }];
    },
  );
}
