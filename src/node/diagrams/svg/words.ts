import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { elements, keepElements, textContent, type XastElement, type XastParent } from './tree.ts';

/** Tags that style words in labels; Mermaid shows them as text in SVG labels. */
const INLINE_TAG = /\s*<\/?(b|big|code|em|font|i|mark|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi;

/** Names of icons of a missing font. */
const ICON_NAME = /\bfa[bklrs]?:fa-[\w-]+\s*/g;

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,31}));/gi;

/**
 * Restores the words of labels: decodes character references, which Mermaid leaves encoded, and
 * removes markup of HTML labels and labels without words.
 */
export function restoreWords(root: XastParent): void {
  for (const [element] of elements(root)) {
    if (element.name === 'text') restoreLabel(element, textContent(element));
  }
  keepElements(root, (element) => element.name !== 'text' || textContent(element).trim() !== '');
}

function restoreLabel(parent: XastElement, label: string): void {
  for (const child of parent.children) {
    if (child.type === 'element') restoreLabel(child, label);
    if (child.type !== 'text') continue;
    const plain = child.value.replace(INLINE_TAG, (tag, name: string) =>
      isMarkup(name, label) ? '' : tag,
    );
    child.value = decode(plain.replace(ICON_NAME, ''));
  }
}

/** An unclosed tag is probably a placeholder. */
function isMarkup(name: string, label: string): boolean {
  return label.includes(`<${name}`) && label.includes(`</${name}>`);
}

function decode(text: string): string {
  return text.replace(REFERENCE, (reference, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || reference;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return isCharacter(code) ? String.fromCodePoint(code) : reference;
  });
}

/** Excludes characters that XML forbids. */
function isCharacter(code: number): boolean {
  return (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || isAstral(code);
}

function isAstral(code: number): boolean {
  return code > 0xffff && code <= 0x10ffff;
}
