import { create } from '../page/dom.ts';
import { t } from '../page/words.ts';
import { FailureSearch } from './failure-search.ts';
import { markPage } from './kept-search.ts';

export { loadStyles } from '../load/load-styles.ts';
export { FailureSearch };

/** What a search begins with: typed or pasted text, or a file that was dropped. */
export interface SearchStart {
  text?: string;
  file?: File;
}

let dialog: { element: HTMLDialogElement; search: FailureSearch } | null = null;

/** Shows the search over the page, with what was given, else with the last search of the tab. */
export function showSearch(base: string, { text = '', file }: SearchStart): void {
  dialog ??= makeDialog(base);
  const { element, search } = dialog;
  if (!element.open) element.showModal();
  search.box.focus();
  if (file !== undefined) void search.take(file);
  else if (text !== '') void search.searchFor(text);
  else {
    if (search.box.value === '') void search.restore();
    // Typing replaces the last search.
    search.box.select();
  }
}

function makeDialog(base: string): { element: HTMLDialogElement; search: FailureSearch } {
  if (customElements.get('failure-search') === undefined) {
    customElements.define('failure-search', FailureSearch);
  }
  const search = makeSearch(base);
  const close = create('button', { type: 'submit', class: 'text-button' }, t('Close'));
  const element = create(
    'dialog',
    { class: 'search-dialog', 'aria-label': t('Search') },
    create('form', { method: 'dialog' }, close),
    search,
  );
  element.addEventListener('close', () => markPage(false));
  // A click beside it closes it, as Escape does.
  element.addEventListener('mousedown', (event) => {
    if (event.target === element && isOutside(event, element)) element.close();
  });
  // A result in this page is under the dialog.
  element.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null && link.pathname === location.pathname && link.hash !== '') element.close();
  });
  document.body.append(element);
  return { element, search };
}

function isOutside({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** The same parts as `SearchBox.astro`. */
function makeSearch(base: string): FailureSearch {
  const search = new FailureSearch();
  search.dataset['base'] = base;
  const box = create('textarea', {
    id: 'dialog:search',
    class: 'log',
    rows: '2',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    'aria-describedby': 'dialog:search-hint',
  });
  const hint = t('Paste a line or a whole log, or drop a file. Your text stays in this browser.');
  const button = (action: string, words: string): HTMLButtonElement => {
    return create('button', { type: 'button', class: 'text-button', 'data-action': action }, words);
  };
  const [link, clear] = [button('link', t('Link to this search')), button('clear', t('Clear'))];
  const file = create('input', { type: 'file' });
  for (const one of [link, clear, file]) one.hidden = true;
  search.append(
    create(
      'search',
      {},
      create('label', { for: 'dialog:search' }, t('Failure line, log, or words')),
      create('div', { class: 'search-field' }, box),
      create(
        'div',
        { class: 'search-tools' },
        create('p', { id: 'dialog:search-hint' }, hint),
        create(
          'div',
          { class: 'search-actions' },
          button('open', t('Open a log')),
          link,
          clear,
          file,
        ),
      ),
    ),
    create('p', { class: 'search-status', role: 'status' }),
    create('div', { class: 'search-results' }),
  );
  return search;
}
