import { create } from '../page/dom.ts';
import { t } from '../page/words.ts';

/** A progress bar with a button that stops the work; visible while the work runs. */
export class SearchProgress {
  readonly element: HTMLElement;
  readonly #bar = create('progress');

  constructor(stop: () => void) {
    const button = create('button', { type: 'button', class: 'text-button' }, t('Stop'));
    button.addEventListener('click', stop);
    this.element = create('div', { class: 'search-progress' }, this.#bar, button);
    this.element.hidden = true;
  }

  /** `total` is null if the amount of work is unknown. */
  show(label: string, done: number, total: number | null): void {
    this.#bar.setAttribute('aria-label', label);
    if (total === null) this.#bar.removeAttribute('value');
    else [this.#bar.max, this.#bar.value] = [total, Math.min(done, total)];
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
