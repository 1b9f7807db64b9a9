import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Settings } from '../app/index.ts';
import { packageRoot } from './package-root.ts';

/** Settings of Astro, which only compiles the pages; nothing else configures it. */
export function pagesConfig({
  outDir,
  cacheDir,
}: Pick<Settings, 'outDir' | 'cacheDir'>): AstroInlineConfig {
  // Turns off Astro's telemetry and update checks.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  return {
    configFile: false,
    root: packageRoot,
    srcDir: join(packageRoot, 'src/site'),
    publicDir: join(packageRoot, 'public'),
    outDir: outDir,
    cacheDir: join(cacheDir, 'astro'),
    output: 'static',
    trailingSlash: 'ignore',
    compressHTML: false,
    scopedStyleStrategy: 'where',
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: join(cacheDir, 'vite'),
      build: { assetsInlineLimit: 0 },
    },
  };
}
