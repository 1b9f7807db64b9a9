import { describe, expect, it } from 'vitest';
import { findPlaceholders } from '../../../src/core/command/fill/fill.ts';
import { readRecord, typedCommand } from '../../../src/core/command/typed-command.ts';

const typed = (code: string, shell: string | null = 'console') =>
  typedCommand({ code, shell, placeholders: findPlaceholders(code, shell) });

describe('what was typed in a record of a terminal', () => {
  it.each([
    ['one command', '$ df -h', 'df -h'],
    ['no output', '$ cd a\n$ ls', 'cd a\nls'],
    ['output between and behind', '$ a\n1\n\n2\n$ b\n3\n', 'a\nb'],
    ['output and a comment ahead', '# as root\nlast login\n$ a', 'a'],
    ['a line that goes on', '$ make \\\n    all\nok', 'make \\\n    all'],
    [
      'secondary prompts',
      '$ for i in 1 2; do\n> echo $i\n> done\n1\n2',
      'for i in 1 2; do\necho $i\ndone',
    ],
    ['a here-document', "$ cat <<'E' > x\n> $ text\n> E\n$ b", "cat <<'E' > x\n$ text\nE\nb"],
    ['prompts with a name', '[ci@host ~]$ a\nroot@host:/# b', 'a\nb'],
  ])('is all that is left of %s', (_, code, expected) => {
    expect(typed(code).code).toBe(expected);
    const parts = readRecord({ code, shell: 'console' })?.parts ?? [];
    expect(parts.map(({ start, end }) => code.slice(start, end)).join('')).toBe(code);
  });

  it.each([
    ['console', '$ a', 'bash'],
    ['console', 'PS C:\\> a', 'powershell'],
    ['console', 'C:\\Users> a', 'cmd'],
    ['console', 'mysql> select 1;', 'console'],
    ['zsh', '$ a', 'zsh'],
  ])('in a %s fence, as in %j, is for %s', (shell, code, expected) => {
    expect(typed(code, shell).shell).toBe(expected);
  });

  it('keeps the placeholders that were typed', () => {
    const { code, placeholders } = typed('$ a <x>\n<x> is there\n$ b <y>');
    expect(placeholders.map(({ start, end }) => code.slice(start, end))).toEqual(['<x>', '<y>']);
  });

  it.each([
    ['bash', 'ls\necho "\n$ text"'],
    ['bash', 'cat <<E\n$ text\nE'],
    ['bash', 'ls\n$ ls'],
    ['console', 'ls -l'],
    ['python', '$ a'],
  ])('is the whole block where a %s fence holds %j', (shell, code) => {
    expect(readRecord({ code, shell })).toBeNull();
    expect(typed(code, shell).code).toBe(code);
  });
});
