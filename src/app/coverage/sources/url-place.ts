import { isMap, isScalar, type Node } from 'yaml';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** Where the address of an alert stands or belongs: between two offsets, with text around it. */
export interface UrlPlace {
  start: number;
  end: number;
  before: string;
  after: string;
}

/** Null where only a person can tell, as in a block scalar. */
export function urlPlaceOf(file: YamlFile, rule: Node, lineEnd: string): UrlPlace | null {
  const annotations = file.get(rule, 'annotations');
  const url = file.get(annotations, 'runbook_url');
  if (url !== null) return scalarPlace(url);
  if (annotations === null) return withoutAnnotations(file, rule, lineEnd);
  if (!isMap(annotations) || !annotations.range) return null;
  const [start] = annotations.range;
  if (annotations.flow)
    return at(start + 1, ' runbook_url: ', annotations.items.length > 0 ? ',' : ' ');
  const { column } = file.positionOf(annotations).start;
  return at(start, 'runbook_url: ', `${lineEnd}${' '.repeat(column - 1)}`);
}

const quotes: ReadonlyMap<string, string> = new Map([
  ['QUOTE_DOUBLE', '"'],
  ['QUOTE_SINGLE', "'"],
  ['PLAIN', ''],
]);

function scalarPlace(url: Node): UrlPlace | null {
  if (!isScalar(url) || !url.range) return null;
  const [start, end] = url.range;
  const quote = quotes.get(url.type ?? '');
  return quote === undefined ? null : { start, end, before: quote, after: quote };
}

/** Behind the name of the alert. */
function withoutAnnotations(file: YamlFile, rule: Node, lineEnd: string): UrlPlace | null {
  const alert = file.get(rule, 'alert');
  if (!isMap(rule) || !isScalar(alert) || !alert.range) return null;
  const [, end, withComment] = alert.range;
  if (rule.flow) return at(end, ', annotations: { runbook_url: ', ' }');
  const indent = ' '.repeat(file.positionOf(rule).start.column - 1);
  const line = `${indent}annotations:${lineEnd}${indent}  runbook_url: `;
  // The range of a scalar in a block ends behind its line, if that has an end.
  return withComment > end ? at(withComment, line, lineEnd) : at(end, `${lineEnd}${line}`, '');
}

function at(offset: number, before: string, after: string): UrlPlace {
  return { start: offset, end: offset, before, after };
}
