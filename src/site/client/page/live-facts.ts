import { type HitForm, hitText, readRecent } from '../../../core/hits/hit-times.ts';
import { spanText } from '../../../core/text/span-text.ts';
import { counted, t } from './words.ts';

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
      const values = { span: spanText(span, t) };
      const text = span < 0 ? t('overdue by {span}', values) : t('{span} left', values);
      if (left.textContent !== text) left.textContent = text;
    };
    tick();
    this.#timer = setInterval(tick, minute / 2);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

/** Counts the hits of an entry up to now, since a page is older than that. */
export class HitMemory extends HTMLElement {
  connectedCallback(): void {
    const { form, total, first = '', last = '', recent = '' } = this.dataset;
    if (total === undefined) return;
    const times = {
      total: Number(total),
      first: Date.parse(first),
      last: Date.parse(last),
      recent: readRecent(recent),
    };
    this.textContent = hitText(form as HitForm, times, Date.now(), t);
  }
}

/** Says how long ago a day was. */
export class DaysSince extends HTMLElement {
  connectedCallback(): void {
    const since = Date.parse(this.dataset['since'] ?? '');
    const days = Math.floor((Date.now() - since) / 86_400_000);
    if (days >= 0) this.append(` (${counted(days, '1 day', '{n} days')})`);
  }
}

export { IncidentNote } from './incident-note.ts';
