import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/text/utf8.ts';

const byte = fc.oneof(
  fc.nat({ max: 255 }),
  fc.constantFrom(0x61, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf),
);

test('bytes are decoded as TextDecoder decodes them', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 24 }), (all) => {
      const bytes = Uint8Array.from(all);
      expect(decodeUtf8(bytes)).toBe(decoder.decode(bytes));
    }),
    { numRuns: 5000 },
  );
});

test('text is encoded as TextEncoder encodes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 0xffff }), (text, unit) => {
      const all = text + String.fromCharCode(unit) + text;
      expect([...encodeUtf8(all)]).toEqual([...new TextEncoder().encode(all)]);
    }),
  );
});

test('long text comes back whole', () => {
  const text = 'ab é 失 👍 '.repeat(20_000);
  expect(decodeUtf8(encodeUtf8(text))).toBe(text);
});
