/** Takes the place of the package `mermaid` in the thread that parses: the script is there already. */
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import type mermaid from 'mermaid';
import { packageFile } from '../../src/node/package-files.ts';

runInThisContext(readFileSync(packageFile('mermaid.min.js'), 'utf8'));

export default (globalThis as typeof globalThis & { mermaid: typeof mermaid }).mermaid;
