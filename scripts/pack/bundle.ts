import { build, type Metafile, type Plugin } from 'esbuild';
import { packageRoot } from '../../src/site/package-root.ts';

/** The oldest Node that runs the package. */
export const OLDEST_NODE = '20.19.0';

/** Each is a file of its own: the program, its library, and what runs in a thread. */
const entryPoints = {
  bin: 'src/cli/bin.ts',
  'scan-worker': 'src/app/project/scan-worker.ts',
  'site-writer-thread': 'src/site/build/site-writer-thread.ts',
};

/** With native code, or large: whoever wants what they do installs them. */
const optional = ['satteri', 'pagefind', '@resvg/resvg-js', 'puppeteer-core'];
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

/** Bundles the program into a folder; gives what esbuild knows of its parts. */
export async function bundleProgram(folder: string, buildId: string): Promise<Metafile> {
  const shared = {
    absWorkingDir: packageRoot,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm' as const,
    platform: 'node' as const,
    target: `node${OLDEST_NODE}`,
    minify: true,
    keepNames: true,
    legalComments: 'none' as const,
    metafile: true as const,
    logLevel: 'error' as const,
    define: { REPLAYBOOK_BUILD_ID: JSON.stringify(buildId) },
    external: [...optional, ...development],
    inject: ['scripts/pack/node-20.ts'],
  };
  const program = await build({
    ...shared,
    entryPoints,
    splitting: true,
    chunkNames: 'part-[hash]',
    plugins: [keepSideEffects],
    // Packages that are CommonJS ask for modules of Node by `require`.
    banner: { js: requireBanner },
  });
  const diagrams = await build({
    ...shared,
    entryPoints: { 'syntax-worker': 'src/node/diagrams/syntax-check.ts' },
    alias: { dompurify: './scripts/pack/no-sanitizer.ts' },
    banner: { js: requireBanner },
  });
  return {
    inputs: { ...program.metafile.inputs, ...diagrams.metafile.inputs },
    outputs: { ...program.metafile.outputs, ...diagrams.metafile.outputs },
  };
}

const requireBanner =
  "import{createRequire as replaybookRequire}from'node:module';const require=replaybookRequire(import.meta.url);";
