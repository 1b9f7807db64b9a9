import type { Diagnostic, TextEdit } from '../core/diagnostic.ts';

type Fixable = Pick<Diagnostic, 'fix'>;

/**
 * The findings of one file whose fixes can be applied together, in the order of the file. Of fixes
 * that touch one another only the first counts; the next pass checks the others.
 */
export function compatibleFixes<Found extends Fixable>(diagnostics: readonly Found[]): Found[] {
  const fixable = diagnostics
    .filter((found) => editsOf(found).length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const chosen: Found[] = [];
  let end = -1;
  for (const found of fixable) {
    const edits = editsOf(found);
    if (startOf(found) < end || overlaps(edits)) continue;
    chosen.push(found);
    end = Math.max(...edits.map((edit) => edit.end)) + 1;
  }
  return chosen;
}

/** Applies the fixes of one file's findings to its text, if they can be applied together. */
export function applyFixes(
  text: string,
  diagnostics: readonly Fixable[],
): { text: string; applied: number } {
  const chosen = compatibleFixes(diagnostics);
  let result = '';
  let at = 0;
  for (const edit of chosen.flatMap(editsOf)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied: chosen.length };
}

function editsOf({ fix = [] }: Fixable): TextEdit[] {
  return fix.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function startOf(found: Fixable): number {
  return editsOf(found)[0]?.start ?? 0;
}

function overlaps(fix: readonly TextEdit[]): boolean {
  return fix.some((edit, index) => edit.start < (fix[index - 1]?.end ?? 0));
}
