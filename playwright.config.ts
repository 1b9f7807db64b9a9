import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/node/browser.ts';

const { executablePath, args, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/global-setup.ts',
  outputDir: 'node_modules/.cache/playwright',
  reporter: process.env['CI'] ? 'line' : 'list',
  forbidOnly: true,
  workers: 2,
  // Guards against a hang alone: on a loaded machine a look with axe takes half a minute.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    // Known in the workers, which read this file again after the set-up.
    baseURL: process.env['SITE_ORIGIN'],
    permissions: ['clipboard-read', 'clipboard-write'],
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath,
      args,
      env: { ...process.env, ...env } as Record<string, string>,
    },
  },
});
