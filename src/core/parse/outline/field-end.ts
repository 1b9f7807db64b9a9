import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { tellsToAct } from '../content/acting.ts';
import { announcesOutput } from '../content/quoted-output.ts';
import { statesFailure, tellsWork } from '../titles/titles.ts';

/**
 * Whether a line opens with a bold label that names no field, such as `**Notes:**`: what follows
 * is no part of the field above. A step, an option or a condition still is.
 */
export function endsField([first, second]: readonly PhrasingContent[]): boolean {
  if (first?.type !== 'strong') return false;
  const text = inlineText(first);
  const after = second === undefined ? '' : inlineText(second);
  const isLabel = /[:：]$/.test(text) || (second?.type === 'text' && /^[:：]/.test(after));
  return (
    isLabel && /^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,2}\s*[:：]?$/u.test(text) && !inner.test(text)
  );
}

/**
 * Whether a paragraph is the number and words of a step in bold: `**2. Close the door**`. Behind symptoms
 * or causes it begins what to do about them.
 */
export function isBoldStep({ children: [first, second] }: Paragraph): boolean {
  if (first?.type !== 'strong' || (second !== undefined && inlineText(second) !== '')) return false;
  const [, word, text = ''] =
    /^\P{L}*(?:(step|schritt|paso|passo|étape)\s+)?\d{1,2}\s*[.):：–—-]\s*(\S.*)$/iu.exec(
      inlineText(first),
    ) ?? [];
  return text !== '' && (word !== undefined || !statesFailure(text));
}

/**
 * Whether a paragraph hands over to a command below it: `To gain time, lower the limit:`. Behind symptoms or
 * causes it begins what to do about them, too.
 */
export function ordersCommand(paragraph: Paragraph, next: RootContent): boolean {
  const text = inlineText(paragraph);
  return (
    next.type === 'code' && /[:：]\s*$/.test(text) && !announcesOutput(text) && tellsToAct([next])
  );
}

/** Whether a line is a label that names no field, above a list: `Things that helped:` behind symptoms. */
export function isOtherLabel(paragraph: Paragraph, next: RootContent | null): boolean {
  const text = inlineText(paragraph);
  return (
    next?.type === 'list' &&
    /^\p{Lu}[\p{L} '’]{3,40}[:：]$/u.test(text) &&
    !announcesOutput(text) &&
    !/\b(?:examples?|include|following|like|either|or|and|also)\b/i.test(text)
  );
}

/**
 * Whether a paragraph is a bold label that names no field, above what belongs to it alone: a block of code, or
 * anything if it says how to do something. Behind causes it begins what to do about them.
 */
export function isBoldLabel({ children }: Paragraph, next: RootContent | null): boolean {
  const [first, second] = children;
  if (first?.type !== 'strong' || children.length > 2) return false;
  const text = `${inlineText(first)}${second === undefined ? '' : inlineText(second)}`;
  const [, label = ''] = /^(\p{L}[^:：]{1,50})[:：]$/u.exec(text) ?? [];
  if (label === '' || inner.test(label) || announcesOutput(text)) return false;
  return next?.type === 'code' || (next !== null && howTo.test(label));
}

const howTo = /^(?:how (?:to|do|can)\b|cómo |como |comment |wie |so )|^(?:如何|怎么)|方法$|방법$/iu;

/** Whether a sentence orders something: `Restart the relay.` behind a symptom. */
export function ordersSomething(paragraph: Paragraph): boolean {
  const text = inlineText(paragraph);
  return /^\p{Lu}\p{Ll}+ \S/u.test(text) && tellsWork(text.slice(0, 60)) && !/[:：]$/.test(text);
}

/** Words that open a part of a field. */
const inner =
  /^(?:step|option|method|approach|case|variant|note|warning|important|caution|tip|hint|danger|attention|info|if|when|on|for|from|in|with|using|via|example|first|second|third|then|next|finally|alternatively|or|and|manual|automatic|linux|mac|macos|windows|kubernetes|docker|aws|gcp|azure)\b/i;
