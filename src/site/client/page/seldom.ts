/** What readers seldom see, and what is small enough to load together. */

export { PrintCatalog } from '../print/print-catalog.ts';
export { showKeys } from './keys-dialog.ts';
export { explainMissingAnchor } from './missing-anchor.ts';
