import { readFile } from 'node:fs/promises';
import type * as Yaml from 'yaml';
import type { Point, Position } from '../../core/model.ts';
import { withoutMark } from '../files/read-text.ts';
import { isCode } from './config-files.ts';

/**
 * Finds keys in the text of a configuration that is JSON or YAML: the innermost key or item on the path
 * that the text has.
 */
export type KeyPosition = (path: readonly PropertyKey[]) => Position;

/** The same as `:line:column`, counted from 1; empty where there is no text. */
export type ConfigPlace = (path: readonly PropertyKey[]) => string;

/** In the file of a configuration; null without one, and for code. */
export async function keysOfConfig(path: string | null): Promise<KeyPosition | null> {
  if (path === null || isCode(path)) return null;
  return keysIn(withoutMark(await readFile(path, 'utf8')));
}

export async function placesIn(path: string | null): Promise<ConfigPlace> {
  return placesOf(await keysOfConfig(path));
}

export async function configPlace(text: string | null): Promise<ConfigPlace> {
  return placesOf(text === null ? null : await keysIn(text));
}

function placesOf(positionOf: KeyPosition | null): ConfigPlace {
  return (path) => {
    if (positionOf === null) return '';
    const { line, column } = positionOf(path).start;
    return `:${line}:${column}`;
  };
}

async function keysIn(text: string): Promise<KeyPosition> {
  const { default: yaml } = await import('yaml');
  const lines = new yaml.LineCounter();
  // JSON is YAML, too.
  const { contents } = yaml.parseDocument(text, { lineCounter: lines });
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), offset };
  };
  return (path) => {
    let [start, end] = [0, 0];
    let node: unknown = contents;
    for (const key of path) {
      const below = partOf(node, key, yaml);
      if (below === null) break;
      [start, end] = below.place.range ?? [start, end];
      node = below.value;
    }
    return { start: pointAt(start), end: pointAt(end) };
  };
}

function partOf(
  node: unknown,
  key: PropertyKey,
  { isMap, isSeq, isScalar, isNode }: Pick<typeof Yaml, 'isMap' | 'isSeq' | 'isScalar' | 'isNode'>,
): { place: Yaml.Node; value: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? { place: item, value: item } : null;
  }
  if (!isMap(node)) return null;
  for (const { key: name, value } of node.items) {
    if (isScalar(name) && String(name.value) === key) return { place: name, value };
  }
  return null;
}
