import { copyText } from '../commands/clipboard.ts';
import { announce } from '../page/announce.ts';
import { t } from '../page/words.ts';

/** Milliseconds for which a button says what it did. */
const resultMs = 2000;

/** Copies a link to a search: it leads to the first page, also from the dialog of another one. */
export async function copyLink(
  button: HTMLButtonElement,
  base: string,
  text: string,
): Promise<void> {
  const url = new URL(base, location.href);
  url.searchParams.set('q', text);
  const isInDialog = button.closest('dialog') !== null;
  const refused = isInDialog ? t('Not copied') : t('It is in the address bar');
  button.textContent = (await copyText(url.href)) ? t('Link copied') : refused;
  announce(button.textContent);
  setTimeout(() => {
    button.textContent = t('Link to this search');
  }, resultMs);
}
