const emoji =
  /[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|[\u200B\u200C]|\u200D|\uFE0F/gu;

/**
 * A label without what a reader does not count as its name: case, emoji, a number or letter ahead
 * of it (`3. Diagnosis`, `§F. Isolate`), an addition in brackets, the colon, the plural.
 */
export function normalizeLabel(label: string): string {
  return label
    .replace(emoji, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/[:\s]+$/, '')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/^[\p{S}§#•·\s]*(?:(?:step\s+)?\d+(?:\.\d+)*\s*[.):-]|[a-z][.)])\s+/u, '')
    .replace(/^[\p{S}§#•·\s]+|[:\s]+$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ch|sh|ss)es$/, '')
    .replace(/(?<=[^s])s$/, '');
}
