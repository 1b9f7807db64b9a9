import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globbySync } from 'globby';
import * as satteri from 'satteri';
import { describe, expect, it } from 'vitest';
import { remarkParser } from '../../../src/core/markdown/markdown-parser.ts';
import { parseFast } from '../../../src/node/markdown/satteri-parser.ts';
import { firstDifference } from './first-difference.ts';

/** So many files, spread evenly over all that the dependencies bring along. */
const MOST_FILES = 300;
const MOST_BYTES = 50_000;
/** How much of what people write may be left to the reference parser, which is slow. */
const MOST_SLOW = { runbooks: 0, docs: 0.1, 'tests/fixtures': 0.15, node_modules: 0.15 };

const root = resolve(import.meta.dirname, '../../..');

function markdownIn(folder: string): string[] {
  const files = globbySync(`${folder}/**/*.{md,markdown}`, { cwd: root }).sort();
  const small = files.filter((file) => statSync(resolve(root, file)).size < MOST_BYTES);
  const step = Math.max(1, small.length / MOST_FILES);
  const count = Math.min(small.length, MOST_FILES);
  return Array.from({ length: count }, (_, at) => small[Math.floor(at * step)] ?? '');
}

describe.each(Object.entries(MOST_SLOW))('the files of %s', (folder, mostSlow) => {
  const files = markdownIn(folder);
  const read = files.map((file) => {
    const text = readFileSync(resolve(root, file), 'utf8');
    return { file, text, fast: parseFast(text, satteri) };
  });

  it('have the tree of the reference parser, or none', () => {
    const differences = read.flatMap(({ file, text, fast }) => {
      const found = fast === null ? null : firstDifference(remarkParser(text), fast);
      return found === null ? [] : [{ file, ...found }];
    });
    expect(differences).toEqual([]);
  });

  it(`are read fast but for ${mostSlow * 100} %`, () => {
    const slow = read.filter(({ fast }) => fast === null).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(slow.length / files.length, slow.join('\n')).toBeLessThanOrEqual(mostSlow);
  });
});
