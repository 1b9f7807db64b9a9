import { once } from '../../core/memoize.ts';
import type { Position, Runbook } from '../../core/model.ts';
import { closest } from '../../core/text/edit-distance.ts';
import { markedNames } from '../links/marked-names.ts';
import { defineRule } from '../rule.ts';

export const noUndefinedReference = defineRule({
  scope: 'catalog',
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

  *check({ catalog, pages, textOf }) {
    const marked = once(() => markedNames(catalog, textOf));
    const appended = once(() => {
      const texts = catalog.runbooks.map(({ path }) => textOf(path)).filter(isGlossary);
      return new Set(texts.flatMap(definedLabels).map((label) => label.toLowerCase()));
    });
    const found = pages.flatMap((runbook) => [
      ...referencesOf(runbook, () => textOf(runbook.path)),
    ]);
    const alone = found.filter(({ isAlone, label }) => isAlone && !label.startsWith('^')).length;
    for (const { path, label, position, isAlone, isOdd, isForm, suggestion } of found) {
      const isFootnote = label.startsWith('^');
      // Where nothing is defined, brackets may be a manner of writing: `[PR #12][ana]`, `[^a-z]`, or names
      // that a plugin of the site knows.
      const isManner =
        isOdd ||
        isForm ||
        marked().has(label) ||
        appended().has(label.toLowerCase()) ||
        (isAlone && (isFootnote || alone > fewAlone)) ||
        /\b(?:TODO|TBD|FIXME)\b/.test(label);
      const severity = isManner ? 'info' : undefined;
      const messageId = isFootnote ? 'no-footnote' : 'no-definition';
      yield { messageId, data: { label, suggestion }, path, position, severity };
    }
  },
});

interface Reference {
  path: string;
  label: string;
  position: Position;
  /** Whether its page defines nothing of its kind. */
  isAlone: boolean;
  /** Whether nothing else on its page refers in this manner. */
  isOdd: boolean;
  /** Whether it may be the form of a name: `[Agency][Package Name]`. */
  isForm: boolean;
  suggestion: string;
}

function* referencesOf(runbook: Runbook, textOf: () => string): Generator<Reference> {
  if (runbook.undefinedReferences.length === 0) return;
  const text = textOf();
  const defined = definedLabels(text);
  for (const { label, position } of runbook.undefinedReferences) {
    // `[[a][b] c](url)` and `[c [a][b]](url)` are texts of links.
    if (text.charAt(position.start.offset - 1) === '[' || isInLink(runbook, position)) continue;
    if (!label.startsWith('^') && isInAddress(text, position)) continue;
    if (isTemplated(text, label) || isTicket(label) || isQuoted(text, position)) continue;
    if (isTag(text, label)) continue;
    const isFootnote = label.startsWith('^');
    const alike = defined.filter((other) => other.startsWith('^') === isFootnote);
    const suggestion = closest(label, alike) ?? '';
    // Its definition is there, and stands or is used where only the site reads Markdown.
    if (alike.some((other) => other.toLowerCase() === label.toLowerCase())) continue;
    const isAlone = alike.length === 0;
    const isOdd = !isAlone && suggestion === '' && !isFootnote && !refersTo(text, alike);
    const isForm =
      suggestion === '' &&
      (areTags(text, position) || isSymbol(label) || (isAlone && tellsOfForm(text, position)));
    yield { path: runbook.path, label, position, isAlone, isOdd, isForm, suggestion };
  }
}

/** So many references on pages without any definition were probably meant. */
const fewAlone = 4;

/** `kms://[NAME][ADDRESS]/[KEY]` is the form of an address, whose brackets touch what is around them. */
function isInAddress(text: string, { start, end }: Position): boolean {
  return /[\w/$=]/.test(text.charAt(start.offset - 1)) || /[\w/=]/.test(text.charAt(end.offset));
}

/**
 * `[1][note 2]` is copied from an encyclopedia, `[old=number][new=number]` from the words of a program,
 * `["a key"][100]` from a path to data, `[acpi/SSDT.aml][0x30e]` from a log.
 */
function isQuoted(text: string, { start, end }: Position): boolean {
  const marks = text.slice(start.offset, end.offset).match(/(?<=\[)[^[\]]*(?=\])/g) ?? [];
  if (/^(?:["']|\d+$)/.test(marks[0] ?? '') || /^0x[\da-f]+$/i.test(marks.at(-1) ?? ''))
    return true;
  return (
    marks.length > 1 && marks.every((mark) => /^(?:(?:note )?\d+|[a-z]|[\w-]+=[\w-]*)$/i.test(mark))
  );
}

function isInLink({ links }: Runbook, { start, end }: Position): boolean {
  return links.some(({ position }) => {
    return position.start.offset < start.offset && end.offset <= position.end.offset;
  });
}

/** `[backend][ui]` are tags where the page has such tags as code: `` `[ui]` ``. */
function isTag(text: string, label: string): boolean {
  return text.includes(`\`[${label}]\``);
}

/** `[Agency][Package Name]`, `[CI][Docker]`: parts of a name or tags, each with capitals. */
function areTags(text: string, { start, end }: Position): boolean {
  const written = text.slice(start.offset, end.offset);
  return /^(?:\[\p{Lu}[\w-]*(?: \p{Lu}[\w-]*)*\]){2,}$/u.test(written);
}

/** `pkg.mod.Class`, `std::vec::Vec`, `macro@x`: a name in code, which a program that writes pages looks up. */
function isSymbol(label: string): boolean {
  return (
    /^[A-Za-z_]\w*(?:(?:\.|::)\w+)+(?:\(\)|#\w+)?$|^[a-z]+@\w+$/.test(label) && !/^v?\d/.test(label)
  );
}

/** Whether a sentence tells of the form of a name. */
function tellsOfForm(text: string, { start, end }: Position): boolean {
  const line = text.slice(text.lastIndexOf('\n', start.offset) + 1, end.offset + 40);
  return /\b(?:naming|convention|format|pattern|template|i\.e\.|e\.g\.)/i.test(line);
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

/** Whether a page refers to something that it defines: `[text][label]`, `[label]`. */
function refersTo(text: string, defined: readonly string[]): boolean {
  const labels = new Set(defined.map((label) => label.toLowerCase()));
  return Array.from(text.matchAll(/\[([^[\]\n]+)\](?!:)/g)).some(([, label = '']) =>
    labels.has(label.toLowerCase()),
  );
}

/** Whether a page has nothing but definitions, which a site puts at the end of each of its pages. */
function isGlossary(text: string): boolean {
  return /^(?:\s*\[[^[\]\n]+\]:[^\n]*(?:\n|$))+\s*$/.test(text);
}

function definedLabels(text: string): string[] {
  return [...text.matchAll(/^[ >]*\[(\^?[^[\]\n]+)\]:/gm)].map(([, label = '']) => label);
}
