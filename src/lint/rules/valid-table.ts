import type { Runbook } from '../../core/model.ts';
import { defineRule } from '../rule.ts';
import { positionIn } from '../text-position.ts';

export const validTable = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-table',
    summary: 'Every cell of a table is shown.',
    why: `Markdown drops the cells of a row that its header has no columns for, without a word. The reader does not
see that there was more: the last command of a row, or the half of it behind a \`|\`, which ends a cell in
code, too. Where the line below the header has another number of columns, there is no table at all.

GitHub and most sites read it so; MkDocs and Jekyll look for code first, so that a \`|\` in code is information.
A row with fewer cells is accepted: its other cells are empty.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'lost-cell': {
        what: 'The table has {columns} columns, so that Markdown does not show this.',
        how: 'Write `\\|` for a `|` inside of a cell, or give the header a column more.',
      },
      'no-table': {
        what: 'The header has {header} columns and this line {columns}, so that Markdown shows no table.',
        how: 'Give both the same number of columns.',
      },
    },
  },

  *check(runbook, { text }) {
    if (!delimiter.test(text)) return;
    let above = '';
    let columns = 0;
    for (const line of linesOf(text)) {
      const header = above;
      above = line.text;
      if (!line.text.includes('|')) columns = 0;
      else if (columns > 0) {
        const lost = cellsOf(line.text)
          .slice(columns)
          .filter((cell) => cell.text.trim() !== '');
        const [first] = lost;
        const last = lost.at(-1);
        if (
          first !== undefined &&
          last !== undefined &&
          !isFilled(line.text) &&
          !isCode(runbook, line)
        ) {
          const [start, end] = [
            line.start + first.start,
            line.start + last.start + last.text.length,
          ];
          const data = { columns: String(columns) };
          const severity = isInCode(line.text, first) ? 'info' : undefined;
          yield { messageId: 'lost-cell', data, position: positionIn(text, start, end), severity };
        }
      } else if (header.includes('|') && row.test(line.text)) {
        const named = cellsOf(header).length;
        const counted = cellsOf(line.text).length;
        if (named < 2) continue;
        columns = named === counted ? named : 0;
        if (columns === 0 && line.text.trim().startsWith('|') && !isCode(runbook, line)) {
          const data = { header: String(named), columns: String(counted) };
          const end = line.start + line.text.trimEnd().length;
          yield { messageId: 'no-table', data, position: positionIn(text, line.start, end) };
        }
      }
    }
  },
});

interface Line {
  text: string;
  /** UTF-16 offset of the line in the file. */
  start: number;
}

const row = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;
const delimiter = new RegExp(row.source, 'm');

function* linesOf(text: string): Generator<Line> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    yield { text: line.replace(/[\r\n]+$/, ''), start: index };
  }
}

/** The cells of a line, without the marks at its ends; one where it has no mark. */
function cellsOf(line: string): Line[] {
  const from = /^[ \t>]*\|?/.exec(line)?.[0].length ?? 0;
  const inside = line.slice(from).replace(/(?<!\\)\|[ \t]*$|[ \t]+$/, '');
  return Array.from(inside.matchAll(/(?<=^|(?<!\\)\|)(?:\\.|[^\\|])*/g), ({ 0: text, index }) => {
    return { text, start: from + index };
  });
}

/** Whether code is open where a cell begins, so that some programs read no cell there. */
function isInCode(line: string, cell: Line): boolean {
  return line.slice(0, cell.start).split('`').length % 2 === 0;
}

/** Whether another program writes the row, or reads `[[page|title]]` ahead of Markdown. */
function isFilled(line: string): boolean {
  return /\{\{|\{%|<%|\[\[/.test(line);
}

function isCode({ codeBlocks }: Runbook, { start }: Line): boolean {
  return codeBlocks.some(({ position }) => {
    return position.start.offset <= start && start < position.end.offset;
  });
}
