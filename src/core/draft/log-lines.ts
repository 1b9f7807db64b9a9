import { readFailureLine } from '../log/failures/failure-line.ts';
import { messageStarts, terminalView } from '../text/log-line.ts';
import { mayHoldCredential } from './credential-words.ts';
import { visibleText } from './draft-text.ts';
import { draftEntry, titleFrom } from './entry-draft.ts';
import { type Generalization, generalizeLines } from './generalize.ts';

/** What lines of a log say for an entry. */
export interface DraftedLines {
  /** The one with most placeholders first; empty if a line has no constant text. */
  signatures: Generalization[];
  example: string;
  /** A remark for the author; null if there is none. */
  note: string | null;
}

/** Most steps of a sequence: of more lines, the most telling ones. */
const mostSteps = 6;
/** A longer example adds nothing. */
const longestExample = 500;

/** Reads the lines that an entry is made for. */
export function draftedLines(lines: readonly string[]): DraftedLines {
  const messages = tellingLines(lines).map(messageOf);
  const example = messages.map((one) => visibleText(one).slice(0, longestExample)).join('\n');
  return { signatures: generalizeLines(messages), example, note: noteOn(messages) };
}

/** Headings for an entry, the best first. */
export function headingsFor(title: string | null, signature: Generalization): string[] {
  if (title !== null) return [title];
  const words = titleFrom(signature.words);
  const named = words === '' ? 'A failure' : words;
  return [named, `Failure: ${named}`, ...[2, 3, 4, 5].map((number) => `${named} (${number})`)];
}

/** An entry for one line, to paste into a runbook. */
export interface LineDraft {
  markdown: string;
  /** The line may hold a credential, which must not get into a runbook. */
  mayHoldCredential: boolean;
}

/** Null for a line without constant text. */
export function draftFromLine(line: string): LineDraft | null {
  const { signatures, example, note } = draftedLines([line]);
  const [signature] = signatures;
  if (signature === undefined) return null;
  const [title = ''] = headingsFor(null, signature);
  const markdown = draftEntry({ title, signature, example, note, replay: null }, 2);
  return { markdown, mayHoldCredential: mayHoldCredential(example) };
}

/** The message of a line, without colours and prefixes. */
function messageOf(line: string): string {
  const shown = terminalView(line);
  return shown.slice(messageStarts(shown).at(-1) ?? 0).trim();
}

/** The lines with text; of many, the most telling, in their order. */
function tellingLines(lines: readonly string[]): string[] {
  const shown = lines.filter((line) => /[\p{L}\p{N}]/u.test(messageOf(line)));
  if (shown.length <= mostSteps) return shown.length === 0 ? [...lines] : shown;
  const scores = shown.map((line) => readFailureLine(line)?.score ?? 0);
  const least = scores.toSorted((a, b) => b - a)[mostSteps - 1] ?? 0;
  return shown.filter((_, index) => (scores[index] ?? 0) >= least).slice(0, mostSteps);
}

/** What the author should know of a signature that other failures, or none, may print too. */
function noteOn(messages: readonly string[]): string | null {
  const found = messages.map((line) => readFailureLine(line));
  if (found.every((one) => one === null)) {
    return 'No line here looks like a failure. Does a run that succeeds print it too?';
  }
  const isVague = found.every((one) => one === null || one.telling === 'consequence');
  return isVague ? 'Many failures end with this line. Is there a line above that says why?' : null;
}
