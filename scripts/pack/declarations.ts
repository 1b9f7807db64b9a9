import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';
import ts from 'typescript';
import { packageRoot } from '../../src/site/package-root.ts';
import { printType } from './print-type.ts';

const sources = join(packageRoot, 'src');
const inferred = /\btype (\w+) = z\.(?:infer|input|output)<typeof \w+>;/g;

/**
 * The types of some entries of the library, each in one text that imports nothing: types that zod infers
 * are written out, and members marked `@internal` are left out. Throws where it would not be so.
 */
export function declarationsOf(entries: readonly string[]): string[] {
  mkdirSync(join(packageRoot, 'build'), { recursive: true });
  const folder = mkdtempSync(join(packageRoot, 'build/types-'));
  try {
    emitDeclarations(entries, folder);
    // Each alone: two at once would share names.
    return entries.map((entry) => bundled(join(folder, entry.replace(/\.ts$/, '.d.ts'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emitDeclarations(entries: readonly string[], folder: string): void {
  const { config } = ts.readConfigFile(join(packageRoot, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, packageRoot);
  const program = ts.createProgram(
    entries.map((entry) => join(sources, entry)),
    {
      ...options,
      types: ['node'],
      allowJs: false,
      checkJs: false,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rewriteRelativeImportExtensions: true,
      rootDir: sources,
      outDir: folder,
    },
  );
  const checker = program.getTypeChecker();
  program.emit(undefined, (path, text, _mark, _fail, [file] = []) => {
    const written = text.replace(inferred, (_whole, name: string) => {
      const alias = file?.statements.find(
        (one) => ts.isTypeAliasDeclaration(one) && one.name.text === name,
      );
      if (alias === undefined) throw new Error(`${path} has no type ${name}.`);
      return `type ${name} = ${printType(checker, alias)};`;
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withoutSchemas(path, written));
  });
}

/** Schemas have served: the types of the values stand in their place. */
function withoutSchemas(path: string, text: string): string {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const kept = statements.filter((one) => {
    const isImport =
      ts.isImportDeclaration(one) && /['"]zod['"]/.test(text.slice(one.pos, one.end));
    const isSchema = ts.isVariableStatement(one) && /\bz\./.test(text.slice(one.pos, one.end));
    return !isImport && !isSchema;
  });
  return kept.map(({ pos, end }) => text.slice(pos, end)).join('');
}

function bundled(entry: string): string {
  const options = { noBanner: true, sortNodes: false, exportReferencedTypes: false };
  const [text = ''] = generateDtsBundle(
    [{ filePath: entry, output: options, libraries: { inlinedLibraries: [] } }],
    { preferredConfigPath: configBeside(entry) },
  );
  const [foreign] = /^(?:import .*|.*\bimport\(.*|\/\/\/ <reference .*)$/m.exec(text) ?? [];
  if (foreign !== undefined) throw new Error(`The types of the package need others: ${foreign}`);
  return text;
}

/** What reads the emitted types looks for a configuration. */
function configBeside(entry: string): string {
  const file = join(dirname(entry), 'tsconfig.json');
  const compilerOptions = {
    ...{ module: 'NodeNext', moduleResolution: 'NodeNext', target: 'ES2024', strict: true },
    ...{ skipLibCheck: true, types: [], lib: ['ES2024'], typeRoots: [] },
  };
  writeFileSync(file, JSON.stringify({ compilerOptions, files: [entry] }));
  return file;
}
