/** One part of the package, which `index.ts` loads when a command needs any of it. */
export { checkQuarantine } from './check-quarantine.ts';
export { siteQuarantine } from './site-quarantine.ts';
