import { wordList } from '../../../core/text/word-list.ts';

/** At-rules that load nothing. */
const AT_RULES = new Set(
  wordList(`
    font-face media supports keyframes -webkit-keyframes page layer property container namespace
  `),
);

/** Functions of values and selectors that load nothing; another check covers `url`. */
const FUNCTIONS = new Set(
  wordList(`
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color
    calc min max clamp var round mod rem abs sign sin cos tan sqrt pow hypot
    matrix matrix3d translate translatex translatey translatez translate3d rotate rotatex rotatey
    rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy perspective
    cubic-bezier steps linear path polygon circle ellipse inset rect xywh
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient
    repeating-radial-gradient not is where has lang nth-child nth-last-child nth-of-type
    nth-last-of-type format local tech
  `),
);

/** The longest name of a function, with room to recognise a longer name. */
const LONGEST_NAME = 40;

/** A reference into the same file, or embedded bytes of an image or a font. */
const OWN_REFERENCE = /\s*(["']?)(?:#[^"'()\\]*|data:([a-z\d/+.-]+)[;,][\w+/=;:,%. -]*)\1\s*\)/iy;
const OWN_DATA =
  /^(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[a-z0-9-]+|application\/(?:x-)?(?:font-\w+|octet-stream))$/i;

/**
 * The reason why a style, or the value of an attribute with the same syntax, could load something;
 * null if it loads nothing. The check reads single characters, so there is no second way to read
 * the style: it rejects escapes, which could spell a name differently.
 */
export function styleFault(style: string): string | null {
  if (style.includes('\\')) return 'a backslash in a style';
  for (const [rule, name = ''] of style.matchAll(/@([\w-]+)/g)) {
    if (!AT_RULES.has(name.toLowerCase())) return `"${rule}" in a style`;
  }
  for (let at = style.indexOf('('); at >= 0; at = style.indexOf('(', at + 1)) {
    const [name = ''] = /[\w-]*$/.exec(style.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
    const isKnown = name === '' || FUNCTIONS.has(name.toLowerCase());
    if (isKnown || (name.toLowerCase() === 'url' && isOwn(style, at + 1))) continue;
    return `"${name}(" in a style`;
  }
  return null;
}

function isOwn(style: string, at: number): boolean {
  OWN_REFERENCE.lastIndex = at;
  const match = OWN_REFERENCE.exec(style);
  return match !== null && (match[2] === undefined || OWN_DATA.test(match[2]));
}

/** Whether a reference of an image shows bytes of the same file. */
export function isOwnPicture(reference: string): boolean {
  const type = /^\s*data:([^;,]*)[;,]/i.exec(reference)?.[1] ?? '';
  return /^image\/(?:png|jpe?g|gif|webp|avif)$/i.test(type);
}
