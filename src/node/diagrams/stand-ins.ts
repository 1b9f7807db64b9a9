/**
 * What stands in the place of packages, as text of modules, where Mermaid runs without a browser. A bundle
 * has them from the start.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  // A sanitiser that needs a real DOM. Nothing that is read is shown, and `finishSvg` makes drawings safe.
  dompurify: 'export default { isSupported: true, addHook() {}, sanitize: (text) => text };',
  // What svgdom measures text with; we have a smaller one.
  fontkit: 'export const openSync = undefined;',
  // What svgdom would read a file with that an image names.
  'image-size/fromFile': 'export const imageSizeFromFile = () => Promise.reject(new Error());',
};
