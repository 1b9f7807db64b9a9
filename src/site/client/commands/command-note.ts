import { create } from '../page/dom.ts';

/** The subject of the note; null without one. */
export type NoteKind = 'ask' | 'refused' | 'confirm' | 'raw' | 'failed' | null;

interface NoteAction {
  label: string;
  run(): void;
}

let count = 0;

function nextId(): string {
  count += 1;
  return `command:note-${count}`;
}

/**
 * Explains below a command why it was not copied, and offers actions; added to the page on first
 * use.
 */
export class CommandNote {
  readonly id = nextId();
  readonly #element = create('div', { class: 'command-note' });
  readonly #text = create('p', { id: this.id, tabindex: '-1' });
  readonly #actions = create('div', { class: 'actions' });
  readonly #parent: HTMLElement;
  #kind: NoteKind = null;

  constructor(parent: HTMLElement) {
    this.#parent = parent;
    this.#element.append(this.#text, this.#actions);
  }

  get kind(): NoteKind {
    return this.#kind;
  }

  show(kind: NoteKind, text: string, actions: readonly NoteAction[] = []): void {
    this.#kind = kind;
    this.#element.dataset['kind'] = kind ?? '';
    this.#element.hidden = false;
    if (!this.#element.isConnected) this.#parent.append(this.#element);
    this.say(text);
    const buttons = actions.map(({ label, run }) => {
      const button = create('button', { type: 'button', class: 'command-button' }, label);
      button.addEventListener('click', run);
      return button;
    });
    this.#actions.replaceChildren(...buttons);
    this.#actions.hidden = buttons.length === 0;
  }

  /** Changes the text of the current note. */
  say(text: string): void {
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  focus(): void {
    this.#text.focus();
  }

  hide(): void {
    this.#kind = null;
    this.#element.hidden = true;
  }
}
