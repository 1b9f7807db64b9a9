/** Gives Mermaid's parsers what they expect of a browser, then runs them. A bundle does so when it is made. */
import { registerHooks } from 'node:module';

// The parsers pass labels through a sanitiser that needs a DOM. This thread shows no labels.
const SANITIZER = 'export default { isSupported: true, addHook() {}, sanitize: (text) => text }';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'dompurify'
      ? { url: `data:text/javascript,${encodeURIComponent(SANITIZER)}`, shortCircuit: true }
      : next(specifier, context),
});
await import('./syntax-check.ts');
