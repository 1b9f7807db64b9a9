import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Settings } from '../node/settings.ts';
import { replaybook } from './integration.ts';
import { packageRoot } from './package-root.ts';

/** Settings of Astro for a site; nothing else configures it. `log` takes lines for the curious. */
export function siteConfig(
  settings: Settings,
  log: (line: string) => void = () => undefined,
): AstroInlineConfig {
  // Astro tells its makers how often it runs, and asks for newer versions, unless told not to.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  return {
    configFile: false,
    root: packageRoot,
    srcDir: join(packageRoot, 'src/site'),
    publicDir: join(packageRoot, 'public'),
    outDir: settings.outDir,
    cacheDir: join(settings.cacheDir, 'astro'),
    base: settings.base,
    ...(settings.site !== null && { site: settings.site }),
    output: 'static',
    trailingSlash: 'ignore',
    compressHTML: false,
    scopedStyleStrategy: 'where',
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    integrations: [replaybook(settings, log)],
    vite: {
      cacheDir: join(settings.cacheDir, 'vite'),
      build: { assetsInlineLimit: 0 },
    },
  };
}
