import type * as z from 'zod';
import type { configSchema } from './config-schema.ts';

/** The content of `replaybook.config.*`; every key has a default. */
export type UserConfig = z.input<typeof configSchema>;

/** Gives an editor the types of the configuration: `export default defineConfig({ ... })`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
