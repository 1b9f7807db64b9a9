import type { Element } from 'hast';
import { getOrCreate } from '../../maps.ts';
import type { Translate } from '../../text/fill-words.ts';
import { element } from '../element.ts';
import type { Explanation } from '../options.ts';

/** Cards that explain the fields of artifacts: one for each table, however often it is asked for. */
export class FieldCards {
  readonly #cards = new Map<string, { id: string; card: Element }>();
  readonly #t: Translate;

  constructor(t: Translate) {
    this.#t = t;
  }

  /** A button that opens the card; needs no script. */
  button(path: string, explanation: Explanation): Element {
    const { id } = this.#open(explanation);
    const t = this.#t;
    const ariaLabel = t('Fields of {path}', { path });
    const properties = { type: 'button', className: ['fields-button'], popoverTarget: id };
    return element('button', { ...properties, ariaLabel, dataPagefindIgnore: 'all' }, t('fields'));
  }

  /** Every card that a button opens. */
  get cards(): Element[] {
    return [...this.#cards.values()].map(({ card }) => card);
  }

  #open(explanation: Explanation): { id: string; card: Element } {
    // No anchor of an author holds a colon.
    const id = `fields:${this.#cards.size + 1}`;
    return getOrCreate(this.#cards, explanation.href, () => ({
      id,
      card: cardOf(id, explanation, this.#t),
    }));
  }
}

const closing = { type: 'button', className: ['fields-button'], popoverTargetAction: 'hide' };

function cardOf(id: string, { href, title, rows }: Explanation, t: Translate): Element {
  const items = rows.flatMap(({ field, meaning }) => [
    element('dt', {}, element('code', {}, field)),
    element('dd', {}, meaning),
  ]);
  const head = element(
    'p',
    { className: ['fields-head'] },
    element('strong', {}, title),
    ' ',
    element('a', { href }, t('Go to the table')),
    element('button', { ...closing, popoverTarget: id }, t('Close')),
  );
  const name = { role: 'dialog', ariaLabel: t('Fields of {path}', { path: title }) };
  const properties = { id, popover: 'auto', className: ['fields-card'], dataPagefindIgnore: 'all' };
  return element('div', { ...properties, ...name }, head, element('dl', {}, ...items));
}
