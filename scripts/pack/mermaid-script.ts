/** Mermaid as one script, for a page of a browser and for a thread that only parses. */
import mermaid from 'mermaid';

Object.assign(globalThis, { mermaid });
