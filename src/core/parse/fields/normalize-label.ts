import { rememberSome } from '../../memoize.ts';

const emoji =
  /[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|[\u200B\u200C]|\u200D|\uFE0F/gu;

/** The id and classes of a heading in MkDocs, Hugo and Docusaurus: `{#id .class}`. */
const attributes = /\s*\{:?\s*[#.][^{}]*\}\s*$/;

/** A heading's text without its attribute list, which only GitHub shows. */
export function withoutAttributes(text: string): string {
  return text.includes('}') ? text.replace(attributes, '') : text;
}

/** `3.`, `2.1`, `Step 4:`, `Phase 1 -`, `A.`, `(b)`, `IV.` before a name. */
const numbering =
  /^[\p{S}§#•·\s]*(?:(?:(?:step|phase|part|section)\s+)?\d+(?:\.\d+)*\s*[.):-]|\d{1,2}(?:\.\d{1,2})+|(?:[a-z]|[ivx]+)[.)]|\((?:[a-z]|[ivx]+|\d+)\))\s+/u;

/**
 * A label without what a reader does not count as its name: case, emoji, a number or letter ahead
 * of it (`3. Diagnosis`, `§F. Isolate`), an addition in brackets, attributes, the colon or question mark, the plural.
 */
export const normalizeLabel = rememberSome(5_000, normalize);

function normalize(label: string): string {
  return withoutAttributes(label)
    .replace(emoji, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/^\s*¿|[:?\s]+$/g, '')
    .replace(/^\s*\[([^[\]]+)\]$/, '$1')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/,? (?:in order of|par ordre de|por orden de|por ordem de) \p{L}+$/u, '')
    .replace(numbering, '')
    .replace(/^the (?=\S+(?: \S+)?$)/, '')
    .replace(/^[\p{S}§#•·\s]+|[:\s]+$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ch|sh|ss)es$/, '')
    .replace(/(?<=[^s])s$/, '');
}
