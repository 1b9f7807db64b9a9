import {
  type CodeAction,
  type Hover,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import { describeRule } from '../app/index.ts';
import type { ShownFinding } from './linter.ts';
import { actionsFor, rangeOf } from './to-protocol.ts';
import type { OpenPage } from './workspace.ts';

/** The fixes and suppressions of the findings that touch a range. */
export function actionsIn(
  { document, file }: OpenPage,
  range: Range,
  findings: readonly ShownFinding[],
): CodeAction[] {
  return touching(findings, range).flatMap(({ finding, shown }) => {
    const { line } = finding.position.start;
    const inCode = file.runbook.codeBlocks.some(
      ({ position: { start, end } }) => start.line < line && line <= end.line,
    );
    return actionsFor(finding, shown, document, inCode);
  });
}

/** The rule of the finding at a place. */
export async function hoverAt(
  position: Position,
  findings: readonly ShownFinding[],
): Promise<Hover | null> {
  const [found] = touching(findings, { start: position, end: position });
  if (found === undefined) return null;
  const { page } = await describeRule(found.finding.ruleId);
  const contents = { kind: MarkupKind.Markdown, value: page };
  return { contents, range: rangeOf(found.shown.position) };
}

function touching(findings: readonly ShownFinding[], { start, end }: Range): ShownFinding[] {
  return findings.filter(({ shown }) => {
    const range = rangeOf(shown.position);
    return compare(range.start, end) <= 0 && compare(start, range.end) <= 0;
  });
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
