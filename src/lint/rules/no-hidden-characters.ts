import type { TextEdit } from '../../core/diagnostic.ts';
import type { Command, Entry, Position, Runbook } from '../../core/model.ts';
import { artifactPaths } from '../artifact-path.ts';
import { actingCharacters } from '../characters/acting-characters.ts';
import {
  findHidden,
  type HiddenCharacter,
  type HiddenKind,
  hasBidi,
  isRightToLeft,
} from '../characters/hidden-character.ts';
import { straighten } from '../characters/straighten.ts';
import { commandsIn, placeIn } from '../commands/entry-commands.ts';
import { defineRule, type Finding } from '../rule.ts';
import { positionIn } from '../text-position.ts';

export const noHiddenCharacters = defineRule({
  scope: 'file',
  meta: {
    id: 'no-hidden-characters',
    summary:
      'Commands, paths and patterns hold no characters that look like others or cannot be seen.',
    why: `A no-break space joins two words of a command, a zero-width space makes a path that does not exist, a
typographic dash makes \`–rf\` a file name. Such characters come from chats, wikis and word processors.
The command looks right, fails with a message that looks wrong, and can be compared by eye for an hour.
Characters that change the direction of text are worse: they show the reader another command than the
one that runs, so the rule allows them nowhere.

The rule checks quotes and dashes where the shell would read them, not in strings and comments. In
patterns and paths they may be intended, so there the finding is a warning; the rule accepts a pattern
if an example of its entry has the character. Joiners in emoji and in scripts that need them are fine.

The fix removes invisible characters, writes a space for a space and \`-\` for a minus sign, replaces
typographic quotes that come in pairs, and writes \`--\` for a dash in front of a long option. It leaves
text alone if the meaning is unclear (\`–rf\`, \`don’t\`).`,
    severity: 'error',
    fixable: true,
    messages: {
      bidi: {
        what: '{name} changes the order in which the text around it appears{others? (and {others} more like it)}.',
        how: 'Remove it: it hides what this text really says.',
      },
      invisible: {
        what: 'This {where} contains an invisible {name}{others? (and {others} more)}.',
        how: 'Remove it: readers copy more than they see.',
      },
      space: {
        what: '{name} in this {where} only looks like a space{others? (and {others} more like it)}.',
        how: 'Write an ordinary space.',
      },
      quote: {
        what: 'The character {character} is {name}, which does not quote anything in a command{others? (and {others} more like it)}.',
        how: 'Write {plain}.',
      },
      dash: {
        what: 'The character {character} is {name}, not the hyphen that options begin with{others? (and {others} more like it)}.',
        how: 'Write `-` or `--`.',
      },
      'look-alike': {
        what: 'The character {character} in this {where} is {name}.',
        how: 'Write {plain}, unless the file name or the log line really has this character. An **Example:** with such a line confirms it.',
      },
    },
  },

  *check(runbook, { text }) {
    const judged = new Set<number>();
    for (const finding of inFields(runbook, text)) {
      judged.add(finding.position.start.offset);
      for (const { start } of finding.fix ?? []) judged.add(start);
      yield finding;
    }
    if (hasBidi(text)) yield* inProse(text, judged);
  },
});

function* inFields(runbook: Runbook, text: string): Generator<Finding> {
  for (const command of commandsIn(runbook)) yield* inCommand(command, text);
  for (const entry of runbook.entries) yield* inPatterns(entry, text);
  for (const { artifact } of artifactPaths(runbook)) {
    // A path without backticks may be prose with a dash in it.
    if (!text.startsWith('`', artifact.position.start.offset)) continue;
    yield* inSpan(artifact.position, text, 'path', () => true);
  }
}

