import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { globbySync } from 'globby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Wall {
  folder: string;
  /** Folders of src that it may import from, beside itself. */
  may: readonly string[];
  /** Packages and Node modules it may import; null for any. */
  packages: RegExp | null;
}

/** The table of DESIGN.md section 4; the first folder that fits a file counts. */
const walls: readonly Wall[] = [
  {
    folder: 'core/match',
    may: ['core/model.ts (types)'],
    packages: /^re2js$/,
  },
  {
    folder: 'core',
    may: [],
    packages:
      /^(?:zod|yaml|re2js|unified|remark-\w+|mdast(?:-[\w-]+)?|hast(?:-[\w-]+)?|unist-[\w-]+|vfile-[\w-]+|github-slugger|htmlparser2)$/,
  },
  { folder: 'lint', may: ['core'], packages: /^zod$/ },
  { folder: 'report', may: ['core'], packages: /^(?:string-width|sarif)$/ },
  { folder: 'node', may: ['core'], packages: null },
  {
    folder: 'cli',
    may: ['core', 'lint', 'report', 'node', 'site/astro-config.ts', 'site/build/build-site.ts'],
    packages: null,
  },
  { folder: 'site/client', may: ['core/match'], packages: /^$/ },
  { folder: 'site', may: ['core', 'node', 'lint'], packages: null },
];

interface Import {
  file: string;
  /** Path below src, or the name of a package. */
  target: string;
  local: boolean;
  typeOnly: boolean;
}

const files = globbySync('src/**/*.{ts,astro}', { cwd: root, gitignore: true });

describe('walls between folders', () => {
  it.each(files)('%s imports only what its folder may', (file) => {
    const wall = wallOf(file);
    const broken = importsOf(file).filter((found) => !allowed(found, wall));
    expect(broken.map((found) => found.target)).toEqual([]);
  });

  it('knows a wall for every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => wallOf(file) === undefined)).toEqual([]);
  });

  it('sees an import that breaks a wall', () => {
    const wall = wallOf('src/core/parse/x.ts');
    const target = { file: 'src/core/parse/x.ts', typeOnly: false };
    expect(allowed({ ...target, local: false, target: 'node:fs' }, wall)).toBe(false);
    expect(allowed({ ...target, local: true, target: 'node/project.ts' }, wall)).toBe(false);
    expect(allowed({ ...target, local: true, target: 'core/model.ts' }, wall)).toBe(true);
  });
});

describe('names', () => {
  it('has no room for odds and ends', () => {
    const vague = files.filter((file) => /^(?:utils?|helpers?|common|misc)\b/.test(basename(file)));
    expect(vague).toEqual([]);
  });
});

function wallOf(file: string): Wall | undefined {
  return walls.find((wall) => file.startsWith(`src/${wall.folder}/`));
}

function allowed(found: Import, wall: Wall | undefined): boolean {
  if (wall === undefined) return false;
  if (!found.local) return wall.packages === null || wall.packages.test(packageOf(found.target));
  return [wall.folder, ...wall.may].some((place) => {
    if (place.endsWith(' (types)')) {
      return found.typeOnly && found.target === place.slice(0, -' (types)'.length);
    }
    return found.target === place || found.target.startsWith(`${place}/`);
  });
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement): Import[] => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        ? statement.moduleSpecifier
        : undefined;
    if (from === undefined || !ts.isStringLiteral(from)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : ts.isExportDeclaration(statement) && statement.isTypeOnly;
    const local = from.text.startsWith('.');
    const path = relative(join(root, 'src'), resolve(root, dirname(file), from.text));
    const outside = path.startsWith('..');
    if (local && outside && !path.endsWith('package.json'))
      return [{ file, target: path, local, typeOnly }];
    if (local && outside) return [];
    return [{ file, target: local ? path : from.text, local, typeOnly }];
  });
}
