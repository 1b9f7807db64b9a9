import { hasWords } from '../../text/word-table.ts';
import { isErrorCode } from './identifiers.ts';
import { ofTitles } from './of-titles.ts';
import { isName, statesFailure, tellsWork } from './titles.ts';
import { remedyQuestions } from './words/questions.ts';
import { documents, fine, glad, seen } from './words/seen.ts';
import { seenInLanguages } from './words/seen-in-languages.ts';

/** Whether a heading on a page about failures says what a reader sees. A question says so only with a message. */
export const saysWhatIsSeen = ofTitles((title: string): boolean => {
  const bare = title.replace(/^[^\p{L}"'`“«„「『\d]*(?:\d+[.)、]\s*)?/u, '');
  if (/[?？]\P{L}*$/u.test(title) || hasWords(documents, bare) || hasWords(fine, bare)) {
    return false;
  }
  return hasWords(seen, bare) || hasWords(seenInLanguages, bare);
});

/** Whether a title states something and asks what to do about it, or what a quoted message means. */
export function asksForRemedy(title: string): boolean {
  return hasWords(remedyQuestions, title) || asksAboutCode(title);
}

/** `Why do I get E_LOCKED when I assign a parcel?` */
function asksAboutCode(title: string): boolean {
  const asked =
    /^\P{L}*(?:q\s*[:.]\s*)?(?:why|what (?:does|is|to do)|how (?:do|can|to) (?:i |we )?(?:fix|solve|resolve|handle|avoid))\b/iu;
  return asked.test(title) && /(?<!\p{L})[A-Z]+(?:_[A-Z\d]+)+(?!\p{L})/u.test(title);
}

/** Whether a title says that something fails, by its words, by what it states, or by the name of an error. */
export function tellsIssue(title: string): boolean {
  return statesFailure(title) || (saysWhatIsSeen(title) && isName(title)) || isErrorCode(title);
}

/** `I changed the file, but the board ignores it!`: a statement that ends in such a mark tells no order. */
export function complains(title: string): boolean {
  return /(?:\S+\s+){3}\S.*[!！]\s*$/u.test(title) && !tellsWork(title) && !hasWords(glad, title);
}

/** `"Slow network"`, `"QUOTA_SPENT" (printer)`: a title in quotation marks from end to end, and a remark. */
export function quotesMessage(title: string): boolean {
  return /^[^\p{L}"“«„「『]*(?:"[^"]{4,}"|“[^”]{4,}”|„[^“”]{4,}[“”]|«[^»]{4,}»|[「『][^」』]{3,}[」』])\s*(?:\([^()]*\))?$/u.test(
    title,
  );
}