function* inCommand(command: Command, text: string): Generator<Finding> {
  const { code } = command;
  const all = findHidden(code);
  if (all.length === 0) return;
  const hidden = actingCharacters(command, all);
  const at = placeIn(text, command);
  const edits = straighten(code, hidden);
  const editsAt = Map.groupBy(edits, (edit) => edit.start);
  // What a fix takes away and what it leaves are two findings, so that a fix ends the whole of one.
  const groups = Map.groupBy(hidden, (one) => `${groupOf(one)} ${editsAt.has(one.start)}`);
  for (const same of groups.values()) {
    const [first] = same;
    if (first === undefined) continue;
    const fix = same.flatMap(({ start }) =>
      (editsAt.get(start) ?? []).map((edit) => inFile(edit, at)),
    );
    const others = same.length > 1 ? String(same.length - 1) : '';
    const data = { ...dataOf(first, code, 'command'), others };
    const position = at(first.start, first.end);
    yield { messageId: first.kind, data, position, ...(fix.length > 0 ? { fix } : {}) };
  }
}

/** Quotes come in pairs, which only one fix can put right. */
function groupOf({ kind, name }: HiddenCharacter): string {
  return kind === 'quote' ? `${kind} ${/ DOUBLE /.test(name)}` : name;
}

function inFile(edit: TextEdit, at: ReturnType<typeof placeIn>): TextEdit {
  const { start, end } = at(edit.start, edit.end);
  return { start: start.offset, end: end.offset, text: edit.text };
}

function* inPatterns({ signature, examples }: Entry, text: string): Generator<Finding> {
  const lines = examples.map((example) => example.text).join('\n');
  for (const { steps } of signature?.patterns ?? []) {
    for (const { position, type } of steps) {
      yield* inSpan(position, text, 'pattern', (kind, character) => {
        // A blank of a text pattern equals any other, and so does a quote.
        if (kind === 'space' || kind === 'quote') return type === 'regex';
        return !lines.includes(character);
      });
    }
  }
}

function* inSpan(
  { start, end }: Position,
  text: string,
  where: string,
  isWrong: (kind: HiddenKind, character: string) => boolean,
): Generator<Finding> {
  const raw = text.slice(start.offset, end.offset);
  for (const hidden of findHidden(raw)) {
    const { kind } = hidden;
    if (!isWrong(kind, raw.slice(hidden.start, hidden.end))) continue;
    const data = { ...dataOf(hidden, raw, where), others: '' };
    const from = start.offset + hidden.start;
    const to = start.offset + hidden.end;
    const position = positionIn(text, from, to);
    if (kind === 'quote' || kind === 'dash') {
      // A log may have a dash of this kind.
      const severity = kind === 'dash' ? 'info' : 'warning';
      yield { messageId: 'look-alike', data, position, severity };
    } else {
      const fix = [{ start: from, end: to, text: kind === 'space' ? ' ' : '' }];
      yield { messageId: kind, data, position, fix };
    }
  }
}

/** What turns the direction of text; a line that has both directions may need it. */
function* inProse(text: string, judged: ReadonlySet<number>): Generator<Finding> {
  let [lineEnd, isMixed] = [-1, false];
  for (const character of findHidden(text)) {
    const { kind, name, start, end } = character;
    if (kind !== 'bidi' || judged.has(start) || / MARK$/.test(name)) continue;
    // A line may have thousands of them.
    if (start > lineEnd) {
      const lineStart = text.lastIndexOf('\n', start) + 1;
      lineEnd = text.indexOf('\n', start);
      if (lineEnd === -1) lineEnd = text.length;
      isMixed = isRightToLeft(text.slice(lineStart, lineEnd));
    }
    if (isMixed && !/OVERRIDE/.test(name)) continue;
    const data = { ...dataOf(character, text, 'text'), others: '' };
    const fix = isMixed ? {} : { fix: [{ start, end, text: '' }] };
    yield { messageId: 'bidi', data, position: positionIn(text, start, end), ...fix };
  }
}

function dataOf(
  { name, start, end, kind }: HiddenCharacter,
  text: string,
  where: string,
): Record<string, string> {
  const plain = kind === 'dash' ? '`-`' : / DOUBLE /.test(name) ? '`"`' : "`'`";
  return { name, where, character: text.slice(start, end), plain };
}
