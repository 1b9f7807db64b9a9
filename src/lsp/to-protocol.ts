import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportedDiagnostic } from '../app/index.ts';
import type { Diagnostic as Finding } from '../core/diagnostic.ts';
import type { Position } from '../core/model.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Lines and columns of the protocol begin at 0 and count UTF-16 units. */
export function rangeOf({ start, end }: Position): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

export function diagnosticOf({
  position,
  severity,
  ruleId,
  message,
  help,
}: ReportedDiagnostic): Diagnostic {
  return {
    range: rangeOf(position),
    severity: severities[severity],
    code: ruleId,
    source: 'replaybook',
    message: `${message}\n${help}`.trim(),
  };
}

/**
 * The code actions for a finding: its fix, and a comment that suppresses it. Code and table rows
 * have no place for a comment.
 */
export function actionsFor(
  finding: Finding,
  shown: ReportedDiagnostic,
  document: TextDocument,
  inCode: boolean,
): CodeAction[] {
  const diagnostics = [diagnosticOf(shown)];
  const action = (title: string, edits: TextEdit[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred,
    edit: { changes: { [document.uri]: edits } },
  });
  const fix = (finding.fix ?? []).map(({ start, end, text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
  const line = finding.position.start.line - 1;
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  // The comment stays in the quotation or list item of the line.
  const [lead] = /^[ \t>]*/.exec(text) ?? [''];
  const place = { line, character: lead.length };
  const comment = `<!-- replaybook-disable-next-line ${finding.ruleId} -- why? -->\n`;
  const newText = `${comment}${lead.trimEnd()}\n${lead}`;
  const suppression = { range: { start: place, end: place }, newText };
  const isTableRow = text[lead.length] === '|';
  return [
    ...(fix.length > 0 ? [action(`Fix: ${shown.message}`, fix, true)] : []),
    ...(inCode || isTableRow
      ? []
      : [action(`Suppress ${finding.ruleId} here`, [suppression], false)]),
  ];
}
