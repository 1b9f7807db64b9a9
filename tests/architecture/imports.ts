import { dirname, posix } from 'node:path';
import ts from 'typescript';
import type { Wall } from './walls.ts';

export interface Import {
  /** Path below `src`, or the name of a package or module as it is written. */
  target: string;
  local: boolean;
  typeOnly: boolean;
}

/**
 * Every import of a file: static, lazy (`import('x')`, `require('x')`), of types (`import('x').T`)
 * and re-exports.
 */
export function importsOf(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const local = specifier.text.startsWith('.');
    const target = local ? posix.join(dirname(file), specifier.text) : specifier.text;
    found.push({ target, local, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && isLoader(node.expression)) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLoader(callee: ts.Expression): boolean {
  const isRequire = ts.isIdentifier(callee) && callee.text === 'require';
  return isRequire || callee.kind === ts.SyntaxKind.ImportKeyword;
}

/** The imports of each file, by its path below `src`. */
export type Imports = ReadonlyMap<string, readonly Import[]>;

/** Reads files, given as texts by path. */
export function importsOfAll(files: Iterable<readonly [file: string, text: string]>): Imports {
  return new Map(Array.from(files, ([file, text]) => [file, importsOf(file, text)]));
}

/** The imports by which files reach across a wall, as `from -> to`. */
export function brokenWalls(imports: Imports, walls: readonly Wall[]): string[] {
  return [...imports].flatMap(([file, found]) => {
    const wall = walls.find(({ folder }) => file.startsWith(`${folder}/`));
    if (wall === undefined) return [`${file} -> no wall`];
    return found.filter((one) => !isAllowed(one, wall)).map(({ target }) => `${file} -> ${target}`);
  });
}

function isAllowed({ target, local, typeOnly }: Import, wall: Wall): boolean {
  if (!local) return wall.packages === null || wall.packages.test(packageOf(target));
  const isIn = (place: string): boolean => target === place || target.startsWith(`${place}/`);
  // Data files of the project, such as package.json.
  if (target.startsWith('../') && target.endsWith('.json')) return true;
  return [wall.folder, ...wall.may].some(isIn) || (typeOnly && (wall.types ?? []).some(isIn));
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/**
 * Groups of files that import each other in a circle, types included; each group is sorted.
 * Tarjan's algorithm: R. Tarjan, Depth-first search and linear graph algorithms, 1972.
 */
export function importCycles(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    low.set(file, number);
    stack.push(file);
    for (const { target } of imports.get(file) ?? []) {
      if (!imports.has(target)) continue;
      if (target === file) cycles.push([file]);
      const reached = order.has(target)
        ? stack.includes(target) && order.get(target)
        : visit(target);
      if (typeof reached === 'number') low.set(file, Math.min(low.get(file) ?? number, reached));
    }
    const lowest = low.get(file) ?? number;
    if (lowest === number) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) cycles.push(group.sort());
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
