/** Puts what Mermaid's parsers expect of a browser in place where no bundler has done so, and runs them. */
import { registerHooks } from 'node:module';

// The parsers pass labels through a sanitiser that needs a DOM. Nothing of them is shown here.
const SANITIZER = 'export default { isSupported: true, addHook() {}, sanitize: (text) => text }';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'dompurify'
      ? { url: `data:text/javascript,${encodeURIComponent(SANITIZER)}`, shortCircuit: true }
      : next(specifier, context),
});
await import('./syntax-check.ts');
