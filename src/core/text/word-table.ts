import { remember } from '../memoize.ts';
import { type Expression, fitsText } from './fits-text.ts';

/**
 * Words with commas between: `error(s)` is with and without the part in brackets, `diagnos*` goes on with any
 * letters and digits, and an apostrophe is straight or curly. A list has parts that stand one behind the other with a
 * space between: a text has one word of each. An expression says what words cannot. Case counts only at `cased`.
 */
export type Words = string | Source | readonly (string | Source)[];

/** What a regular expression says, whatever its flags. */
export type Source = Pick<RegExp, 'source'>;

/** A row of a table: what the words are, the words, and texts that have them and no words of another row. */
export type Row = readonly [name: string, words: Words, ...examples: string[]];

/** Where words have to stand, and what is around them there. */
const places = {
  /** At the start, as whole words. */
  opening: ['^', '(?!\\p{L})'],
  /** The same behind quotation marks, numbers and other signs. */
  first: ['^\\P{L}*', '(?!\\p{L})'],
  /** All there is, but for signs around. */
  whole: ['^\\P{L}*', '\\P{L}*$'],
  /** All there is, or a question. */
  all: ['^', '\\??$'],
  /** At the end, as whole words, but for signs behind. */
  ending: ['(?<!\\p{L})', '\\P{L}*$'],
  /** The same, with nothing behind. */
  end: ['(?<!\\p{L})', '\\s*$'],
  /** At the end, in a script without spaces or as the second part of a compound, too. */
  tail: ['', '\\P{L}*$'],
  /** Whole words of English, to which digits and underscores belong. */
  english: ['\\b', '\\b'],
  /** The same at the end, but for signs behind. */
  englishEnding: ['\\b', '\\P{L}*$'],
  /** Whole words of any language. */
  word: ['(?<!\\p{L})', '(?!\\p{L})'],
  /** In scripts without spaces, and for expressions that say where they stand. */
  anywhere: ['', ''],
  /** The same with capital letters where the expression has them. */
  cased: ['', ''],
  /** A verb of English behind a subject of up to seven words, in a text that is no question and no order. */
  englishClause: [
    '^(?!(?:to|make|confirm|ensure) )(?:(?!(?:that|which|who|why|where|when|how|what|if|whether) )\\S+ ){1,7}',
    '(?: |$)',
  ],
  /** The same in other languages. */
  clause: [
    '^(?!(?:wie|was|wo|wann|comment|que|qui|où|quand|cómo|como|qué|o que|dónde|onde|cuándo|come|cosa) )(?:\\S+ ){1,7}',
    '(?: |$)',
  ],
} as const;

/** The rows of what a judge looks for, by where they have to stand. */
export type WordTable = { readonly [Place in keyof typeof places]?: readonly Row[] };

// Tables are constants. Their expressions are made on first use: most programs judge no title.
const expressionsOf = remember((table: WordTable) => Object.entries(table).map(expressionAt));

/** Whether a text has words of a table where they have to stand. */
export function hasWords(table: WordTable, text: string): boolean {
  return expressionsOf(table).some((expression) => fitsText(expression, text));
}

/** An expression for words with something else around, which a place does not say. */
export function between(before: Source, words: Words, after: Source): Source {
  return { source: `${before.source}(?:${sourceOf(words)})${after.source}` };
}

function expressionAt([place, rows]: [string, readonly Row[]]): Expression {
  const [before, after] = places[place as keyof typeof places];
  const words = rows.map((row) => sourceOf(row[1])).join('|');
  return {
    source: `${before}(?:${withPlainLetters(words)})${after}`,
    flags: place === 'cased' ? 'u' : 'iu',
  };
}

const plain: Readonly<Record<string, string>> = {
  ä: '(?:ä|ae?)',
  ö: '(?:ö|oe?)',
  ü: '(?:ü|ue?)',
  ß: '(?:ß|ss)',
};

/**
 * An expression that takes letters without their accents, too, as many people write them: `Depannage`. A short word
 * may be another one without: `esta` is not `está`.
 */
function withPlainLetters(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\p{L}{5,}/gu, (part) =>
    /^[\\[]/.test(part)
      ? part
      : part.replace(/[à-öø-ÿ]/gu, (letter) => plain[letter] ?? `[${letter}${bare(letter)}]`),
  );
}

function bare(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function sourceOf(words: Words): string {
  if (typeof words !== 'string') {
    if ('source' in words) return words.source;
    return words.map((part) => `(?:${sourceOf(part)})`).join(' ');
  }
  return words
    .split(',')
    .map((word) =>
      word
        .trim()
        .replace(/[.?]/g, '\\$&')
        .replace(/\(([^()]*)\)/g, '(?:$1)?')
        .replaceAll('*', '[\\p{L}\\d_]*')
        .replaceAll("'", "['’]"),
    )
    .join('|');
}
