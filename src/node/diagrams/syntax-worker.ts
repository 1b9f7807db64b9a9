/** Gives Mermaid's parsers what they expect of a browser, then runs them. A bundle does so when it is made. */
import './use-stand-ins.ts';

await import('./syntax-check.ts');
