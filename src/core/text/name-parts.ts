/** A shorter word goes to the next line as a whole. */
const LONG_WORD = /(\S{12,})/;
/** Between the parts of a name such as `KubePersistentVolumeFillingUp` or `claim_tier_order`. */
const SEAM = /(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=[\p{L}\d]_)(?=[\p{L}\d])/u;

/** A text in parts between which a line may end: inside the names of alerts and tests. */
export function nameParts(text: string): string[] {
  const parts = [''];
  for (const [index, word] of text.split(LONG_WORD).entries()) {
    const [first = '', ...rest] = index % 2 === 0 ? [word] : word.split(SEAM);
    parts.push(`${parts.pop() ?? ''}${first}`, ...rest);
  }
  return parts;
}
