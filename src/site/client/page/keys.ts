import { copyNearest, moveToEntry } from './entry-keys.ts';
import { singleKeysAreOn } from './single-keys.ts';

const actions: Readonly<Record<string, () => void>> = {
  '/': focusSearch,
  '?': () => void openKeys(),
  c: copyNearest,
  j: () => moveToEntry(1),
  k: () => moveToEntry(-1),
};

/** Listens for the keys of the site. While the user types, only the key of the search counts. */
export function listenForKeys(): void {
  document.querySelector('a[data-search]')?.addEventListener('click', (event) => {
    if (searchBox() === null) return;
    event.preventDefault();
    focusSearch();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const action = actionOf(event);
    if (action === undefined || event.repeat) return;
    event.preventDefault();
    action();
  });
  document.querySelector('.keys-button')?.addEventListener('click', () => void openKeys());
  if (location.hash === '#search') searchBox()?.focus();
}

function actionOf({ key, ctrlKey, metaKey, target }: KeyboardEvent): (() => void) | undefined {
  const typing = isTyping(target);
  if (ctrlKey !== metaKey) {
    // In a field on a Mac, Ctrl-K deletes the rest of the line.
    const isTaken = typing && ctrlKey && /^(?:Mac|iP)/.test(navigator.platform);
    return key.toLowerCase() === 'k' && !isTaken ? focusSearch : undefined;
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

function searchBox(): HTMLElement | null {
  return document.querySelector('failure-search textarea');
}

function focusSearch(): void {
  const box = searchBox();
  if (box === null) document.querySelector<HTMLAnchorElement>('a[data-search]')?.click();
  else box.focus();
}

async function openKeys(): Promise<void> {
  const { showKeys } = await import('./keys-dialog.ts');
  showKeys();
}
