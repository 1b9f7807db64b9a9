import { loadCode } from './load-code.ts';

/** Loads the code of an element only on pages that have one. */
export function defineIfPresent(name: string, load: () => Promise<CustomElementConstructor>): void {
  if (document.querySelector(name) === null) return;
  void loadCode(load).then(
    (element) => customElements.define(name, element),
    // The page says so.
    () => {},
  );
}
