import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { pagesConfig } from '../astro-config.ts';
import { packageRoot } from '../package-root.ts';
import {
  type CompiledFolder,
  type PageStyles,
  parts,
  readCompiled,
  sealCompiled,
} from './compiled-state.ts';
import { workerFile } from './offline-copy.ts';

/**
 * Has Astro compile the pages, for any runbooks and settings, and puts the program that renders them
 * and the assets that they load into a folder. It is put there in one step, so that nobody reads half
 * of it.
 */
export async function compilePages(folder: CompiledFolder): Promise<void> {
  const draft = `${folder.path}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const environment = process.env['NODE_ENV'];
  try {
    // Vite would compile for development where the caller's environment says so: pages without their
    // content security policy.
    process.env['NODE_ENV'] = 'production';
    const styles = new Map<string, PageStyles>();
    await build({
      ...pagesConfig({ outDir: join(draft, parts.assets), cacheDir: join(draft, 'cache') }),
      integrations: [keepProgram(join(draft, parts.program), styles)],
      logLevel: 'silent',
    });
    rmSync(join(draft, 'cache'), { recursive: true, force: true });
    sealCompiled(draft, folder, [...styles]);
    // Another build may have been faster, and may be rendering with it.
    if (readCompiled(folder) !== null) return;
    rmSync(folder.path, { recursive: true, force: true });
    mkdirSync(dirname(folder.path), { recursive: true });
    renameSync(draft, folder.path);
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
    rmSync(draft, { recursive: true, force: true });
  }
}

interface EmitContext {
  environment: { name: string };
  emitFile(file: { type: 'chunk'; id: string; fileName: string }): void;
}

/** Keeps the program that Astro throws away when it has run it, and has it run for no page. */
function keepProgram(target: string, stylesOf: Map<string, PageStyles>): AstroIntegration {
  let program = '';
  let pages: ReadonlyMap<string, { styles: unknown }> = new Map();
  return {
    name: 'replaybook-compile',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The program runs far from our packages, so it takes along what it needs.
        const environments = { prerender: { resolve: { noExternal: true as const } } };
        const define = { __REPLAYBOOK_SITE__: JSON.stringify('build') };
        // Where it is written depends on the working directory.
        const noteFolder = {
          name: 'replaybook:note-folder',
          writeBundle(this: { environment: { name: string } }, { dir }: { dir?: string }) {
            if (this.environment.name === 'prerender' && dir !== undefined) program = dir;
          },
        };
        const worker = {
          name: 'replaybook:service-worker',
          buildStart(this: EmitContext) {
            if (this.environment.name !== 'client') return;
            const id = join(packageRoot, 'src/site/service-worker/service-worker.ts');
            this.emitFile({ type: 'chunk', id, fileName: workerFile });
          },
        };
        // Assets find each other wherever the site is put.
        const experimental = {
          renderBuiltUrl: (_file: string, { ssr }: { ssr: boolean }) =>
            ssr ? undefined : { relative: true },
        };
        updateConfig({
          vite: { define, environments, experimental, plugins: [noteFolder, worker] },
        });
      },
      'astro:build:setup': (options) => {
        pages = options.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          name: 'replaybook:none',
          render: usual.render,
          getStaticPaths: async () => {
            cpSync(program, target, { recursive: true });
            for (const [key, { styles }] of pages) stylesOf.set(key, { styles });
            return [];
          },
        }));
      },
    },
  };
}
