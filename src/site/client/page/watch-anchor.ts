import { loadCode } from '../load/load-code.ts';

/** Explains a missing anchor, on load and when the user follows a link of the page. */
export function watchAnchor(): void {
  const look = (): void => {
    if (location.hash.length < 2 || document.querySelector(':target') !== null) return;
    void loadCode(() => import('../load/seldom.ts')).then(({ explainMissingAnchor }) =>
      explainMissingAnchor(),
    );
  };
  addEventListener('hashchange', look);
  look();
}
