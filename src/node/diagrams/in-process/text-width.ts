import { readFileSync } from 'node:fs';
import { once, remember } from '../../../core/memoize.ts';
import { packageFile } from '../../package-files.ts';
import { type Font, readFont } from './font.ts';

/** The font that diagrams are measured with, here and in a browser. */
export const measuringFont = once(() => readFont(readFileSync(packageFile('open-sans.woff2'))));

/** Cover most alphabets, and are wider than what readers have, so that no label leaves its box. */
const widerFont = once(() => readFont(readFileSync(packageFile('DejaVuSans.ttf'))));
const widerBold = once(() => readFont(readFileSync(packageFile('DejaVuSans-Bold.ttf'))));

/** Marks, joiners and variation selectors, which have no place of their own. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;
/** Characters that fill a square; the widest of them, of the compatibility block, too. */
const SQUARE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]$/u;

/** Of the font size; the colour fonts of the common systems take up to this. */
const EMOJI_WIDTH = 1.4;
/** An estimate for alphabets that none of the fonts has, such as Thai and Devanagari. */
const OTHER_WIDTH = 0.95;

/**
 * Width of a text in one line, as a share of the font size. Browsers make the measuring font bold without
 * making it wider.
 */
export function textWidth(text: string, { isBold = false } = {}): number {
  let width = 0;
  for (const character of text) width += isBold ? boldWidth(character) : regularWidth(character);
  return width;
}

const regularWidth = remember((character: string) => characterWidth(character, widerFont));
const boldWidth = remember((character: string) => characterWidth(character, widerBold));

function characterWidth(character: string, wider: () => Font): number {
  const code = character.codePointAt(0) ?? 0;
  const own = measuringFont().advanceOf(code);
  if (own !== null) return own;
  if (NO_WIDTH.test(character)) return 0;
  if (EMOJI.test(character)) return EMOJI_WIDTH;
  if (SQUARE.test(character)) return 1;
  return wider().advanceOf(code) ?? OTHER_WIDTH;
}
