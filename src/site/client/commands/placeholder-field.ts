import { create } from '../page/dom.ts';
import type { ShownPlaceholder } from './command-source.ts';

interface FieldOptions {
  /** The first placeholder with its name in the command; the others follow it. */
  isFirst: boolean;
  changed(value: string): void;
  /** Called when the user presses Enter. */
  done(): void;
}

/**
 * Shows a placeholder as a field. Its text stays text, so that the command can be selected and
 * printed as copied; the field lies over it, and is visible while it has the focus.
 */
export class PlaceholderField {
  readonly placeholder: ShownPlaceholder;
  readonly control: HTMLInputElement | HTMLSelectElement | null;
  readonly #text = create('span', {});

  constructor(placeholder: ShownPlaceholder, options: FieldOptions) {
    this.placeholder = placeholder;
    this.control = options.isFirst ? makeControl(placeholder, options) : null;
    const { element, raw } = placeholder;
    this.#text.textContent = raw;
    if (this.control === null) {
      element.replaceChildren(this.#text);
      return;
    }
    this.#text.setAttribute('aria-hidden', 'true');
    element.classList.add('field-in-place');
    if (this.control instanceof HTMLSelectElement) element.classList.add('choice');
    element.addEventListener('click', () => this.control?.focus());
    element.replaceChildren(this.#text, this.control);
  }

  /** Shows the text in the command and its value. */
  show(text: string, value: string, filled: boolean): void {
    const { element } = this.placeholder;
    this.#text.textContent = text;
    element.classList.toggle('filled', filled);
    if (this.control !== null && this.control.value !== value) this.control.value = value;
  }

  /**
   * Marks its value as refused; `note` is the id of the element with the reason, null for a valid
   * value.
   */
  mark(note: string | null): void {
    if (this.control === null) return;
    if (note === null) {
      this.control.removeAttribute('aria-invalid');
      this.control.removeAttribute('aria-describedby');
    } else {
      this.control.setAttribute('aria-invalid', 'true');
      this.control.setAttribute('aria-describedby', note);
    }
  }
}

function makeControl(
  { name, raw, element, rules }: ShownPlaceholder,
  { changed, done }: FieldOptions,
): HTMLInputElement | HTMLSelectElement {
  const about = { 'aria-label': name, ...(element.title && { 'aria-description': element.title }) };
  const control = rules?.allowed.length
    ? create('select', about, ...choices(raw, rules.allowed))
    : create('input', { ...about, ...plainText, placeholder: raw });
  control.addEventListener('input', () => changed(control.value));
  control.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    if (control instanceof HTMLInputElement) done();
  });
  return control;
}

const plainText = {
  type: 'text',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
};

/** Its name is an attribute, because text inside a command would be part of the command. */
function choices(raw: string, allowed: readonly string[]): HTMLOptionElement[] {
  return [raw, ...allowed].map((label, index) =>
    create('option', { value: index === 0 ? '' : label, label }),
  );
}
