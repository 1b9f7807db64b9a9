/** Characters that XML 1.0 forbids, even as references. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An XML element with a text; replaces characters that XML forbids. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** For text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(unfit, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
