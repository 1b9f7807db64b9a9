import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { lint } from './catalog.ts';

/** A runbook with one command, between lines that say nothing about it. */
export function runbookWith(code: string, language = 'bash', text = 'Look at it.'): string {
  return `# Gate\n\n**Replay:**\n\n${text}\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
}

/** What a rule finds in a text, in order. */
export function foundBy(ruleId: string, text: string): Diagnostic[] {
  return lint(text).diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId);
}

/** What diagnostics underline. */
export function underlined(text: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ position: { start, end } }) => {
    const lines = text.split(/\r\n|\n/);
    // Line and column must say the same as the offsets.
    const own = text.slice(start.offset).split(/\r?\n/)[0];
    if (lines[start.line - 1]?.slice(start.column - 1) !== own) {
      throw new Error(`Line ${start.line}, column ${start.column} is not offset ${start.offset}.`);
    }
    return text.slice(start.offset, end.offset);
  });
}

/** A text after the fixes of a rule; of those that touch one another each has a turn of its own. */
export function fixedBy(ruleId: string, text: string): string {
  let fixed = text;
  for (let turn = 0; turn < 5; turn += 1) fixed = applyFixes(fixed, foundBy(ruleId, fixed)).text;
  return fixed;
}
