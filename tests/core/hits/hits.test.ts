import { describe, expect, it } from 'vitest';
import { compactHits, hitLine, parseHits } from '../../../src/core/hits/hit.ts';
import {
  countsAt,
  hitSentence,
  hitText,
  hitTimes,
  readRecent,
  writeRecent,
} from '../../../src/core/hits/hit-times.ts';

const at = (text: string): number => Date.parse(text);
const line = (time: string, entry: string, more = ''): string =>
  `{"time":"${time}","entry":"${entry}"${more}}`;
const now = at('2026-11-30T00:00:00Z');

describe('lines', () => {
  it.each([
    ['damage', 'it is not JSON'],
    ['{"time":"2026-11-29T12:00:00Z","entry":"a"', 'it is not JSON'],
    ['<<<<<<< HEAD', 'it is the mark of a merge conflict'],
    ['=======', 'it is the mark of a merge conflict'],
    ['[]', 'it is no object'],
    ['null', 'it is no object'],
    ['{"entry":"a"}', 'it has no ISO time'],
    [line('2026-11-29', 'a'), 'it has no ISO time'],
    [line('2026-13-29T12:00:00Z', 'a'), 'it has no ISO time'],
    [line('2026-11-29T12:00:00Z', ''), 'it names no entry'],
    [line('2026-11-29T12:00:00Z', 'a', ',"count":0'), 'its count is not a number'],
    [line('2026-11-29T12:00:00Z', 'a', ',"count":"2"'), 'its count is not a number'],
  ])('%s is skipped: %s', (text, reason) => {
    const { hits, damaged } = parseHits(`\n${text}\n${line('2026-11-29T12:00:00Z', 'b')}`);
    expect(damaged).toEqual([{ line: 2, reason }]);
    expect(hits.map(({ entry }) => entry)).toEqual(['b']);
  });

  it('are written as they are read', () => {
    const text = `${line('2026-11-29T12:00:00Z', 'a b"c')}\n`.replace('a b"c', 'a b\\"c');
    expect(parseHits(text).hits.map(hitLine).join('')).toBe(text);
  });
});

describe('compacting', () => {
  const { hits } = parseHits(
    [
      line('2026-11-29T12:00:00Z', 'a'),
      line('2026-10-02T12:00:00Z', 'a'),
      line('2026-10-01T12:00:00Z', 'a', ',"log":"x"'),
      line('2026-10-03T12:00:00Z', 'b'),
      line('2026-09-01T12:00:00Z', 'a', ',"count":3,"first":"2026-08-01T00:00:00Z"'),
    ].join('\n'),
  );
  const small = compactHits(hits, at('2026-10-31T00:00:00Z'));

  it('keeps one line an entry before a day', () => {
    expect(small.map(hitLine).join('')).toBe(
      `${line('2026-10-02T12:00:00Z', 'a', ',"count":5,"first":"2026-08-01T00:00:00Z"')}
${line('2026-10-03T12:00:00Z', 'b')}
${line('2026-11-29T12:00:00Z', 'a')}
`,
    );
  });

  it('changes nothing that is said', () => {
    for (const entry of ['a', 'b']) {
      const [before, after] = [hitTimes(hits).get(entry), hitTimes(small).get(entry)];
      expect(hitSentence(after ?? null, now)).toBe(hitSentence(before ?? null, now));
    }
  });

  it('is done once', () => {
    expect(compactHits(small, at('2026-10-31T00:00:00Z'))).toEqual(small);
  });
});

describe('times', () => {
  const times = hitTimes(
    parseHits(
      [
        line('2026-11-29T00:00:01Z', 'a'),
        line('2026-11-29T00:00:00Z', 'a'),
        line('2026-11-23T00:01:00Z', 'a', ',"count":4'),
        line('2026-10-31T12:00:00Z', 'a'),
        line('2026-10-30T12:00:00Z', 'a'),
        line('2026-11-29T23:00:00Z', 'b'),
      ].join('\n'),
    ).hits,
  );

  it('are counted by spans', () => {
    const own = times.get('a') ?? { recent: [] };
    expect(countsAt(own, now)).toEqual({ day: 0, week: 6, month: 7 });
    expect(countsAt(own, at('2026-11-29T12:00:00Z'))).toEqual({ day: 2, week: 6, month: 7 });
  });

  it('are the same in an attribute', () => {
    const { recent = [] } = times.get('a') ?? {};
    expect(readRecent(writeRecent(recent))).toEqual(recent);
    expect(readRecent('')).toEqual([]);
  });

  it('are put together by the hour where there are many', () => {
    const many = Array.from({ length: 3000 }, (_, minute) => {
      const time = at('2026-11-28T00:00:00Z') + minute * 60_000;
      return { time, entry: 'a', log: '', count: 1, first: time };
    });
    const { recent = [] } = hitTimes(many).get('a') ?? {};
    expect(recent).toHaveLength(50);
    expect(countsAt({ recent }, at('2026-11-30T02:00:00Z')).week).toBe(3000);
  });

  it.each([
    ['sentence', null, 'New: never seen in a log.'],
    ['last', null, 'new'],
    ['counts', null, '0'],
    ['last', 'a', '2026-11-29 00:00'],
    ['counts', 'a', '7 (7 d: 6, 24 h: 0)'],
    [
      'sentence',
      'b',
      'New: first seen on 2026-11-29 23:00 UTC. Seen once, last on 2026-11-29 23:00 UTC: 1 in 24 h, 1 in 7 d, 1 in 30 d.',
    ],
  ] as const)('are said as %s of %s', (form, entry, text) => {
    expect(hitText(form, entry === null ? null : (times.get(entry) ?? null), now)).toBe(text);
  });
});
