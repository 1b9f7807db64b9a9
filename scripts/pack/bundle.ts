import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { parts, programEntry, sealCompiled } from '../../src/site/build/compiled-folder.ts';
import { packageRoot } from '../../src/site/package-root.ts';

/** The oldest Node that runs the package. */
export const OLDEST_NODE = '20.19.0';

/** Each is a file of its own: the program, its library, and what runs in a thread. */
const entryPoints = {
  bin: 'src/cli/bin.ts',
  index: 'src/app/index.ts',
  'scan-worker': 'src/app/project/scan-worker.ts',
  'site-writer-thread': 'src/site/build/site-writer-thread.ts',
  'syntax-worker': 'src/node/diagrams/syntax-check.ts',
};

/** What holds native code for one platform each, and is loaded where it is installed. */
const natives = ['@bruits/*', '@pagefind/*', '@resvg/resvg-js-*', '*.node'];
/** What Puppeteer would install browsers with, or run as a command; the program does neither. */
const unused = ['yargs', 'yargs/*', 'modern-tar/fs', 'proxy-agent', 'yauzl'];
/** Only this repository has them. */
const development = ['astro', 'astro/*', 'vite', '@mermaid-js/mermaid-cli', '@sparticuz/chromium'];

/** `sh-syntax` says that it has no side effects, yet one of its modules defines what another calls. */
const keepSideEffects: Plugin = {
  name: 'keep-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === 'resolved' || !/sh-syntax/.test(`${path} ${options.importer}`))
        return null;
      const found = await resolve(path, { ...options, pluginData: 'resolved' });
      return { ...found, sideEffects: true };
    });
  },
};

/**
 * Sources name what runs in a thread as TypeScript, and load a few modules at once where they are
 * needed; in the bundle the first are `.mjs`, and the second are parts like any other, as
 * are the data of two packages.
 */
const fitSources: Plugin = {
  name: 'fit-sources',
  setup({ onLoad }) {
    const filter = /[\\/]src[\\/].*\.ts$|[\\/](?:css-tree|csso)[\\/]lib[\\/].*\.js$/;
    onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text
        .replace(
          /new URL\((['"`])\.\/([\w-]+)(?:\.ts|\$\{[^}]*\})\1, import/g,
          "new URL('./$2.mjs', import",
        )
        .replace('const require = createRequire(import.meta.url);\n', '');
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

/** The texts of rules, which sources read from files, become a part of the bundle. */
const ruleTexts: Plugin = {
  name: 'rule-texts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]node[\\/]rule-files\.ts$/ }, async () => {
      const folder = join(packageRoot, 'src/lint/rules');
      const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
      const texts = names.map(async (name) => [
        basename(name, '.md'),
        await readFile(join(folder, name), 'utf8'),
      ]);
      const all = JSON.stringify(Object.fromEntries(await Promise.all(texts)));
      return { contents: `const texts = ${all}; export const readRuleFile = (id) => texts[id];` };
    });
  },
};

const shared = {
  absWorkingDir: packageRoot,
  bundle: true,
  minify: true,
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;

/** Bundles the program into a folder; gives what esbuild knows of its parts. */
export async function bundleProgram(folder: string, buildId: string): Promise<Metafile> {
  const { metafile } = await build({
    ...shared,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    define: { REPLAYBOOK_BUILD_ID: JSON.stringify(buildId) },
    alias: { mermaid: './scripts/pack/load-mermaid.ts' },
    external: [...natives, ...unused, ...development],
    inject: ['scripts/pack/node-20.ts'],
    plugins: [ruleTexts, keepSideEffects, fitSources],
    banner: { js: requireBanner },
  });
  return metafile;
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
    target: 'es2023',
  });
  return metafile;
}

/** Makes one file of the program of the compiled pages. */
export async function bundlePages(folder: string): Promise<void> {
  const entry = join(folder, parts.program, programEntry);
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [entry],
    format: 'esm',
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    write: false,
  });
  await rm(join(folder, parts.program), { recursive: true });
  await mkdir(join(folder, parts.program));
  for (const { contents } of outputFiles) await writeFile(entry, contents);
  sealCompiled(folder, { path: folder, isTrusted: true });
}

/** Bundles Mermaid into one script, for browsers and for a thread. */
export async function bundleMermaid(file: string): Promise<Metafile> {
  const { metafile } = await build({
    ...shared,
    entryPoints: ['scripts/pack/mermaid-script.ts'],
    outfile: file,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    plugins: [sanitizer],
  });
  return metafile;
}

/** Puts ours in the place of DOMPurify, everywhere but in ours. */
const sanitizer: Plugin = {
  name: 'sanitizer',
  setup({ onResolve }) {
    onResolve({ filter: /^dompurify$/ }, ({ importer }) =>
      importer.endsWith('mermaid-sanitizer.ts')
        ? null
        : { path: join(packageRoot, 'scripts/pack/mermaid-sanitizer.ts') },
    );
  },
};

/** Packages that are CommonJS ask for modules of Node by `require`. */
const requireBanner =
  "import{createRequire as replaybookRequire}from'node:module';const require=replaybookRequire(import.meta.url);";
