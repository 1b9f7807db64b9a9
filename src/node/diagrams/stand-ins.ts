/**
 * What stands in the place of packages, as text of modules, where Mermaid draws without a browser. A bundle
 * has them from the start.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  // What svgdom measures text with; we have a smaller one.
  fontkit: 'export const openSync = undefined;',
  // What svgdom would read a file with that an image names.
  'image-size/fromFile': 'export const imageSizeFromFile = () => Promise.reject(new Error());',
};
