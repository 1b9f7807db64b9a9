import { expect, test } from 'vitest';
import { readPrompts } from '../../../src/core/command/shell/session.ts';

function typesIn(code: string): string[] {
  return (readPrompts(code, 'console') ?? []).map(({ type, start, end }) => {
    return `${type}: ${code.slice(start, end)}`;
  });
}

test.each([
  [
    'the prompts of an environment',
    '(kiln)% ls\nout\n(kiln) $ ls',
    ['command: (kiln)% ls', 'output: out', 'command: (kiln) $ ls'],
  ],
  [
    'a here-document',
    '$ cat <<E\na\nE\nout\n$ ls',
    ['command: $ cat <<E', 'continuation: a', 'continuation: E', 'output: out', 'command: $ ls'],
  ],
  [
    'two commands without an end',
    '$ cat <<E\na\n$ echo "b\nc',
    ['command: $ cat <<E', 'output: a', 'command: $ echo "b', 'output: c'],
  ],
  [
    'a command behind one without an end',
    '$ cat <<E\na\n$ make \\\n  all',
    ['command: $ cat <<E', 'output: a', 'command: $ make \\', 'output:   all'],
  ],
])('%s', (_name, code, expected) => {
  expect(typesIn(code)).toEqual(expected);
});

test('a thousand commands without an end are read as commands, each of one line', () => {
  const types = typesIn('$ cat <<E\n'.repeat(1_000).trimEnd());
  expect(new Set(types)).toEqual(new Set(['command: $ cat <<E']));
  expect(types).toHaveLength(1_000);
}, 60_000);
