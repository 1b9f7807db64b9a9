import { describe, expect, it } from 'vitest';
import {
  firstLine,
  parsedLength,
  sourceLine,
  uniqueLine,
} from '../../../src/node/diagrams/source-lines.ts';

describe('sourceLine', () => {
  it.each([
    ['plain', 'flowchart TD\na', 2, 2],
    ['blank lines ahead', '\n\nflowchart TD\na', 2, 4],
    ['front matter', '---\ntitle: x\n---\nflowchart TD\na', 2, 5],
    ['indented front matter', '  ---\n  title: x\n  ---\n  flowchart TD\n  a', 2, 5],
    ['a directive', '%%{init: {}}%%\nflowchart TD\na', 2, 3],
    ['a directive of two lines', '%%{init:\n{}}%%\nflowchart TD\na', 2, 4],
    ['comments', 'flowchart TD\n%% one\n  %% two\na', 2, 4],
    ['a comment after a blank line', 'flowchart TD\n\n%% one\na', 2, 4],
    ['CRLF', '---\r\ntitle: x\r\n---\r\nflowchart TD\r\na', 2, 5],
    ['a line past the end', 'flowchart TD\na\n\n', 9, 2],
    ['line 0', 'flowchart TD', 0, 1],
    ['nothing', '', 1, 1],
  ])('maps back over %s', (_, source, parsed, line) => {
    expect(sourceLine(source, parsed)).toBe(line);
  });
});

describe('firstLine', () => {
  it('is where the diagram begins', () => {
    expect(firstLine('---\na: 1\n---\n\n%% c\npie')).toBe(6);
  });
});

describe('uniqueLine', () => {
  it.each([
    ['b', 2],
    ['a', undefined],
    ['z', undefined],
    [' ', undefined],
  ])('looks for %j', (words, line) => {
    expect(uniqueLine('a\nb a\nc', words)).toBe(line);
  });
});

describe('parsedLength', () => {
  it('does not count what is stripped', () => {
    expect(parsedLength('---\ntitle: x\n---\n%% c\npie')).toBe(3);
  });
});
