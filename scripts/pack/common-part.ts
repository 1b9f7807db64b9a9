import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { packageRoot } from '../../src/site/package-root.ts';

/** A part of this size or less is not worth a file, which takes longer to open than its code to read. */
const SMALL_BYTES = 6_000;
/** All that a module of the common part may bring with it. */
const MOST_BYTES = 14_000;

/** The modules of small shared parts that bring little with them. */
export function commonModules({ inputs, outputs }: Metafile): string[] {
  const bytesOf = new Map<string, number>();
  const small = new Set<string>();
  for (const { entryPoint, bytes, inputs: held } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(held)) {
      bytesOf.set(path, bytesInOutput);
      if (entryPoint === undefined && bytes <= SMALL_BYTES) small.add(path);
    }
  }
  const broughtBy = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const { kind, path: next, external } of inputs[path]?.imports ?? []) {
      const isAtOnce = kind === 'import-statement' || kind === 'require-call';
      if (isAtOnce && !external) broughtBy(next, seen);
    }
    return seen;
  };
  const weigh = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + (bytesOf.get(path) ?? 0), 0);
  return [...small].filter(
    (path) => path.startsWith('src/') && weigh(broughtBy(path)) <= MOST_BYTES,
  );
}

/** Imports modules in what every entry of the bundle imports, so that they are one part. */
export function commonPart(modules: readonly string[]): Plugin {
  return {
    name: 'common-part',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]scripts[\\/]pack[\\/]node-20\.ts$/ }, async ({ path }) => {
        const imports = modules.map((name) => `import ${JSON.stringify(join(packageRoot, name))};`);
        return { contents: `${imports.join('\n')}\n${await readFile(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
}
