import type { List, ListItem, Paragraph } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { calledError } from '../content/told-error.ts';
import { asksForRemedy, tellsIssue } from '../titles/seen.ts';
import { isWords, type Lead } from './lead.ts';

/** In letters: a question of a FAQ is longer than other titles, and shorter than an answer. */
const longest = 240;

/**
 * Whether a list is one of questions: each item says something in one line, mostly in italics or with a question mark
 * behind it, and has what answers it below.
 */
export function areQuestions({ children }: List): boolean {
  const asked = children.flatMap((item) => questionOf(item) ?? []);
  const marked = asked.filter(isMarked);
  return (
    children.length >= 2 && asked.length === children.length && marked.length * 2 >= children.length
  );
}

/** `The picture is blurred, why?`: a statement, and a question that says that it should not be so. */
const complaint =
  /\S \S.*[,，.;!]\s*(?:(?:but )?why|is there (?:some|any)thing (?:that )?(?:I|we) can do|any (?:idea|clue|hint)s?|warum|woran liegt das|pourquoi|por ?qu[eé]|perché)\s*[?？]\P{L}*$/iu;

/** What an item of such a list asks about or complains of; null for one that is about no failure. */
export function askedLead(item: ListItem, source: Source): Lead | null {
  const question = questionOf(item);
  if (question === null) return null;
  const title = inlineText(question);
  if (!tellsIssue(title) && !asksForRemedy(title) && !complaint.test(title)) return null;
  const printed = calledError([inner(question)])?.node;
  const lead = { title, position: source.positionOf(question), rest: [], isAlone: true };
  return printed?.type === 'inlineCode' ? { ...lead, printed } : lead;
}

function questionOf({ children: [first, ...answer] }: ListItem): Paragraph | null {
  if (first?.type !== 'paragraph' || answer.length === 0) return null;
  const text = inlineText(first);
  return text.length <= longest && first.children.every(isWords) && !/\n/.test(text) ? first : null;
}

function isMarked(question: Paragraph): boolean {
  const [only, ...others] = question.children;
  const isItalic = only?.type === 'emphasis' && others.length === 0;
  const text = inlineText(question);
  return isItalic || /[?？]\P{L}*$/u.test(text) || /(?:时|とき|때|场合|場合)$/u.test(text);
}

/** What is in italics, as if it were not. */
function inner(question: Paragraph): Paragraph {
  const [only, ...others] = question.children;
  return only?.type === 'emphasis' && others.length === 0
    ? { ...question, children: only.children }
    : question;
}
