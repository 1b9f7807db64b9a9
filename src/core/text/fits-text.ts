const ascii = /^[\0-\x7f]*$/;
const twins = new WeakMap<RegExp, RegExp>();

/**
 * Whether a constant expression with letters of any script (`\p{L}`) fits a text. V8 needs milliseconds
 * to compile one, most of all where case is ignored, so a text of ASCII is tested with a twin for ASCII.
 */
export function fitsText(pattern: RegExp, text: string): boolean {
  if (!ascii.test(text)) return pattern.test(text);
  let twin = twins.get(pattern);
  if (twin === undefined) {
    twin = twinOf(pattern);
    twins.set(pattern, twin);
  }
  return twin.test(text);
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
