import { create } from '../page/dom.ts';

/** What a note is about; null while there is none. */
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

/** Says below a command why it has not been copied, and what can be done; in the page once shown. */
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

  /** Changes the words of the note that is shown. */
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
