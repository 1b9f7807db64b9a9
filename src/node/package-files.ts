import { fileURLToPath } from 'node:url';
import { buildId } from './build-id.ts';

/** Where this repository has them. */
const sources = {
  'main.wasm': () => import.meta.resolve('sh-syntax/main.wasm'),
  'mermaid.json': () => import.meta.resolve('mermaid/package.json'),
  'DejaVuSans.ttf': () => import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  'open-sans.woff2': () =>
    import.meta.resolve('@fontsource/open-sans/files/open-sans-latin-400-normal.woff2'),
  'DejaVuSans-Bold.ttf': () => import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

export type PackageFile = keyof typeof sources;

/** Files of other packages that are read as they are; an installed package has copies of them. */
export const packageFiles = Object.keys(sources) as readonly PackageFile[];

/** Absolute path of such a file. */
export function packageFile(name: PackageFile): string {
  const url = buildId === null ? sources[name]() : new URL(`../files/${name}`, import.meta.url);
  return fileURLToPath(url);
}
