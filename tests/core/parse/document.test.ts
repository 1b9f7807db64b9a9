import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { checkDocument } from './check-document.ts';
import { readFixtures } from './fixtures.ts';

describe('positions are exact and nothing is dropped', () => {
  test.each(readFixtures())('$name', ({ name, path, text }) => {
    checkDocument(parseRunbook({ id: name, path, text }));
  });
});

describe('the same whatever the line endings', () => {
  const fixtures = readFixtures().filter(({ text }) => !text.includes('\r'));
  test.each(fixtures)('$name', ({ name, path, text }) => {
    const plain = parseRunbook({ id: name, path, text });
    for (const ending of ['\r\n', '\r']) {
      const other = parseRunbook({ id: name, path, text: text.replaceAll('\n', ending) });
      checkDocument(other);
      expect(other.runbook.entries.map(withoutOffsets)).toEqual(
        plain.runbook.entries.map(withoutOffsets),
      );
    }
  });
});

function withoutOffsets(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'offset' ? 0 : inner)));
}

test('half a surrogate pair is read as the sign for a lost character', () => {
  const { runbook } = parseRunbook({ id: 'a', path: 'a.md', text: '# Disk \ud800full\n' });
  expect(runbook.title).toBe('Disk \ufffdfull');
  expect(runbook.anchors.every(({ slug }) => slug.isWellFormed())).toBe(true);
});
