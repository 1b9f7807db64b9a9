import type { Diagnostic } from '../core/diagnostic.ts';

/**
 * Gives findings names by which a baseline recognises them after lines move: from file, rule,
 * message and data, with a number for equal ones. Expects them in their sorted order.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ path, ruleId, messageId, data }) => {
    // How many others there are may change without this one.
    const facts = Object.keys(data)
      .filter((key) => key !== 'more')
      .sort()
      .map((key) => [key, data[key]]);
    const name = hash(JSON.stringify([path, ruleId, messageId, facts]));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** 64 bits of FNV-1a over UTF-16 code units, as 16 hex digits. */
function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index += 1) {
    low = (low ^ text.charCodeAt(index)) >>> 0;
    // The prime is 2^40 + 0x1b3; both factors are split so that products stay exact.
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
