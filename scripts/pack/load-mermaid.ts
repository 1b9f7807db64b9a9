/** Takes the place of the package `mermaid` in the thread that parses: the script is there already. */
import { runInThisContext } from 'node:vm';
import type mermaid from 'mermaid';
import { mermaidScript } from '../../src/node/diagrams/mermaid-script.ts';

runInThisContext(mermaidScript());

export default (globalThis as typeof globalThis & { mermaid: typeof mermaid }).mermaid;
