import { rememberOf } from '../memoize.ts';

const ascii = /^[\0-\x7f]*$/;
const twinFor = rememberOf(twinOf);

/**
 * Whether a constant expression with letters of any script (`\p{L}`) fits a text. V8 needs milliseconds
 * to compile one, most of all where case is ignored, so a text of ASCII is tested with a twin for ASCII.
 */
export function fitsText(pattern: RegExp, text: string): boolean {
  return (ascii.test(text) ? twinFor(pattern) : pattern).test(text);
}

/** The same expression with the letters and digits of ASCII alone. */
function twinOf({ source, flags }: RegExp): RegExp {
  const plain = source
    .replace(/\[(?:[^\]\\]|\\.)*\]/g, (list) =>
      list.replaceAll('\\p{L}', 'a-zA-Z').replaceAll('\\p{N}', '0-9'),
    )
    .replaceAll('\\p{L}', '[a-zA-Z]')
    .replaceAll('\\p{N}', '[0-9]')
    .replaceAll('\\P{L}', '[^a-zA-Z]');
  return new RegExp(plain, plain.includes('\\p{') ? flags : flags.replace('u', ''));
}
