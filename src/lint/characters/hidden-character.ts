/** The character that it resembles. */
export type HiddenKind = 'bidi' | 'invisible' | 'space' | 'quote' | 'dash';

export interface HiddenCharacter {
  kind: HiddenKind;
  /** `U+200B ZERO WIDTH SPACE`. */
  name: string;
  /** UTF-16 offsets, half-open. */
  start: number;
  end: number;
}

// biome-ignore format: a row of the table takes a few lines
const NAMES: Readonly<Record<HiddenKind, Readonly<Record<number, string>>>> = {
  bidi: {
    1564: 'ARABIC LETTER MARK', 8206: 'LEFT-TO-RIGHT MARK', 8207: 'RIGHT-TO-LEFT MARK',
    8234: 'LEFT-TO-RIGHT EMBEDDING', 8235: 'RIGHT-TO-LEFT EMBEDDING', 8236: 'POP DIRECTIONAL FORMATTING',
    8237: 'LEFT-TO-RIGHT OVERRIDE', 8238: 'RIGHT-TO-LEFT OVERRIDE', 8294: 'LEFT-TO-RIGHT ISOLATE',
    8295: 'RIGHT-TO-LEFT ISOLATE', 8296: 'FIRST STRONG ISOLATE', 8297: 'POP DIRECTIONAL ISOLATE',
  },
  invisible: {
    173: 'SOFT HYPHEN', 847: 'COMBINING GRAPHEME JOINER', 4447: 'HANGUL CHOSEONG FILLER',
    4448: 'HANGUL JUNGSEONG FILLER', 6158: 'MONGOLIAN VOWEL SEPARATOR', 8203: 'ZERO WIDTH SPACE',
    8204: 'ZERO WIDTH NON-JOINER', 8205: 'ZERO WIDTH JOINER', 8288: 'WORD JOINER', 8289: 'FUNCTION APPLICATION',
    8290: 'INVISIBLE TIMES', 8291: 'INVISIBLE SEPARATOR', 8292: 'INVISIBLE PLUS', 12644: 'HANGUL FILLER',
    65279: 'ZERO WIDTH NO-BREAK SPACE', 65440: 'HALFWIDTH HANGUL FILLER',
  },
  space: {
    133: 'NEXT LINE', 160: 'NO-BREAK SPACE', 5760: 'OGHAM SPACE MARK', 8192: 'EN QUAD', 8193: 'EM QUAD',
    8194: 'EN SPACE', 8195: 'EM SPACE', 8196: 'THREE-PER-EM SPACE', 8197: 'FOUR-PER-EM SPACE',
    8198: 'SIX-PER-EM SPACE', 8199: 'FIGURE SPACE', 8200: 'PUNCTUATION SPACE', 8201: 'THIN SPACE',
    8202: 'HAIR SPACE', 8232: 'LINE SEPARATOR', 8233: 'PARAGRAPH SEPARATOR', 8239: 'NARROW NO-BREAK SPACE',
    8287: 'MEDIUM MATHEMATICAL SPACE', 12288: 'IDEOGRAPHIC SPACE',
  },
  quote: {
    8216: 'LEFT SINGLE QUOTATION MARK', 8217: 'RIGHT SINGLE QUOTATION MARK',
    8218: 'SINGLE LOW-9 QUOTATION MARK', 8219: 'SINGLE HIGH-REVERSED-9 QUOTATION MARK',
    8220: 'LEFT DOUBLE QUOTATION MARK', 8221: 'RIGHT DOUBLE QUOTATION MARK',
    8222: 'DOUBLE LOW-9 QUOTATION MARK', 8223: 'DOUBLE HIGH-REVERSED-9 QUOTATION MARK',
  },
  dash: {
    8208: 'HYPHEN', 8209: 'NON-BREAKING HYPHEN', 8210: 'FIGURE DASH', 8211: 'EN DASH', 8212: 'EM DASH',
    8213: 'HORIZONTAL BAR', 8722: 'MINUS SIGN', 65112: 'SMALL EM DASH', 65123: 'SMALL HYPHEN-MINUS',
    65293: 'FULLWIDTH HYPHEN-MINUS',
  },
};

const byCharacter = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    Object.entries(names).map(([code, name]) => {
      const hex = Number(code).toString(16).toUpperCase().padStart(4, '0');
      const character = { kind: kind as HiddenKind, name: `U+${hex} ${name}` };
      return [String.fromCodePoint(Number(code)), character] as const;
    }),
  ),
);
const HIDDEN = new RegExp(
  `[${[...byCharacter.keys()].join('')}]|\u{e0001}|[\u{e0020}-\u{e007f}]+`,
  'gu',
);

const NOT_ASCII = /[^\0-\x7f]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Joiners between emoji, and between letters of scripts that use them. */
const JOINED =
  /(?:\p{Extended_Pictographic}|\u{fe0f}|[\u{1f3fb}-\u{1f3ff}])$|(?!\p{Script=Latin})[\p{L}\p{M}]$/u;
/** Scripts without blanks, in which a zero-width space allows a line break. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

const RIGHT_TO_LEFT = new RegExp(
  ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Adlam']
    .map((script) => `\\p{Script=${script}}`)
    .join('|'),
  'u',
);

/** Finds characters that are invisible or look like others, except in their proper place. */
export function findHidden(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (!NOT_ASCII.test(text)) return found;
  for (const { 0: raw, index } of text.matchAll(HIDDEN)) {
    const before = text.slice(Math.max(0, index - 2), index);
    const known = byCharacter.get(raw) ?? tag(raw);
    const isJoiner = raw === '\u200C' || raw === '\u200D';
    if (isJoiner && JOINED.test(before)) continue;
    if (raw === '\u200B' && UNSPACED.test(before)) continue;
    // The flags of England, Scotland and Wales are a black flag followed by tags.
    if (!byCharacter.has(raw) && before === '\u{1f3f4}') continue;
    found.push({ ...known, start: index, end: index + raw.length });
  }
  return found;
}

function tag(raw: string): Pick<HiddenCharacter, 'kind' | 'name'> {
  const hex = raw.codePointAt(0)?.toString(16).toUpperCase() ?? '';
  return { kind: 'invisible', name: `U+${hex} TAG CHARACTER` };
}

/** Whether a text has characters that change its direction; much faster than finding all others. */
export function hasBidi(text: string): boolean {
  return BIDI.test(text);
}

/** Whether a text has letters of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
