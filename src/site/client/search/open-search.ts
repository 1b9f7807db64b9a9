import { escapes } from '../load/escapes.ts';
import { loadCode } from '../load/load-code.ts';
import type { FailureSearch, SearchStart } from './search-dialog.ts';

/** Goes to the search: to the box of the page, else to a dialog over it. */
export async function openSearch(start: SearchStart = {}): Promise<void> {
  const own = document.querySelector<FailureSearch>('failure-search');
  const isOwn = own !== null && own.closest('dialog') === null;
  if (isOwn) own.querySelector('textarea')?.focus();
  if (isOwn && start.text === undefined && start.file === undefined) return;
  const typed = catchKeys();
  const before = escapes();
  const code = await loadCode(() => import('./search-dialog.ts')).catch(() => null);
  await code?.loadStyles();
  const text = (start.text ?? '') + typed();
  if (code === null || escapes() !== before) return;
  if (!isOwn) code.showSearch(basePath(), { ...start, text });
  else {
    await customElements.whenDefined('failure-search');
    if (start.file !== undefined) await own.take(start.file);
    else await own.searchFor(text);
  }
}

/** Loads the search into a page that showed one when the reader left it. */
export function reopenSearch(): void {
  if (history.state?.search === true && document.querySelector('failure-search') === null) {
    void openSearch();
  }
}

/** A log that is pasted or dropped anywhere on the page is searched for. */
export function takeLogs(): void {
  document.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file === undefined && text.trim() === '') return;
    event.preventDefault();
    void openSearch(file === undefined ? { text } : { file });
  });
  const mark = (isOver: boolean): void => {
    document.documentElement.classList.toggle('dropping', isOver);
  };
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this, the browser opens the file in place of the page.
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    mark(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    void openSearch({ file });
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

function basePath(): string {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  return link?.pathname ?? '/';
}

/** Keys that are pressed while the search loads are text for it, and no shortcuts of the page. */
function catchKeys(): () => string {
  let typed = '';
  const take = (event: KeyboardEvent): void => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || isField(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed += event.key;
  };
  document.addEventListener('keydown', take, { capture: true });
  return () => {
    document.removeEventListener('keydown', take, { capture: true });
    return typed;
  };
}
