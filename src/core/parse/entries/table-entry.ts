import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Entry, Field } from '../../model.ts';
import { cellBlocks, cellText, contentPosition } from '../content/table-cell.ts';
import type { Block } from '../document.ts';
import { type EntryContext, readEntry } from '../entry/entry.ts';
import { asRegex } from '../entry/pattern-fence.ts';
import type { FailureRow, FieldColumn } from '../tables/failure-table.ts';

/** Reads a row of a table as an entry: its signature is the title, each known column a field. */
export function readRow(
  { row, columns, id }: FailureRow,
  depth: number,
  freeSlug: (text: string) => string,
  context: EntryContext,
): Entry {
  const { source } = context;
  const cells = columns.flatMap(({ name, index }) =>
    name === 'signature' ? (row.children[index] ?? []) : [],
  );
  const named = cells.find((cell) => cellText(cell, source) !== '');
  const title = named ? cellText(named, source) : '';
  const isRegex = columns.some(
    ({ name, head }) => name === 'signature' && regexColumn.test(inlineText(head)),
  );
  const entry = readEntry(
    {
      form: 'table-row',
      slug: id ?? freeSlug(title),
      title,
      depth,
      position: source.positionOf(row),
      titlePosition: named ? contentPosition(named, source) : source.positionOf(row),
      blocks: columns.map((column) => blockOf(column, row, source)),
    },
    isRegex ? { ...context, problems: [] } : context,
  );
  if (isRegex && entry.signature) {
    const { patterns } = entry.signature;
    for (const { steps } of patterns) {
      for (const [index, step] of steps.entries()) {
        steps[index] = asRegex(step, source, context.problems);
      }
    }
  }
  return entry;
}

const regexColumn = /^(?:\w+ )?reg(?:ular )?ex(?:p|pressions?)?(?:es)?$/i;

function blockOf(
  { name, head, index }: FieldColumn,
  row: FailureRow['row'],
  source: Source,
): Block {
  const cell = row.children[index];
  const nodes = cell ? cellBlocks(cell, source) : [];
  const field: Field = {
    name,
    label: inlineText(head).replace(/[\s:：]+$/, ''),
    form: 'column',
    position: cell ? contentPosition(cell, source) : source.positionOf(row),
    labelPosition: contentPosition(head, source),
    empty: nodes.length === 0,
  };
  return { type: 'block', field, heading: null, nodes };
}
