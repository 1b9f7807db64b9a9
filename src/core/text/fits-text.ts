import { remember } from '../memoize.ts';

/** An expression that is compiled when a text is tested; a compiled one fits it, too. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

const ascii = /^[\0-\x7f]*$/;
// They are constants, so it need not forget any.
const twinFor = remember(twinOf);
const compiled = remember(({ source, flags }: Expression) => new RegExp(source, flags));
/** Many expressions are tried on one text. */
let last = { text: '', isAscii: true };

/**
 * Whether a constant expression with letters of any script (`\p{L}`) fits a text. V8 needs milliseconds
 * to compile one, most of all where case is ignored, so a text of ASCII is tested with a twin for ASCII.
 */
export function fitsText(expression: Expression, text: string): boolean {
  if (last.text !== text) last = { text, isAscii: ascii.test(text) };
  if (last.isAscii) return twinFor(expression).test(text);
  return (expression instanceof RegExp ? expression : compiled(expression)).test(text);
}

/** The same expression with the letters and digits of ASCII alone. */
function twinOf({ source, flags }: Expression): RegExp {
  const plain = source
    .replace(/\[(?:[^\]\\]|\\.)*\]/g, (list) =>
      list.replaceAll('\\p{L}', 'a-zA-Z').replaceAll('\\p{N}', '0-9'),
    )
    .replaceAll('\\p{L}', '[a-zA-Z]')
    .replaceAll('\\p{N}', '[0-9]')
    .replaceAll('\\P{L}', '[^a-zA-Z]');
  return new RegExp(plain, plain.includes('\\p{') ? flags : flags.replace('u', ''));
}
