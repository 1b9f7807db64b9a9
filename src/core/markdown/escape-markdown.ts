/** Characters with a meaning anywhere in GitHub-flavoured Markdown or HTML. */
const SPECIAL =
  /[\\`*[\]<>~|]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^(?:[-+=#]|\d{1,9}(?=[.)]))/gu;
/** Names of people and numbers of issues, which GitHub turns into links and notices. */
const REFERENCE = /@(?=[\w-])|#(?=\d)|(?<=\bGH)-(?=\d)/gi;
/** Turned into a link without any markup. */
const ADDRESS = /(?:https?|ftp|mailto|xmpp):|www\./gi;
/** Invisible, but it breaks every pattern that looks for a name. */
const JOINER = '\u2060';

/** A text of one line as plain text of Markdown: no markup, HTML, link, mention or reference. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(REFERENCE, (mark) => `${mark}${JOINER}`)
    .replace(ADDRESS, (mark) => `${mark.slice(0, -1)}${JOINER}${mark.slice(-1)}`)
    .replace(SPECIAL, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A text of one line as a code span, unchanged except for white space at its ends. */
export function codeSpan(text: string): string {
  const code = oneLine(text);
  if (code === '') return '';
  const fence = '`'.repeat(longestRun(code, '`') + 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** A fenced block whose fence is longer than any inside. */
export function fencedBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  const info = /^[\w+#.-]+$/.test(language) ? language : '';
  return `${fence}${info}\n${text}\n${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function longestRun(text: string, char: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === char ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
