/** What readers seldom see, and what is small enough to load together. */

export { showImage } from '../page/image-dialog.ts';
export { showKeys } from '../page/keys-dialog.ts';
export { explainMissingAnchor } from '../page/missing-anchor.ts';
export { PrintCatalog } from '../print/print-catalog.ts';
