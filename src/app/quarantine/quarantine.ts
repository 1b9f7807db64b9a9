/** Quarantine manifests and their policies: one part of the package. */
export { checkQuarantine } from './check-quarantine.ts';
export { siteQuarantine } from './site-quarantine.ts';
