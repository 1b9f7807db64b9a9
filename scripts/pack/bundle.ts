import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import {
  parts as folders,
  programEntry,
  sealCompiled,
} from '../../src/site/build/compiled-folder.ts';
import { packageRoot } from '../../src/site/package-root.ts';
import { commonModules, commonPart } from './common-part.ts';
import { lazyEntries, lazyModules } from './lazy-modules.ts';
import { withModulesOfNode } from './modules-of-node.ts';
import { modulesOf, scriptsOf } from './parts.ts';
import {
  fitSources,
  keepSideEffects,
  noPrograms,
  poolWorker,
  recordShapes,
  restOfProgram,
  ruleTexts,
  sanitizer,
  standIns,
  wordTables,
} from './source-plugins.ts';

/** The oldest Node that runs the package. */
export const OLDEST_NODE = '20.19.0';

/** The program, its library, and what runs in a thread, in parts that they share. */
const parted = {
  'mine-worker': 'src/app/mine/mine-worker.ts',
  'scan-worker': 'src/app/project/scan-worker.ts',
  'run-command': 'src/cli/run-command.ts',
  index: 'src/app/index.ts',
  'syntax-worker': 'src/node/diagrams/syntax-check.ts',
  'draw-worker': 'src/node/diagrams/in-process/draw-thread.ts',
};

/** Each is one file: what most runs load, what loads the parts, and a small thread. */
const whole = {
  bin: 'src/cli/bin.ts',
  'load-part': 'scripts/pack/load-part.ts',
  'pool-worker': 'node_modules/tinypool/dist/entry/worker.js',
  'site-writer-thread': 'src/site/build/site-writer-thread.ts',
};

/** Of `bin.mjs`. */
const MOST_START_BYTES = 60_000;

/** What holds native code for one platform each, and is loaded where it is installed. */
const natives = ['@bruits/*', '@pagefind/*', '@resvg/resvg-js-*', '*.node'];
/** What Puppeteer would install browsers with, or run as a command; the program does neither. */
const unused = ['*/bidi/bidi.js', 'yargs', 'yargs/*', 'modern-tar/fs', 'proxy-agent', 'yauzl'];
/** Only this repository has them. */
const development = ['astro', 'astro/*', 'vite', '@mermaid-js/mermaid-cli', '@sparticuz/chromium'];

/** A window over the whole script. */
const brotli = { params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS } };

/** Packages that are CommonJS ask for modules of Node by `require`. */
export const requireBanner =
  "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/** esbuild makes calls of such literals, which parse the expression when its module is loaded. */
export const supported = { 'regexp-unicode-property-escapes': true };

const shared = {
  absWorkingDir: packageRoot,
  supported,
  bundle: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;

/**
 * Bundles the program into a folder. Gives what esbuild knows of the parts, which hold all that the
 * whole files hold.
 */
export async function bundleProgram(folder: string, buildId: string): Promise<Metafile> {
  const plugins = [
    ...[ruleTexts, recordShapes, noPrograms, poolWorker],
    ...[lazyModules, keepSideEffects, wordTables, fitSources, standIns],
  ];
  const options = {
    ...shared,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    // Packages that are CommonJS look for native parts beside themselves.
    define: { REPLAYBOOK_BUILD_ID: JSON.stringify(buildId), __dirname: 'import.meta.dirname' },
    inject: ['scripts/pack/node-20.ts'],
    banner: { js: requireBanner },
    alias: { mermaid: './scripts/pack/load-mermaid.ts' },
    external: [...natives, ...unused, ...development],
    write: false,
  } as const satisfies BuildOptions;
  const wholes = await build({
    ...options,
    entryPoints: whole,
    plugins: [restOfProgram, ...plugins],
  });
  requireSmallStart(wholes.outputFiles);
  const inParts = (more: readonly Plugin[]) =>
    build({
      ...options,
      entryPoints: { ...parted, ...lazyEntries },
      chunkNames: 'part-[hash]',
      splitting: true,
      plugins: [...more, ...plugins],
    });
  const draft = await inParts([]);
  const parts = await inParts([commonPart(commonModules(draft.metafile))]);
  await writeFiles([
    ...wholes.outputFiles.map(({ path, text }) => ({ path, text: withModulesOfNode(text) })),
    ...(await scriptsOf(parts.outputFiles)),
    ...modulesOf(Object.keys(parted), parts.metafile),
  ]);
  return parts.metafile;
}

/** Every start reads the first file, which an import too many fills with the whole program. */
function requireSmallStart(files: readonly OutputFile[]): void {
  const bytes = files.find(({ path }) => basename(path) === 'bin.mjs')?.contents.length ?? 0;
  if (bytes > MOST_START_BYTES) throw new Error(`bin.mjs has ${bytes} bytes`);
}

async function writeFiles(files: readonly { path: string; text: string }[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** Bundles what matches logs, for Node, browsers and workers alike; gives what esbuild knows of it. */
export async function bundleMatch(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...shared,
    entryPoints: { index: 'src/core/match/index.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    inject: ['scripts/pack/node-20.ts'],
    target: 'es2023',
  });
  return metafile;
}

/** Makes one file of the program of the compiled pages. */
export async function bundlePages(folder: string): Promise<void> {
  const entry = join(folder, folders.program, programEntry);
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [entry],
    format: 'esm',
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    write: false,
  });
  await rm(join(folder, folders.program), { recursive: true });
  await mkdir(join(folder, folders.program));
  for (const { contents } of outputFiles) await writeFile(entry, contents);
  sealCompiled(folder, { path: folder, isTrusted: true });
}

/** Bundles Mermaid into one compressed script, for browsers and for a thread. */
export async function bundleMermaid(file: string): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    ...shared,
    // Its own code keeps the names that it needs.
    keepNames: false,
    entryPoints: ['scripts/pack/mermaid-script.ts'],
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    plugins: [sanitizer],
  });
  for (const { contents } of outputFiles)
    await writeFile(file, brotliCompressSync(contents, brotli));
  return metafile;
}
