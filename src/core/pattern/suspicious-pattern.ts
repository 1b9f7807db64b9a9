import { fitsText } from '../text/fits-text.ts';
import { readRegexLine } from './regex/regex-line.ts';

/** What makes a text pattern one that no line of a log matches, though it is valid. */
export interface Suspicion {
  reason: string;
  /** 0-based UTF-16 offset of the text that is at fault. */
  at: number;
  length: number;
}

interface Suspect {
  text: RegExp;
  reason(found: string): string;
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_-]*';

/** In the order in which they are looked for; the first that stands in the pattern counts. */
const SUSPECTS: readonly Suspect[] = [
  {
    // A class with a repetition, a group of them, or any text in the way of regular expressions.
    text: /\\[dwsDSW][+*?{]|\\[dw](?=[\s)\]$]|$)|(?<![./*\d])\.[*+](?=[\w\s]|$)|\(\.[*+]\??\)|\(\?(?:[:=!]|P?<)|\[(?:\^|[a-zA-Z0-9]-[a-zA-Z0-9])[^\]]*\][+*]/u,
    reason: (found) =>
      `\`${found}\` is literal text here. Write \`<name>\` for one word and \` ... \` for any text, or the whole line as /regex/ in a \`signature\` fence`,
  },
  {
    text: /(?<=\\[\w.-]+|[A-Za-z]:)(?<!\\)\\<(?=[\p{L}_][\p{L}\p{N}_-]*(?:\.{3}|…)?>)/u,
    reason: () =>
      'the backslash makes `<` literal text. Write two backslashes in front of a placeholder',
  },
  {
    text: new RegExp(`(?<!\\\\)<${NAME}(?: +[\\p{L}\\p{N}_-]+)+ *(?:\\.{3}|…)?>`, 'u'),
    reason: (found) => {
      const [, name = '', dots = ''] = /^<(.*?) *(\.{3}|…)?>$/u.exec(found) ?? [];
      const joined = name.trim().replace(/ +/g, '-');
      return `the name of a placeholder has no blank: write \`<${joined}${dots}>\`, or \`\\${found}\` for the text itself`;
    },
  },
  {
    text: /(?<=[:=,;"'#@])\.{3}(?=[\s:,;]|$)|(?<=(?:^|\s))\.{3}(?=[\p{L}\p{N}<"'])/u,
    reason: () =>
      '`...` beside other text is three literal dots. Put blanks around it, or write `…` for any text',
  },
];

/** What a log may well have as it stands, and authors write for any text. */
const UNSURE: readonly Suspect[] = [
  {
    text: /\((?:[\p{L}\p{N} ._-]+\|)+[\p{L}\p{N} ._-]+\)/u,
    reason: (found) => `\`${found}\` is literal text here, brackets and all`,
  },
  {
    text: /(?<=^|[\s"'`])\*\.[a-z]\w{0,4}(?=$|[\s"'`:])/u,
    reason: (found) => `\`${found}\` is literal text here, star and all`,
  },
  {
    text: /(?<![\p{L}\p{N}%])%(?:[sdvqxfu]|\d*[ds])(?![\p{L}\p{N}])|\$?\{\p{L}[\p{L}\p{N}_.-]*\}/u,
    reason: (found) => `\`${found}\` is literal text here, as in the source and not as in a log`,
  },
];

/** Characters that a path does not have. */
const OPERATORS = /[\\^$*+?()[\]{}|]|\.[*+]|\s/;

/**
 * Why a valid text pattern can be no line of a log, or null. Between slashes it stands in inline code,
 * where nothing is a regular expression.
 */
export function suspicionOf(source: string): Suspicion | null {
  const body = readRegexLine(source.trim())?.body;
  if (body !== undefined && OPERATORS.test(body)) {
    const reason =
      'a regular expression in inline code is literal text, slashes and all. Write it in a fence with the language `signature`';
    return { reason, at: 0, length: source.length };
  }
  return foundIn(source, SUSPECTS);
}

/** What of a text pattern its author may not mean as it stands, though a log may have it; null without it. */
export function doubtOf(source: string): Suspicion | null {
  return foundIn(source, UNSURE);
}

function foundIn(source: string, suspects: readonly Suspect[]): Suspicion | null {
  for (const { text, reason } of suspects) {
    const found = fitsText(text, source) ? text.exec(source) : null;
    if (found) return { reason: reason(found[0]), at: found.index, length: found[0].length };
  }
  return null;
}
