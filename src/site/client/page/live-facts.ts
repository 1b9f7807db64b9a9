import { spanText } from '../../../core/text/span-text.ts';

const minute = 60_000;

/** Says how much of a deadline is left, and goes on to say so. */
export class LiveClock extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const deadline = Date.parse(this.dataset['deadline'] ?? '');
    if (Number.isNaN(deadline)) return;
    const left = document.createElement('span');
    this.append(' (', left, ')');
    const tick = (): void => {
      const span = deadline - Date.now();
      this.classList.toggle('overdue', span < 0);
      const text = span < 0 ? `overdue by ${spanText(span)}` : `${spanText(span)} left`;
      if (left.textContent !== text) left.textContent = text;
    };
    tick();
    this.#timer = setInterval(tick, minute / 2);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}
