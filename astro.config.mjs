import { loadSettings } from './src/node/config/settings.ts';
import { pagesConfig } from './src/site/astro-config.ts';

const { configFile: _, ...config } = pagesConfig(await loadSettings({ cwd: process.cwd() }));
export default config;
