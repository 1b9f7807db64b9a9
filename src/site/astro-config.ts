import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Settings } from '../app/index.ts';
import { type DevSession, replaybook } from './dev/integration.ts';
import { packageRoot } from './package-root.ts';

export { DevAlarm } from './dev/dev-alarm.ts';
export type { DevSession } from './dev/integration.ts';

/** Settings of Astro for a site with its runbooks. */
export function siteConfig(
  settings: Settings,
  session: DevSession | null = null,
): AstroInlineConfig {
  const { base, site } = settings;
  return {
    ...pagesConfig(settings),
    base,
    ...(site !== null && { site }),
    integrations: [replaybook(settings, session)],
  };
}

/** Settings of Astro for the pages alone; nothing else configures it. */
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
