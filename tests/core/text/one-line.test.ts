import { describe, expect, it } from 'vitest';
import { onOneLine } from '../../../src/core/text/one-line.ts';

describe('blocks of text on one line', () => {
  it.each([
    ['', ''],
    ['One sentence, as it is.', 'One sentence, as it is.'],
    ['- workflow nightly.yml\n- job build', 'workflow nightly.yml; job build'],
    ['One of these:\n- a\n- b\n  1. c\n  2. d', 'One of these: a; b; c; d'],
    ['It stalls.\nIt grows', 'It stalls. It grows'],
    ['-1 is given\n- -x is set', '-1 is given; -x is set'],
  ])('%j', (text, expected) => {
    expect(onOneLine(text)).toBe(expected);
  });
});
