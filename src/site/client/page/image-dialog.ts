import { loadStyles } from '../load/load-styles.ts';
import { create } from './dom.ts';
import { t } from './words.ts';

/** Shows an image in all of the window; Escape or a click closes it, and the focus goes back. */
export async function showImage({ src, alt }: HTMLImageElement): Promise<void> {
  // A second click, while this one loads.
  if (document.querySelector('.image-dialog') !== null) return;
  const close = create('button', { type: 'submit', class: 'text-button' }, t('Close'));
  const dialog = create(
    'dialog',
    { class: 'image-dialog', 'aria-label': alt },
    create('form', { method: 'dialog' }, close),
    create('img', { src, alt }),
  );
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  await loadStyles();
  dialog.showModal();
}
