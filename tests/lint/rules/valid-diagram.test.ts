import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import type { CodeProblem } from '../../../src/lint/rule.ts';
import { lint, lintInput } from '../catalog.ts';

/** The diagnostics of a text whose only diagram has this problem. */
function diagnostics(text: string, problem: CodeProblem | null) {
  const { catalog, surroundings } = lintInput(text);
  const [diagram] = catalog.runbooks.flatMap((runbook) => runbook.diagrams);
  const diagrams = new Map([[diagram?.source ?? '', problem]]);
  return lint(text, { surroundings: { ...surroundings, diagrams } }).diagnostics.filter(
    ({ ruleId }) => ruleId === 'valid-diagram',
  );
}

function underlined(text: string, line: number): string | undefined {
  const [found] = diagnostics(text, { message: 'wrong', line });
  if (found === undefined) return undefined;
  const { start, end } = found.position;
  const lines = text.split('\n');
  // Line and column must say the same as the offset.
  expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(
    text.slice(start.offset, end.offset),
  );
  return text.slice(start.offset, end.offset);
}

describe('underlines the line of the file', () => {
  const flow = 'flowchart LR\n  A --> B\n  B --> C';
  const indented = flow.replaceAll('\n', '\n   ');
  test.each([
    ['the first', `# A\n\n\`\`\`mermaid\n${flow}\n\`\`\`\n`, 1, 'flowchart LR'],
    ['the last', `# A\n\n\`\`\`mermaid\n${flow}\n\`\`\`\n`, 3, 'B --> C'],
    ['in a list', `1. A\n\n   \`\`\`mermaid\n   ${indented}\n   \`\`\`\n`, 2, 'A --> B'],
    ['the last for one past the end', `\`\`\`mermaid\n${flow}\n\`\`\`\n`, 9, 'B --> C'],
    ['the first for none', `\`\`\`mermaid\n${flow}\n\`\`\`\n`, 0, 'flowchart LR'],
    [
      'with Windows line endings',
      `\`\`\`mermaid\n${flow}\n\`\`\`\n`.replaceAll('\n', '\r\n'),
      2,
      'A --> B',
    ],
  ])('%s', (_name, text, line, expected) => {
    expect(underlined(text, line)).toBe(expected);
  });
});

test('passes on what the check says', () => {
  const message = 'The line ends where a closing bracket is missing.';
  const [found] = diagnostics('```mermaid\nx\n```\n', { message, line: 1 });
  expect(found && wordingOf(found).what).toBe(
    'Mermaid cannot draw this diagram. The line ends where a closing bracket is missing.',
  );
});

test('a diagram that was not checked, or parses, is no finding', () => {
  const text = '```mermaid\nx\n```\n';
  expect(diagnostics(text, null)).toEqual([]);
  const surroundings = { ...lintInput(text).surroundings, diagrams: new Map() };
  expect(lint(text, { surroundings }).diagnostics).toEqual([]);
});
