import type { Command, Entry, Placeholder, Position, Runbook } from '../../core/model.ts';
import { createSuggester } from '../../core/text/edit-distance.ts';
import { blankPlaceholders } from '../commands/blank.ts';
import { commandsOf, placeIn } from '../commands/entry-commands.ts';
import { isFamiliar } from '../commands/familiar-names.ts';
import { ProseWords, rawsOf } from '../commands/prose-words.ts';
import { readSession } from '../commands/session.ts';
import { defineRule } from '../rule.ts';
import { captureNames } from '../signatures/family.ts';

export const knownPlaceholder = defineRule({
  scope: 'file',
  meta: {
    id: 'known-placeholder',
    summary:
      'Every placeholder of a command is captured by the signature or explained in the entry.',
    why: `\`--rerun-from results/<ts>/summary.json\`: the author knows that \`<ts>\` is the folder of the run. The
person on call at 3 am has to guess. A placeholder that the signature captures is filled from the
pasted log and needs no words; any other placeholder needs one sentence.

A placeholder is explained if its name, or the placeholder itself, appears in the text of the entry, in
a comment of the command, or in text of the page outside of other entries. A placeholder of three or
more words (\`<name of the pod>\`), or with its choices in it (\`<primary|replica>\`), explains itself.

A list item that opens with a placeholder declares it for its entry or, outside of entries, for the page:
"\`<env>\`: one of \`dev\`, \`prod\`; default \`dev\`", "\`<run>\` is the number of the run, pattern \`/\\d+/\`".
The site then offers the values, fills in the default, and rejects values that do not fit.`,
    severity: 'warning',
    fixable: false,
    messages: {
      unexplained: {
        what: 'The entry does not explain the placeholder {raw}.',
        how: 'Say what it is and where to find it{captured?, or use a name that the signature captures: {captured}}.',
      },
      'bad-declaration': {
        what: 'The declaration of the placeholder {name} is not valid: {reason}.',
        how: 'Correct it; until then the site ignores that part of it.',
      },
      'almost-captured': {
        what: 'The entry does not explain the placeholder {raw}, but the signature captures {captured}.',
        how: 'Write {captured} to fill it from the log. If you mean another value, say what it is.',
      },
    },
  },

  *check(runbook, { text }) {
    const asking = runbook.entries.filter((entry) =>
      commandsOf(entry).some(({ placeholders }) => placeholders.length > 0),
    );
    if (asking.length === 0) return;
    const shared = rawsOf(outside(text, runbook));
    for (const entry of asking) {
      const captured = capturesOf(entry);
      const suggest = createSuggester(captured);
      const own = new ProseWords(`${entry.title}\n${proseOf(text, runbook, entry)}`);
      const seen = new Set(captured);
      for (const command of commandsOf(entry)) {
        if (PROGRAMMING.test(command.shell ?? '') || isSpan(command, text)) continue;
        const isTyped = typedIn(command);
        const commented = rawsOf(commentsOf(command.code));
        const placeOf = placeIn(text, command);
        for (const placeholder of command.placeholders) {
          const { name, raw, start, end } = placeholder;
          if (seen.has(name) || !isTyped(start)) continue;
          seen.add(name);
          if (explainsItself(placeholder) || own.hasRaw(raw) || own.has(wordsOf(name))) continue;
          if (shared.has(raw) || commented.has(raw) || CUT.test(name)) continue;
          if (isNamedAhead(command.code.slice(0, start), wordsOf(name))) continue;
          const near = suggest(name);
          if (near === null && isFamiliar(wordsOf(name), (word) => own.has([word]))) continue;
          const named = near === null ? captured.slice(0, mostNamed) : [near];
          const data = { raw: `\`${raw}\``, captured: named.map(shown).join(', ') };
          // Where logs fill in the command, a value that nobody knows is a gap; elsewhere its reader may know it.
          const isFilled = near !== null || (command.field === 'replay' && captured.length > 0);
          yield {
            messageId: near ? 'almost-captured' : 'unexplained',
            data,
            position: placeOf(start, end),
            severity: isFilled ? undefined : 'info',
          };
        }
      }
    }
  },
});

/** A command in a sentence, which says what it is about. */
function isSpan({ field, position }: Command, text: string): boolean {
  return (
    field !== 'replay' &&
    /^`[^`]/.test(text.slice(position.start.offset, position.start.offset + 2))
  );
}

