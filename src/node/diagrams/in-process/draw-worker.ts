/** Gives Mermaid a page without a browser, then draws. A bundle does the first when it is made. */
import '../use-stand-ins.ts';

await import('./draw-thread.ts');
