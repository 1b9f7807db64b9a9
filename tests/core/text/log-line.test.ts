import { describe, expect, test } from 'vitest';
import {
  messageStarts,
  splitLines,
  splitSegments,
  terminalView,
} from '../../../src/core/text/log-line.ts';
import cases from '../../fixtures/match/normalize.json' with { type: 'json' };

describe('a line of a log', () => {
  test.each(cases)('$line', ({ line, segments, message }) => {
    expect(splitSegments(line)).toEqual(segments);
    const shown = terminalView(line);
    expect(shown).toBe(segments.at(-1) ?? '');
    expect(shown.slice(messageStarts(shown).at(-1))).toBe(message);
  });

  test('takes time in proportion to its length', () => {
    for (const part of [
      '\x1b]',
      '\x1b[0;',
      '\x1b[',
      '\t',
      'a\t',
      '[',
      '12:00:00 ',
      '\r',
      '"\\"[a',
    ]) {
      const line = part.repeat(300_000);
      messageStarts(splitSegments(line).at(-1) ?? '');
      messageStarts(`<34>1 - - - - - [${line}`);
    }
  });
});

describe('splitLines', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\r\n\r\n', ['a', 'b', '']],
    ['\uFEFFa\n\nb', ['a', '', 'b']],
    ['10%\r20%\ndone', ['10%\r20%', 'done']],
  ])('%j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});
