/** What readers seldom see, and what is small enough to load together. */
export { showKeys } from './keys-dialog.ts';
export { explainMissingAnchor } from './missing-anchor.ts';
