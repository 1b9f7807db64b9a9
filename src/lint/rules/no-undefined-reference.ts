import type { Position } from '../../core/model.ts';
import { closest } from '../../core/text/edit-distance.ts';
import { defineRule, type Finding } from '../rule.ts';

export const noUndefinedReference = defineRule({
  scope: 'file',
  meta: {
    id: 'no-undefined-reference',
    summary: 'Every reference to a link or footnote has a definition.',
    why: `\`[the flow][flow]\` is a link only if the page has a line \`[flow]: flow.md\`. Without it the reader sees
the brackets and has nothing to click. A footnote without its text loses the caution that somebody
thought worth writing.

A label alone in brackets (\`[flow]\`) is ordinary text, and so is text that looks like an index or a
regular expression: \`rows[0][1]\`, \`[A-Z][a-z]+\`.`,
    severity: 'error',
    fixable: false,
    messages: {
      'no-definition': {
        what: 'This page has no definition "[{label}]: ...", so this reference is not a link.',
        how: '{suggestion?Did you mean "{suggestion}"? }Add a line "[{label}]: " with the address, or put the address in round brackets. If you do not mean a link, write `\\[`.',
      },
      'no-footnote': {
        what: 'This page has no footnote "[{label}]: ...", so this mark leads nowhere.',
        how: '{suggestion?Did you mean "{suggestion}"? }Add a line "[{label}]: " with its text, or remove the mark.',
      },
    },
  },

  *check(runbook, { text }): Generator<Finding> {
    if (runbook.undefinedReferences.length === 0) return;
    const defined = definedLabels(text);
    const alone = runbook.undefinedReferences.filter(({ label }) => !label.startsWith('^')).length;
    for (const { label, position } of runbook.undefinedReferences) {
      const isFootnote = label.startsWith('^');
      // `[[a][b] c](url)` is the text of a link.
      if (text.charAt(position.start.offset - 1) === '[') continue;
      if (isTemplated(text, label) || isTicket(label) || isQuoted(text, position)) continue;
      const alike = defined.filter((other) => other.startsWith('^') === isFootnote);
      const data = { label, suggestion: closest(label, alike) ?? '' };
      // Where nothing is defined, brackets may be a manner of writing: `[PR #12][ana]`, `[^a-z]`.
      const isManner = alike.length === 0 && (isFootnote || alone > fewAlone);
      const severity = isManner ? 'info' : undefined;
      yield { messageId: isFootnote ? 'no-footnote' : 'no-definition', data, position, severity };
    }
  },
});

/** So many references without any definition on a page were probably meant. */
const fewAlone = 4;

/** `[1][note 2]` is copied from an encyclopedia, `[old=number][new=number]` from the words of a program. */
function isQuoted(text: string, { start, end }: Position): boolean {
  const marks = text.slice(start.offset, end.offset).match(/(?<=\[)[^[\]]*(?=\])/g) ?? [];
  return (
    marks.length > 1 && marks.every((mark) => /^(?:(?:note )?\d+|[a-z]|[\w-]+=[\w-]*)$/i.test(mark))
  );
}

/** `[AB-12][AB-13]` names tickets one after the other. */
function isTicket(label: string): boolean {
  return /^[A-Z][A-Z0-9]+-\d+$/i.test(label) && label === label.toUpperCase();
}

/**
 * Whether a label has a definition that Markdown cannot read before a template is filled in: one with
 * the template, or one behind it.
 */
function isTemplated(text: string, label: string): boolean {
  const lines = [...text.matchAll(/^[ >]*\[([^[\]\n]+)\]:[^\n]*/gm)];
  const first = lines.findIndex(([line]) => /\{[{%]|<%|\$\{/.test(line));
  const wanted = label.toLowerCase();
  return first >= 0 && lines.slice(first).some(([, name = '']) => name.toLowerCase() === wanted);
}

function definedLabels(text: string): string[] {
  return [...text.matchAll(/^[ >]*\[(\^?[^[\]\n]+)\]:/gm)].map(([, label = '']) => label);
}
