import { loadCode } from '../load/load-code.ts';

/** An image of a text opens whole over the page; without a script its link leads to it. */
export function zoomImages(): void {
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.zoom') : null;
    const image = link?.querySelector('img');
    if (!link || !image || ctrlKey || metaKey || shiftKey || defaultPrevented) return;
    event.preventDefault();
    void loadCode(() => import('../load/seldom.ts')).then(
      ({ showImage }) => showImage(image),
      () => location.assign(link.href),
    );
  });
}
