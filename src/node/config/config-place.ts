import { readFile } from 'node:fs/promises';
import type * as Yaml from 'yaml';
import { withoutMark } from '../files/read-text.ts';
import { isCode } from './config-files.ts';

/**
 * Finds keys in the text of a configuration that is JSON or YAML: `:line:column` of the innermost key
 * or item on the path that the text has, counted from 1.
 */
export type ConfigPlace = (path: readonly PropertyKey[]) => string;

/** The places in the file of a configuration that counts; there are none without one, and in code. */
export async function placesIn(path: string | null): Promise<ConfigPlace> {
  if (path === null || isCode(path)) return () => '';
  return configPlace(withoutMark(await readFile(path, 'utf8')));
}

export async function configPlace(text: string): Promise<ConfigPlace> {
  const { default: yaml } = await import('yaml');
  const lines = new yaml.LineCounter();
  // JSON is YAML, too.
  const { contents } = yaml.parseDocument(text, { lineCounter: lines });
  return (path) => {
    let start = 0;
    let node: unknown = contents;
    for (const key of path) {
      const below = partOf(node, key, yaml);
      if (below === null) break;
      start = below.place.range?.[0] ?? start;
      node = below.value;
    }
    const { line, col } = lines.linePos(start);
    return `:${Math.max(line, 1)}:${Math.max(col, 1)}`;
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
