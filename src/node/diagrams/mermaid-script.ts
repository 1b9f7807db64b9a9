import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { buildId } from '../build-id.ts';

/** Mermaid as one script. The package has it compressed: it is by far the largest file there. */
export function mermaidScript(): string {
  if (buildId === null) {
    return readFileSync(fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js')), 'utf8');
  }
  const packed = readFileSync(new URL('../files/mermaid.min.js.br', import.meta.url));
  return brotliDecompressSync(packed).toString();
}
