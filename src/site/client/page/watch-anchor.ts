/** Explains an anchor that the page does not have, now and when one follows a link of the page. */
export function watchAnchor(): void {
  const look = (): void => {
    if (location.hash.length < 2 || document.querySelector(':target') !== null) return;
    void import('./missing-anchor.ts').then(({ explainMissingAnchor }) => explainMissingAnchor());
  };
  addEventListener('hashchange', look);
  look();
}
