/** Loads an element's code only on a page that has one, so that others load less. */
export function defineIfPresent(name: string, load: () => Promise<CustomElementConstructor>): void {
  if (document.querySelector(name) === null) return;
  void load().then((element) => customElements.define(name, element));
}
