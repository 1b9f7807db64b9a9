import { announce } from './announce.ts';
import { create } from './dom.ts';
import { t } from './words.ts';

type Direction = 'ascending' | 'descending' | 'none';

const next: Readonly<Record<Direction, Direction>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};

const said: Readonly<Record<Direction, string>> = {
  none: 'In the order of the runbooks',
  ascending: 'from A to Z',
  descending: 'from Z to A',
};

/** Sorts a table by a column: ascending, descending, and back to the original order. */
export class TableSort {
  readonly #table: HTMLTableElement;
  readonly #collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  readonly #body: HTMLTableSectionElement | undefined;
  /** In the order of the page. */
  readonly #rows: readonly HTMLTableRowElement[];

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#body = table.tBodies[0];
    this.#rows = [...(this.#body?.rows ?? [])];
  }

  /** Makes the column heads buttons. */
  offer(): void {
    for (const [column, head] of this.#heads().entries()) {
      const name = head.textContent?.trim() ?? '';
      const button = create('button', { type: 'button', class: 'sort' }, name);
      button.addEventListener('click', () => this.#sort(column, head, name));
      head.replaceChildren(button);
    }
  }

  #sort(column: number, head: HTMLTableCellElement, name: string): void {
    const direction = next[(head.getAttribute('aria-sort') as Direction | null) ?? 'none'];
    for (const other of this.#heads()) other.removeAttribute('aria-sort');
    if (direction !== 'none') head.setAttribute('aria-sort', direction);
    this.#body?.append(...this.#ordered(column, direction));
    announce(
      direction === 'none'
        ? t(said.none)
        : t('Sorted by {name}, {order}', { name, order: t(said[direction]) }),
    );
  }

  #ordered(column: number, direction: Direction): readonly HTMLTableRowElement[] {
    if (direction === 'none') return this.#rows;
    const keyed = this.#rows.map((row) => ({
      row,
      key: keyOf(row.cells[column]),
    }));
    const sign = direction === 'ascending' ? 1 : -1;
    keyed.sort((a, b) => {
      // Rows without a value in this column come last in both directions.
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return sign * this.#collator.compare(a.key, b.key);
    });
    return keyed.map(({ row }) => row);
  }

  #heads(): HTMLTableCellElement[] {
    return [...(this.#table.tHead?.rows[0]?.cells ?? [])];
  }
}

/** What a cell is sorted by, where that is not what it shows. */
function keyOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset['sort'] ?? cell?.textContent?.trim().slice(0, 80) ?? '';
}
