import { hasWords } from '../../text/word-table.ts';
import { announcedCauses, announcedSymptoms, causes } from './words/causes.ts';
import { fixesOfFailure, remedies, remediesInLanguages } from './words/remedies.ts';

/** In letters: what follows changes nothing of what a sentence says. */
const longestSentence = 400;

/** Whether a sentence says what to do: `To fix this, restart the relay.`, `If it hangs, you need to enable polling.` */
export function tellsRemedy(sentence: string): boolean {
  const text = onOneLine(sentence);
  return hasWords(remedies, text) || hasWords(remediesInLanguages, text);
}

/** Whether a sentence says how to fix the failure that the text ahead of it or it itself speaks of. */
export function tellsFixOfFailure(sentence: string): boolean {
  return hasWords(fixesOfFailure, onOneLine(sentence));
}

/** Whether a sentence says why something fails: `This happens because the disk is full.` */
export function tellsCause(sentence: string): boolean {
  return hasWords(causes, onOneLine(sentence).slice(0, longestSentence));
}

/** Whether a sentence above a list says that its items are causes: `There are two reasons for this:`. */
export function announcesCauses(sentence: string): boolean {
  return hasWords(announcedCauses, endOf(sentence)) && !tellsRemedy(sentence);
}

/** Whether a sentence above a list says that its items are what a reader sees: `If you see any of these errors:`. */
export function announcesSymptoms(sentence: string): boolean {
  return hasWords(announcedSymptoms, endOf(sentence)) && !tellsRemedy(sentence);
}

function onOneLine(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

function endOf(sentence: string): string {
  return sentence.trimEnd().slice(-longestSentence);
}