/** What stands for lines that the author left out. */
const CUT = /^(?:snip\w*|cut|truncated|omitted|none|nil|null|unknown|redacted|output|unset)$/i;

/**
 * Whether the word ahead of a placeholder says what it is: `describe datavolume <name>`, `get dv <dv-name>`,
 * `--storage-class <class>`.
 */
function isNamedAhead(ahead: string, words: readonly string[]): boolean {
  const [, word = ''] = /\S\s+-{0,2}([A-Za-z][\w./-]*?)s?[ =/]+["']?$/.exec(ahead) ?? [];
  const things = wordsOf(word).map((one) => one.toLowerCase());
  const meant = words.map((one) => one.toLowerCase()).filter((one) => !/^(?:name|id)$/.test(one));
  return word.length > 1 && meant.every((one) => things.some((thing) => isShort(one, thing)));
}

/** Whether a word is another one, or a few of its letters: `dv` of `datavolume`. */
function isShort(word: string, thing: string): boolean {
  if (word.length > 3) return word.replace(/s$/, '') === thing.replace(/s$/, '');
  const letters = [...word].join('.*');
  return new RegExp(`^${letters}`, 'u').test(thing);
}

/** So many captures are named in a finding; more are of no help. */
const mostNamed = 8;

/**
 * Tells whether what stands at an offset of a command is to be typed: output is not, and neither is
 * a synopsis such as `tool [<option>]`.
 */
function typedIn(command: Command): (offset: number) => boolean {
  const { code, shell, placeholders } = command;
  const lines = placeholders.length > 0 ? readSession(blankPlaceholders(command), shell) : null;
  const outputs = new Uint8Array(code.length);
  for (const { type, start, end } of lines ?? [])
    if (type === 'output') outputs.fill(1, start, end);
  return (offset) => code.charAt(offset - 1) !== '[' && outputs[offset] !== 1;
}

/** Languages in which `<T>` is a type, a tag or a piece of a string. */
const PROGRAMMING =
  /^(?:[cm]?[jt]sx?|javascript|typescript|go(?:lang)?|rust|rs|java|kotlin|scala|c(?:pp|s|sharp|\+\+|#)?|swift|dart|php|ruby|rb|html|xml|vue|svelte|jsx|hcl|terraform|tf)$/;

function shown(name: string): string {
  return `\`<${name}>\``;
}

function capturesOf({ signature }: Entry): string[] {
  return (signature?.patterns ?? []).flatMap(captureNames);
}

/** The text of an entry, without its commands and the patterns of its signature. */
function proseOf(text: string, { codeBlocks }: Runbook, entry: Entry): string {
  const { start, end } = entry.position;
  const steps = entry.signature?.patterns.flatMap((pattern) => pattern.steps) ?? [];
  const blocks = codeBlocks.filter(({ command }) => command);
  const taken = [...steps, ...blocks, ...commandsOf(entry)].map(({ position }) => position);
  return without(text, start.offset, end.offset, taken);
}

/** The text of the page that belongs to no entry. */
function outside(text: string, { entries, codeBlocks }: Runbook): string {
  const taken = [...entries, ...codeBlocks].map(({ position }) => position);
  return without(text, 0, text.length, taken);
}

function without(text: string, from: number, to: number, taken: readonly Position[]): string {
  let rest = '';
  let at = from;
  for (const { start, end } of taken.toSorted((a, b) => a.start.offset - b.start.offset)) {
    if (start.offset >= to) break;
    if (start.offset > at) rest += text.slice(at, start.offset);
    at = Math.max(at, Math.min(end.offset, to));
  }
  return rest + text.slice(at, to);
}

function explainsItself({ name }: Placeholder): boolean {
  // Where words are written without blanks, two characters say what a word does: `<密码>`.
  return name.includes('|') || wordsOf(name).length > 2 || /\p{Script=Han}{2}/u.test(name);
}

/** The lines of a command that are comments. */
function commentsOf(code: string): string {
  return code
    .split('\n')
    .filter((line) => /^\s*(?:#|--|\/\/)/.test(line))
    .join('\n');
}

/** The words of a name, whether it is written `pod-name`, `pod_name` or `podName`. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  return rest.length > 0 && /^(?:your|my|the|an?)$/i.test(first) ? rest : words;
}
