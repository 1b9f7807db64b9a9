import { create } from './dom.ts';
import { t } from './words.ts';

const storageKey = `replaybook-tasks:${location.pathname}`;

/** Lets readers tick the boxes of a list; the tab keeps the ticks. */
export class TaskList extends HTMLElement {
  readonly #boxes: { box: HTMLInputElement; key: string }[] = [];
  readonly #count = create('span', { role: 'status' });
  readonly #clear = create('button', { type: 'button', class: 'text-button' }, t('Start over'));

  connectedCallback(): void {
    // A nested list counts with its outer list.
    if (this.#boxes.length > 0 || this.parentElement?.closest('task-list')) return;
    const ticked = readTicked();
    for (const box of boxesIn(this)) {
      const key = keyOf(box);
      const before = ticked.get(key);
      if (before !== undefined) box.checked = before;
      box.disabled = false;
      box.addEventListener('change', () => this.#changed());
      this.#boxes.push({ box, key });
    }
    if (this.#boxes.length === 0) return;
    this.addEventListener('click', (event) => this.#tickByText(event));
    this.#clear.addEventListener('click', () => this.#startOver());
    this.append(create('p', { class: 'task-count' }, this.#count, this.#clear));
    this.#show();
  }

  /** The whole line of a task is its label. */
  #tickByText(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target.closest('a, button, input, select, label, pre, replay-command') !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    const item = target.closest('.task-list-item');
    const found = this.#boxes.find(({ box }) => box.closest('.task-list-item') === item);
    found?.box.click();
  }

  #startOver(): void {
    for (const { box } of this.#boxes) box.checked = box.defaultChecked;
    this.#boxes[0]?.box.focus();
    this.#changed();
  }

  #changed(): void {
    const ticked = readTicked();
    for (const { box, key } of this.#boxes) {
      if (box.checked === box.defaultChecked) ticked.delete(key);
      else ticked.set(key, box.checked);
    }
    try {
      sessionStorage.setItem(storageKey, JSON.stringify([...ticked]));
    } catch {
      // Storage is off: the ticks last for this page.
    }
    this.#show();
  }

  #show(): void {
    const done = this.#boxes.filter(({ box }) => box.checked).length;
    this.#count.textContent = t('{n} of {all} done, in this tab', {
      n: done,
      all: this.#boxes.length,
    });
    this.#clear.hidden = this.#boxes.every(({ box }) => box.checked === box.defaultChecked);
  }
}

/** Without the fields of commands inside the tasks. */
function boxesIn(place: ParentNode): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>('task-list input[type="checkbox"]')];
}

/**
 * A task is identified by its place in its section and its words, so that no tick moves to another.
 */
function keyOf(box: HTMLInputElement): string {
  const section = box.closest('section');
  const index = boxesIn(section ?? document).indexOf(box);
  const id = section?.querySelector('[id]')?.id ?? '';
  return `${id}/${index}/${box.getAttribute('aria-label') ?? ''}`;
}

function readTicked(): Map<string, boolean> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return new Map(Array.isArray(stored) ? stored.filter(isTick) : []);
  } catch {
    return new Map();
  }
}

function isTick(value: unknown): value is [string, boolean] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'boolean';
}
