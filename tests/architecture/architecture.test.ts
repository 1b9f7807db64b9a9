import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { globbySync } from 'globby';
import { describe, expect, it } from 'vitest';
import { brokenWalls, importCycles, importsOf, importsOfAll } from './imports.ts';
import { walls } from './walls.ts';

const root = resolve(import.meta.dirname, '../..');
const src = resolve(root, 'src');
const files = globbySync('**/*.{ts,astro}', { cwd: src, gitignore: true });
const imports = importsOfAll(
  files.map((file) => [file, readFileSync(resolve(src, file), 'utf8')] as const),
);

describe('the source', () => {
  it('is all there', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it('imports nothing across a wall', () => {
    expect(brokenWalls(imports, walls)).toEqual([]);
  });

  it('has no circle of imports, those of types included', () => {
    expect(importCycles(imports)).toEqual([]);
  });

  it('has no room for odds and ends', () => {
    const vague = files.filter((file) => /^(?:utils?|helpers?|common|misc)\b/.test(basename(file)));
    expect(vague).toEqual([]);
  });

  it('has no folder with more files than a newcomer can overlook', () => {
    const counts = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/')));
    const crowded = [...counts].filter(([folder, { length }]) => {
      return length > 28 && folder !== 'lint/rules';
    });
    expect(crowded).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names only files that there are', () => {
    const all = globbySync('**/*', { cwd: root, gitignore: true, dot: true });
    const paths = `/${all.join('\n/')}\n`;
    // What a package and a site have.
    const made = ['bin.mjs', 'llms.txt', 'tree.json'];
    const text = readFileSync(resolve(root, 'ARCHITECTURE.md'), 'utf8');
    const named = Array.from(
      text.matchAll(/`([\w./-]+\.(?:ts|mjs|json|md|txt))`/g),
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(80);
    const lost = named.filter((name) => !paths.includes(`/${name}\n`) && !made.includes(name));
    expect(lost).toEqual([]);
  });
});

describe('a planted fault', () => {
  const plant = (file: string, text: string) => new Map([[file, importsOf(file, text)]]);

  it.each([
    ['a static import', `import { readFileSync } from 'node:fs';`, 'node:fs'],
    ['a lazy import', `export const load = () => import('../../app/index.ts');`, 'app/index.ts'],
    ['a require', `export const load = () => require('../../app/index.ts');`, 'app/index.ts'],
    [
      'an import of types',
      `import type { Wall } from '../../node/config/settings.ts';`,
      'node/config/settings.ts',
    ],
    ['a type by its path', `export type T = import('../../lint/rule.ts').Rule;`, 'lint/rule.ts'],
    ['a re-export', `export * from '../../report/paint.ts';`, 'report/paint.ts'],
    ['a value where only types may be', `import { x } from '../model.ts';`, 'core/model.ts'],
  ])('is found: %s across a wall', (_name, text, target) => {
    expect(brokenWalls(plant('core/pattern/planted.ts', text), walls)).toEqual([
      `core/pattern/planted.ts -> ${target}`,
    ]);
  });

  it('is found: a step of the parser that uses a later one', () => {
    const text = `import { readEntry } from '../entry/entry.ts';`;
    expect(brokenWalls(plant('core/parse/outline/planted.ts', text), walls)).toEqual([
      'core/parse/outline/planted.ts -> core/parse/entry/entry.ts',
    ]);
  });

  it('is found: a circle, through a lazy import and one of types', () => {
    const circle = importsOfAll([
      ['core/links/one.ts', `export const load = () => import('./two.ts');`],
      ['core/links/two.ts', `import type { T } from './three.ts';`],
      ['core/links/three.ts', `export * from './one.ts';`],
    ]);
    expect(importCycles(circle)).toEqual([
      ['core/links/one.ts', 'core/links/three.ts', 'core/links/two.ts'],
    ]);
  });

  it('is found: a file that no wall knows', () => {
    expect(brokenWalls(plant('attic/old.ts', ''), walls)).toEqual(['attic/old.ts -> no wall']);
  });

  it('is not seen where a comment or a text looks like an import', () => {
    expect(
      importsOf('core/a.ts', `// import 'node:fs'\nconst text = "import('node:fs')";`),
    ).toEqual([]);
  });
});
