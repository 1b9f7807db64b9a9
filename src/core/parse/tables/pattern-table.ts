import type { Root } from 'mdast';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Problem } from '../../model.ts';
import { contentPosition } from '../content/table-cell.ts';

/** The first words of a page that is about failures, not about expressions. */
const aboutErrors = /^(?:title:|#+) .*(?:flak|fail|error|known issue|symptom|incident)/im;
const patternColumn =
  /^(?:(?:error|log|failure) )?(?:reg(?:ular )?ex(?:p|pression)?|pattern|signature)s?$|^(?:error|log) (?:string|message|line|text)s?$/i;

/**
 * Finds tables that name the texts to look for in a log, on a page without an entry, as problems of
 * `has-entries`: the one thing that a match needs stands there, and no entry has it.
 */
export function findPatternTables(tree: Root, source: Source, problems: Problem[]): void {
  if (!aboutErrors.test(source.text.slice(0, 2_000))) return;
  for (const { children } of findAll([tree], 'table')) {
    const [head] = children;
    const cell = head?.children.find((one) => patternColumn.test(inlineText(one)));
    if (cell === undefined || children.length < 2) continue;
    const position = contentPosition(cell, source);
    const data = { column: inlineText(cell) };
    const ruleId = 'has-entries';
    problems.push({ ruleId, messageId: 'pattern-table', data, position, severity: 'info' });
  }
}
