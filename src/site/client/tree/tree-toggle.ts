import { create } from '../page/dom.ts';

/** A button that opens and closes a folder. */
export function treeToggle(title: string, isOpen: boolean): HTMLButtonElement {
  return create('button', {
    type: 'button',
    class: 'tree-toggle',
    'aria-label': title,
    'aria-expanded': String(isOpen),
  });
}
