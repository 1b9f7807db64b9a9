import { escapes } from '../load/escapes.ts';
import { loadCode } from '../load/load-code.ts';
import { openSearch } from '../search/open-search.ts';
import { copyNearest, moveToEntry } from './entry-keys.ts';
import { singleKeysAreOn } from './single-keys.ts';

const actions: Readonly<Record<string, () => void>> = {
  '/': () => void openSearch(),
  '?': () => void openKeys(),
  c: copyNearest,
  j: () => moveToEntry(1),
  k: () => moveToEntry(-1),
};

/** Listens for the keys of the site. While the user types, only the key of the search counts. */
export function listenForKeys(): void {
  document.querySelector<HTMLElement>('a[data-search]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openSearch();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    // The keys work in the search over a page, too.
    if (document.querySelector('dialog[open]:not(.search-dialog)') !== null) return;
    const action = actionOf(event);
    if (action === undefined || event.repeat) return;
    event.preventDefault();
    action();
  });
  document.querySelector('.keys-button')?.addEventListener('click', () => void openKeys());
  focusOnArrival();
}

/** Where people likely have a keyboard, they can type or paste at once. */
function focusOnArrival(): void {
  const box = document.querySelector<HTMLElement>('failure-search:not([data-ask-path]) textarea');
  const isAsked = location.hash === '#search';
  const isFree = location.hash === '' && document.activeElement === document.body;
  const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches;
  if (isAsked || (isFree && hasKeyboard && history.state?.search !== true)) {
    box?.focus({ preventScroll: !isAsked });
  }
}

function actionOf({ key, ctrlKey, metaKey, target }: KeyboardEvent): (() => void) | undefined {
  const typing = isTyping(target);
  if (ctrlKey !== metaKey) {
    // In a field on a Mac, Ctrl-K deletes the rest of the line.
    const isTaken = typing && ctrlKey && /^(?:Mac|iP)/.test(navigator.platform);
    return key.toLowerCase() === 'k' && !isTaken ? () => void openSearch() : undefined;
  }
  if (ctrlKey || typing || !singleKeysAreOn()) return undefined;
  return Object.hasOwn(actions, key) ? actions[key] : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null
  );
}

async function openKeys(): Promise<void> {
  const before = escapes();
  const { keysDialog } = await loadCode(() => import('../load/seldom.ts'));
  const dialog = await keysDialog();
  if (escapes() === before && !dialog.open) dialog.showModal();
}
