import { loadSettings } from './src/node/config/settings.ts';
import { siteConfig } from './src/site/astro-config.ts';

const { configFile: _, ...config } = siteConfig(await loadSettings({ cwd: process.cwd() }));
export default config;
