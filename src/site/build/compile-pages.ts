import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { passthroughImageService } from 'astro/config';
import { draftBeside, removeLeftDrafts } from '../../node/files/draft-file.ts';
import { pagesConfig } from '../astro-config.ts';
import { packageRoot } from '../package-root.ts';
import {
  type CompiledFolder,
  isCompiled,
  parts,
  programEntry,
  sealCompiled,
} from './compiled-folder.ts';
import { workerFile } from './offline-copy.ts';
import { forgetFolders } from './portable-program.ts';

/**
 * Compiles the pages with Astro, for any runbooks and settings, and puts the renderer and the
 * assets into a folder in one step, so that nobody reads a partial one.
 */
export async function compilePages(folder: CompiledFolder): Promise<void> {
  removeLeftDrafts([dirname(folder.path)], 'folders');
  const draft = draftBeside(folder.path);
  mkdirSync(draft, { recursive: true });
  const environment = process.env['NODE_ENV'];
  try {
    // Vite would compile for development if the environment of the caller says so.
    process.env['NODE_ENV'] = 'production';
    const config = pagesConfig({ outDir: draft, cacheDir: join(draft, 'cache') });
    await build({
      ...config,
      output: 'server',
      adapter: pageProgram,
      image: { service: passthroughImageService() },
      build: {
        ...config.build,
        client: parts.assets,
        server: parts.program,
        serverEntry: programEntry,
      },
      logLevel: 'silent',
    });
    rmSync(join(draft, 'cache'), { recursive: true, force: true });
    forgetFolders(join(draft, parts.program), [draft, packageRoot]);
    sealCompiled(draft, folder);
    // Another build may have been faster and may use it.
    if (isCompiled(folder)) return;
    rmSync(folder.path, { recursive: true, force: true });
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

const name = 'replaybook';

/** Builds the pages into a program that renders them from any place. */
const pageProgram: AstroIntegration = {
  name,
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      // The program runs far from our packages, so it includes its dependencies.
      const environments = { ssr: { resolve: { noExternal: true as const } } };
      const worker = {
        name: 'replaybook:service-worker',
        buildStart(this: EmitContext) {
          if (this.environment.name !== 'client') return;
          const id = join(packageRoot, 'src/site/service-worker/service-worker.ts');
          this.emitFile({ type: 'chunk', id, fileName: workerFile });
        },
      };
      // Assets find each other below any base.
      const experimental = {
        renderBuiltUrl: (_file: string, { ssr }: { ssr: boolean }) =>
          ssr ? undefined : { relative: true },
      };
      updateConfig({ vite: { environments, experimental, plugins: [worker] } });
    },
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name,
        entrypointResolution: 'auto',
        serverEntrypoint: join(import.meta.dirname, 'server-entry.ts'),
        supportedAstroFeatures: {},
      });
    },
  },
};
