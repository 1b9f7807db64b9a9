import type { Diagnostic, TextEdit } from '../core/diagnostic.ts';

/**
 * Applies the fixes of one file's findings to its text. Of fixes that touch one another only the
 * first counts; the others wait for the next run, when they are looked at anew.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Pick<Diagnostic, 'fix'>[],
): { text: string; applied: number } {
  const fixes = diagnostics
    .flatMap(({ fix }) => (fix === undefined || fix.length === 0 ? [] : [sorted(fix)]))
    .sort((a, b) => startOf(a) - startOf(b));
  const edits: TextEdit[] = [];
  let applied = 0;
  let end = -1;
  for (const fix of fixes) {
    if (startOf(fix) < end || overlaps(fix)) continue;
    edits.push(...fix);
    end = Math.max(...fix.map((edit) => edit.end)) + 1;
    applied += 1;
  }
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied };
}

function sorted(fix: readonly TextEdit[]): TextEdit[] {
  return [...fix].sort((a, b) => a.start - b.start || a.end - b.end);
}

function startOf(fix: readonly TextEdit[]): number {
  return fix[0]?.start ?? 0;
}

function overlaps(fix: readonly TextEdit[]): boolean {
  return fix.some((edit, index) => edit.start < (fix[index - 1]?.end ?? 0));
}
