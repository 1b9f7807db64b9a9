import type { Node } from 'yaml';
import type { CoverageProblem } from '../../core/coverage/target.ts';
import type { Position } from '../../core/model.ts';
import { closest } from '../../core/text/edit-distance.ts';
import { isDay } from '../../core/text/iso-time.ts';
import { startOfFile } from '../../lint/text-position.ts';
import { readYamlFile, type SourceText, unreadable } from './sources/source.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** A target that needs no entry for now. */
export interface Exception {
  /** An id, a name, or a glob of them. */
  target: string;
  reason: string;
  owner: string;
  /** ISO date; the last day on which it holds. */
  expires: string;
  /** Of the target. */
  position: Position;
  expiresPosition: Position;
}

export interface ExceptionsFile {
  path: string;
  exceptions: readonly Exception[];
  problems: readonly CoverageProblem[];
}

const keys = ['target', 'reason', 'owner', 'expires'] as const;

/** Reads the exceptions; each mistake is a problem at its place, and the others still hold. */
export function readExceptions(path: string, read: SourceText): ExceptionsFile {
  if ('missing' in read) return { path, exceptions: [], problems: [] };
  const { file, problems: faults } =
    'text' in read
      ? readYamlFile(read.text, path)
      : { file: null, problems: [unreadable(path, read.unreadable)] };
  const problems: CoverageProblem[] = [];
  const report = (messageId: string, data: Record<string, string>, position: Position): void => {
    problems.push({ findingId: 'valid-exception', messageId, data, path, position });
  };
  for (const { data, position } of faults) {
    report('unreadable', { reason: data['reason'] ?? '' }, position);
  }
  const [root = null] = file?.roots ?? [];
  if (file === null || root === null) return { path, exceptions: [], problems };
  const list = file.get(root, 'exceptions');
  const isList = file.text(list) === null && file.entries(list).length === 0;
  if (list === null || !isList) {
    report('no-list', {}, list === null ? startOfFile : file.positionOf(list));
  }
  const exceptions = file.items(list).flatMap((item) => exceptionOf(file, item, report) ?? []);
  const seen = new Set<string>();
  for (const { target, position } of exceptions) {
    if (seen.has(target)) report('repeated', { target }, position);
    seen.add(target);
  }
  return { path, exceptions, problems };
}

function exceptionOf(
  file: YamlFile,
  item: Node,
  report: (messageId: string, data: Record<string, string>, position: Position) => void,
): Exception | null {
  for (const { key, position } of file.entries(item)) {
    if (keys.some((known) => known === key)) continue;
    report('unknown-key', { key, suggestion: closest(key, keys) ?? '' }, position);
  }
  const textOf = (key: string): string => (file.textAt(item, key) ?? '').trim();
  const target = textOf('target');
  const missing = keys.filter((key) => textOf(key) === '');
  for (const key of missing) report('missing', { target, key }, file.positionOf(item));
  if (target === '') return null;
  const expires = textOf('expires');
  const expiresPosition = file.positionOf(file.get(item, 'expires') ?? item);
  const isDate = isDay(expires);
  if (expires !== '' && !isDate) report('no-date', { text: expires }, expiresPosition);
  return {
    ...{ target, reason: textOf('reason'), owner: textOf('owner') },
    // Without a date it holds, since that is a finding of its own.
    expires: isDate ? expires : '',
    position: file.positionOf(file.get(item, 'target')),
    expiresPosition,
  };
}
