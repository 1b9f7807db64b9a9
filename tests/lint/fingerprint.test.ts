import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { fingerprints } from '../../src/lint/fingerprint.ts';

function diagnostic(changes: Partial<Diagnostic> & { line?: number } = {}): Diagnostic {
  const point = { line: changes.line ?? 1, column: 1, offset: 0 };
  return {
    ruleId: 'no-broken-link',
    severity: 'error',
    messageId: 'missing-file',
    data: { url: 'a.md' },
    path: 'ci.md',
    position: { start: point, end: point },
    ...changes,
  };
}

describe('fingerprints', () => {
  it.each([
    ['another line', { line: 9 }, true],
    ['another severity', { severity: 'warning' as const }, true],
    ['another file', { path: 'b.md' }, false],
    ['another rule', { ruleId: 'x' }, false],
    ['another message', { messageId: 'x' }, false],
    ['other data', { data: { url: 'b.md' } }, false],
  ])('of a finding with %s', (_name, changes, same) => {
    const [first] = fingerprints([diagnostic()]);
    const [second] = fingerprints([diagnostic(changes)]);
    expect(first === second).toBe(same);
  });

  it('tell equal findings of a file apart', () => {
    const [first, second] = fingerprints([diagnostic(), diagnostic({ line: 2 })]);
    expect(second).toBe(`${first}-2`);
  });

  it('are 64 bits of FNV-1a', () => {
    // Checked against an implementation with BigInt.
    const text = JSON.stringify(['ci.md', 'no-broken-link', 'missing-file', [['url', 'a.md']]]);
    let expected = 0xcbf29ce484222325n;
    for (const character of text) {
      expected ^= BigInt(character.charCodeAt(0));
      expected = (expected * 0x100000001b3n) & 0xffffffffffffffffn;
    }
    expect(fingerprints([diagnostic()])).toEqual([expected.toString(16).padStart(16, '0')]);
  });
});
