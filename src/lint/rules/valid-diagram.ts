import type { Diagram, Position } from '../../core/model.ts';
import { defineRule } from '../rule.ts';

export const validDiagram = defineRule({
  scope: 'surroundings',
  meta: {
    id: 'valid-diagram',
    summary: 'Every Mermaid diagram can be drawn.',
    why: `A diagram with a mistake is not drawn: GitHub shows an error box, and the site does not build. The reader
loses the picture that shows which way to go.`,
    severity: 'error',
    fixable: false,
    messages: {
      'cannot-draw': {
        what: 'Mermaid cannot draw this diagram. {reason}',
        how: 'Correct this line or the one above it. Common causes are unclosed brackets or quotes, and the word `end` or a bracket in a label without quotes: `A["stop (end)"]`.',
      },
    },
  },

  *check(runbook, { diagrams }) {
    for (const diagram of runbook.diagrams) {
      const problem = diagrams.get(diagram.source);
      if (!problem) continue;
      // What an exception says is for those who write Mermaid.
      const isInner = /Cannot read propert|is not (?:a function|iterable)|\bundefined\b/.test(
        problem.message,
      );
      const data = { reason: isInner ? 'It does not say why.' : problem.message };
      yield { messageId: 'cannot-draw', data, position: lineOf(diagram, problem.line) };
    }
  },
});

/**
 * Where a line of the source stands in the file. The source has lost the indentation that its fence
 * has in the file, which is as wide as that of the first line.
 */
function lineOf({ source, start, position }: Diagram, line: number): Position {
  const lines = source.split('\n');
  const index = Math.min(Math.max(Math.trunc(line) || 1, 1), lines.length) - 1;
  const indentation = start.column - 1;
  const before = lines
    .slice(0, index)
    .reduce((sum, text) => sum + text.length + 1 + indentation, 0);
  const text = lines[index] ?? '';
  const leading = text.length - text.trimStart().length;
  const at = (column: number) => ({
    line: start.line + index,
    column: start.column + column,
    offset: Math.min(start.offset + before + column, position.end.offset),
  });
  return { start: at(leading), end: at(Math.max(text.trimEnd().length, leading)) };
}
