import type { Position } from '../core/model.ts';
import { positionIn } from './text-position.ts';

/** The position of a front matter key with its value; null if it is missing. */
export function frontMatterKey(text: string, key: string): Position | null {
  if (!text.startsWith('---')) return null;
  const [block = ''] = /^---[ \t]*(?:\r\n?|\n)[\s\S]*?^(?:---|\.\.\.)[ \t]*$/m.exec(text) ?? [];
  for (const { 0: line, 1: name, index } of block.matchAll(/^(["']?[\w-]+["']?)[ \t]*:.*$/gm)) {
    if (name?.replace(/["']/g, '') !== key) continue;
    return positionIn(text, index, index + line.trimEnd().length);
  }
  return null;
}
