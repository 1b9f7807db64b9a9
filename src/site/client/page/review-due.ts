import { t } from './words.ts';
/** Marks an overdue review in the browser, because a build does not know today's date. */
export class ReviewDue extends HTMLElement {
  connectedCallback(): void {
    const today = new Date().toISOString().slice(0, 10);
    const { due } = this.dataset;
    if (due === undefined || due >= today) return;
    this.classList.add('overdue');
    this.textContent = t('overdue since {date}', { date: due });
  }
}
