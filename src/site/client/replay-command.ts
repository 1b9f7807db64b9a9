import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import type { CommandForm } from './command-form.ts';
import { create } from './dom.ts';

/** Values by the name of a placeholder. */
export type Values = Readonly<Record<string, string>>;

/**
 * A command with a button that copies it byte for byte. One with placeholders is not copied before
 * each has a value, or its reader says that it is to be copied as it is: a shell would read `<name>`
 * as a redirection.
 */
export class ReplayCommand extends HTMLElement {
  /** What a matched log says of the placeholders; set before the element is connected. */
  values: Values = {};
  #form: Promise<CommandForm> | null = null;
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    const code = this.querySelector('code');
    if (this.#button !== null || code === null) return;
    const text = code.textContent ?? '';
    const holes = [...this.querySelectorAll('var')];
    const isKnown = ({ dataset }: HTMLElement) => Object.hasOwn(this.values, dataset['name'] ?? '');
    this.#button = create('button', { type: 'button', class: 'command-button' }, 'Copy');
    this.#button.addEventListener('click', () => {
      if (holes.length > 0) void this.#openForm(text).then((form) => form.copy());
      else void this.#put(text);
    });
    this.append(create('div', { class: 'command-tools' }, this.#button));
    if (holes.some(isKnown)) void this.#openForm(text);
  }

  #openForm(code: string): Promise<CommandForm> {
    this.#form ??= this.#makeForm(code);
    return this.#form;
  }

  /** Loaded when it is needed: few commands have placeholders, and quoting knows many shells. */
  async #makeForm(code: string): Promise<CommandForm> {
    const [{ fillCommand, findPlaceholders }, { CommandForm: Form }] = await Promise.all([
      import('../../core/match/fill.ts'),
      import('./command-form.ts'),
    ]);
    const shell = this.dataset['shell'] ?? null;
    const placeholders = findPlaceholders(code, shell);
    const form = new Form({
      code,
      holes: placeholders,
      values: this.values,
      fill: (values) => fillCommand({ code, shell, placeholders }, values),
      show: (parts) => this.querySelector('code')?.replaceChildren(...parts),
      copy: (filled) => void this.#put(filled),
    });
    this.append(form.element);
    return form;
  }

  async #put(code: string): Promise<void> {
    const copied = await copyText(code);
    announce(copied ? 'Copied' : 'Not copied: the browser did not allow it');
    const button = this.#button;
    if (button === null) return;
    button.textContent = copied ? 'Copied' : 'Not copied';
    button.classList.toggle('primary', copied);
    setTimeout(() => {
      button.textContent = 'Copy';
      button.classList.remove('primary');
    }, 2000);
  }
}
