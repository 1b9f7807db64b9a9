import { basename } from 'node:path';
import { type Metafile, type OutputFile, transform } from 'esbuild';
import { OLDEST_NODE, requireBanner, supported } from './bundle.ts';
import { withModulesOfNode } from './modules-of-node.ts';

/** Modules of Node that take milliseconds to load, for functions that most runs do not call. */
const slow: ReadonlySet<string> = new Set([
  'node:child_process',
  'node:fs/promises',
  'node:perf_hooks',
  'node:stream',
  'node:stream/promises',
  'node:timers/promises',
  'node:worker_threads',
  'node:zlib',
]);

/** A file of the package. */
interface PackedFile {
  path: string;
  text: string;
}

/** Makes scripts of the modules of a bundle, for `load-part.ts`. */
export async function scriptsOf(files: readonly OutputFile[]): Promise<PackedFile[]> {
  return Promise.all(
    files.map(async ({ path, text }) => {
      return {
        path: path.replace(/mjs$/, 'cjs'),
        text: await scriptOf(withModulesOfNode(text, slow)),
      };
    }),
  );
}

/** The modules that load a part for whoever imports it. */
export function modulesOf(names: readonly string[], { outputs }: Metafile): PackedFile[] {
  return Object.entries(outputs).flatMap(([path, { exports }]) => {
    const name = basename(path, '.mjs');
    return names.includes(name) ? [{ path, text: moduleOf(name, exports) }] : [];
  });
}

/** A function of what the script needs, which fills in `module.exports`. */
export async function scriptOf(module: string): Promise<string> {
  const { code } = await transform(module.replace(requireBanner, ''), {
    format: 'cjs',
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    minify: true,
    legalComments: 'none',
    supported,
    define: { 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
  });
  const body = code
    .replace(/(?<![.\w$])import\(/g, '__import(')
    .replace(/\brequire\(("node:[\w/]+")\)/g, (all, name) =>
      slow.has(JSON.parse(name)) ? `__later(${name})` : all,
    )
    // A copy would have a getter for each getter.
    .replace(/\bmodule\.exports=[\w$]+\(([\w$]+)\);/, 'module.exports=$1;');
  return `(function(require,__import,__later,module,__url,__dirname){${body}\n})`;
}

function moduleOf(name: string, exported: readonly string[]): string {
  const names = exported.map((one, index) => `_${index} as ${one}`);
  const values = exported.map((one, index) => `_${index}=part.${one}`);
  return [
    `import{load}from"./load-part.mjs";const part=load("${name}");`,
    values.length === 0 ? '' : `const ${values.join(',')};export{${names.join(',')}};`,
  ].join('');
}
