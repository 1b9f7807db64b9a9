/** Letters of scripts that put no spaces between words. */
const letter = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー]`;
const anyLetter = new RegExp(letter, 'u');
const run = new RegExp(`${letter}+`, 'gu');
const letterOrTag = new RegExp(`<(?:[^"'>]|"[^"]*"|'[^']*')*>|${letter}`, 'gu');
const spaceBetween = new RegExp(`(?<=${letter}) (?=${letter})`, 'gu');

/**
 * HTML with each such letter as a word of its own. Where words begin is a guess, and a search guesses
 * other than an index did; a phrase of letters is found wherever it stands.
 */
export function withSpacedLetters(html: string): string {
  if (!anyLetter.test(html)) return html;
  return html.replace(letterOrTag, (found) => (found.startsWith('<') ? found : `${found} `));
}

/** Text as it was before. */
export function withJoinedLetters(text: string): string {
  return text.replace(spaceBetween, '');
}

/** The runs of such letters in a text. */
export function letterRuns(text: string): string[] {
  return text.match(run) ?? [];
}

/** The query that finds a text where letters are words: a phrase, or what has all of its words. */
export function letterQuery(text: string): string {
  const spaced = text.replace(run, (letters) => ` ${[...letters].join(' ')} `).trim();
  const isOneRun = letterRuns(text).join('') === text.trim();
  return isOneRun && spaced !== '' ? `"${spaced}"` : spaced;
}
