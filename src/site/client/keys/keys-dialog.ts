import { loadStyles } from '../load/load-styles.ts';
import { create } from '../page/dom.ts';
import { t } from '../page/words.ts';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

const keys: readonly [keys: readonly string[], does: string][] = [
  [['c'], 'Copy the command that has the focus, or the only one of the entry'],
  [['j'], 'Next entry'],
  [['k'], 'Previous entry'],
  [['/', isApple ? '⌘ K' : 'Ctrl K'], 'Search'],
  [['Enter'], 'In the search: the first result. In a field of a command: copy the command'],
  [['?'], 'This list'],
];

let dialog: HTMLDialogElement | null = null;

/** Lists the keys of the site, and lets users turn off single letters and signs. */
export async function keysDialog(): Promise<HTMLDialogElement> {
  await loadStyles();
  dialog ??= makeDialog();
  return dialog;
}

function makeDialog(): HTMLDialogElement {
  const title = create('h2', { id: 'keys:title' }, t('Keyboard shortcuts'));
  const rows = keys.map(([names, does]) => {
    const shown = names.flatMap((name, index) => {
      const key = create('kbd', {}, name);
      return index === 0 ? [key] : [t(' or '), key];
    });
    return create('div', {}, create('dt', {}, ...shown), create('dd', {}, t(does)));
  });
  const box = create('input', { type: 'checkbox' });
  box.checked = singleKeysAreOn();
  box.addEventListener('change', () => switchSingleKeys(box.checked));
  const close = create('button', { type: 'submit', class: 'button', autofocus: '' }, t('Close'));
  const made = create(
    'dialog',
    { class: 'keys-dialog', 'aria-labelledby': 'keys:title' },
    title,
    create('dl', {}, ...rows),
    create('label', {}, box, ` ${t('Shortcuts of a single key')}`),
    create('form', { method: 'dialog' }, close),
  );
  document.body.append(made);
  return made;
}
