import type { RootContent } from 'mdast';
import type { Entry } from '../../model.ts';
import type { Section } from '../document.ts';
import type { StatedScope } from '../entry/scope.ts';
import { listsErrorCodes } from '../failure/error-codes.ts';
import { readCodeRows } from '../tables/code-table.ts';
import { type FailureRow, readFailureRows } from '../tables/failure-table.ts';
import type { EntriesContext } from './entries-context.ts';
import { readRow } from './table-entry.ts';

/** Reads the rows of a table that are failures, or codes of errors on a page of those. */
export function readRows(
  node: RootContent,
  { depth }: Section,
  context: EntriesContext,
  outerScope: StatedScope | null,
): Entry[] {
  const { distinctive, freeSlug } = context;
  return rowsOf(node, context)
    .filter(({ columns }) => columns.some(({ name }) => distinctive.has(name)))
    .map((row) => readRow(row, Math.min(6, depth + 1), freeSlug, { ...context, outerScope }));
}

function rowsOf(
  node: RootContent,
  { words, source, isInferred, pageTitle, path }: EntriesContext,
): FailureRow[] {
  const rows = readFailureRows(node, words, source);
  const mayExplain = rows.length === 0 && isInferred && listsErrorCodes([pageTitle], path);
  return mayExplain ? readCodeRows(node, words) : rows;
}
