/** What readers seldom see, and what is small enough to load together. */

export { keysDialog } from '../keys/keys-dialog.ts';
export { showImage } from '../page/image-dialog.ts';
export { explainMissingAnchor } from '../page/missing-anchor.ts';
export { PrintCatalog } from '../print/print-catalog.ts';
