import type { Config } from './config-schema.ts';

/** What the schema makes of an empty configuration, for those who have none and need not wait. */
export const defaultConfig: Config = {
  title: 'Runbooks',
  runbooks: 'runbooks',
  base: '/',
  outDir: 'dist',
  fields: {},
  kinds: {},
  rules: {},
  ignore: [],
  links: { slug: 'github', routes: {}, ignoreUrls: [], allowPrivate: [] },
  diagrams: 'svg',
  offline: false,
};
