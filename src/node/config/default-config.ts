import { defaultRunbooks } from './config-files.ts';
import type { Config } from './config-schema.ts';

/** The result of the schema for an empty configuration, so that a project without one need not load the schema. */
export const defaultConfig: Config = {
  title: 'Runbooks',
  runbooks: defaultRunbooks,
  lang: 'en',
  base: '/',
  outDir: 'dist',
  fields: {},
  kinds: {},
  rules: {},
  overrides: [],
  ignore: [],
  links: { routes: {}, ignoreUrls: [], allowPrivate: [] },
  coverage: {
    github: true,
    gitlab: true,
    prometheus: [],
    code: [],
    exceptions: 'coverage-exceptions.yml',
    mostDays: 90,
    warnDays: 14,
    severities: {},
  },
  quarantine: {},
  diagrams: 'svg',
  offline: false,
};
