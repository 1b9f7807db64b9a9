import stringWidth from 'string-width';

/** A module of its own, which the package loads only for texts beyond ASCII. */
export function columnsOfAnyText(text: string): number {
  return stringWidth(text);
}
