import { describe, expect, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/command/fill/fill.ts';
import { fitsPattern } from '../../../src/core/command/value-pattern.ts';

const rules = { description: '', allowed: [] as string[], default: null, pattern: null };

function command(code: string, more: Partial<{ allowed: string[]; pattern: string }>) {
  const placeholders = findPlaceholders(code, 'bash').map((one) => {
    return { ...one, rules: { ...rules, ...more } };
  });
  return { code, shell: 'bash', placeholders };
}

describe('what a runbook says of a placeholder', () => {
  test('is all that fits', () => {
    const env = command('deploy <env>', { allowed: ['dev', 'prod us'] });
    expect(fillCommand(env, { env: 'prod us' }).code).toBe("deploy 'prod us'");
    expect(fillCommand(env, { env: 'qa' })).toMatchObject({
      code: 'deploy <env>',
      ready: false,
      refused: [{ name: 'env', reason: 'It is not one of dev, prod us.' }],
    });
  });

  test('is a pattern for the whole of a value', () => {
    const run = command('show <run>', { pattern: '\\d+' });
    expect(fillCommand(run, { run: '42' }, fitsPattern).code).toBe('show 42');
    expect(fillCommand(run, { run: '42x' }, fitsPattern).refused).toEqual([
      { name: 'run', reason: 'It does not match /\\d+/.' },
    ]);
  });

  test('is a pattern with flags, which is shown as it was written', () => {
    const run = command('show <run>', { pattern: '(?i)[a-z]{3}' });
    expect(fillCommand(run, { run: 'ABC' }, fitsPattern).code).toBe('show ABC');
    expect(fillCommand(run, { run: 'ABCD' }, fitsPattern).refused).toEqual([
      { name: 'run', reason: 'It does not match /[a-z]{3}/i.' },
    ]);
  });

  test('does not take the quotes away', () => {
    const any = command('show <x>', { pattern: '.*' });
    expect(fillCommand(any, { x: '$(id)' }, fitsPattern).code).toBe("show '$(id)'");
    expect(fillCommand(any, { x: '--help' }, fitsPattern).ready).toBe(false);
  });

  test('takes time in proportion to the value, whatever the pattern', () => {
    expect(fitsPattern(`${'a'.repeat(4000)}!`, '(a+)+')).toBe(false);
  });

  test.each([
    [
      'psql -c "SELECT pg_cancel_backend(<x>)"',
      '(4, 2)',
      'psql -c "SELECT pg_cancel_backend((4, 2))"',
    ],
    ['<x> --all', 'make', 'make --all'],
    ['kubectl -n <x> get pods', 'a,b', 'kubectl -n a,b get pods'],
    ['echo "of <x>"', 'a b', 'echo "of a b"'],
  ])('a default is never refused: %s', (code, value, expected) => {
    const placeholders = findPlaceholders(code, 'bash').map((one) => {
      return { ...one, rules: { ...rules, default: value, allowed: ['other'] } };
    });
    const filled = fillCommand({ code, shell: 'bash', placeholders }, {});
    expect(filled).toMatchObject({ code: expected, ready: true, refused: [] });
  });

  test('a default with a newline is refused, which a terminal would take for Enter', () => {
    const placeholders = findPlaceholders('show <x>', 'bash').map((one) => {
      return { ...one, rules: { ...rules, default: 'a\nb' } };
    });
    expect(fillCommand({ code: 'show <x>', shell: 'bash', placeholders }, {}).ready).toBe(false);
  });

  test.each([
    ['psql -c "SELECT pg_terminate_backend(<pid>)"', { pid: '4711' }],
    ["psql -c 'SELECT * FROM t WHERE id = <pid>'", { pid: '4711' }],
    ['ssh <host> "systemctl restart <unit>"', { host: 'h-1', unit: 'a.service' }],
    ['kubectl exec <pod> -- sh -c "tail <file>"', { pod: 'p-1', file: '/var/log/x.log' }],
  ])('a plain value fits: %s', (code, values) => {
    const placeholders = findPlaceholders(code, 'bash');
    expect(fillCommand({ code, shell: 'bash', placeholders }, values).ready).toBe(true);
  });

  test('gives a default where no value is given at all', () => {
    const placeholders = findPlaceholders('show <x>', 'bash').map((one) => {
      return { ...one, rules: { ...rules, default: 'a b' } };
    });
    const command = { code: 'show <x>', shell: 'bash', placeholders };
    expect(fillCommand(command, {}).code).toBe("show 'a b'");
    expect(fillCommand(command, { x: 'c' }).code).toBe('show c');
    expect(fillCommand(command, { x: '' }).missing).toEqual(['x']);
  });

  test('vouches for nothing where it cannot be read', () => {
    const any = command('show <x>', { pattern: '(' });
    expect(fillCommand(any, { x: 'a b' }, fitsPattern).ready).toBe(false);
    expect(fitsPattern('x', '(')).toBe(false);
  });

  test.each([
    ['sudo <x>', 'the place of a program'],
    ['show "a <x>"', 'not a whole argument'],
    ['if true; then show <x>; fi', 'not a whole argument'],
    ['cat <<EOF\n<x>\nEOF', 'not a whole argument'],
  ])('vouches for no place whose quoting is not certain: %j', (code, reason) => {
    const any = command(code, { pattern: '.*' });
    const { refused } = fillCommand(any, { x: 'a b' }, fitsPattern);
    expect(refused).toMatchObject([{ name: 'x', reason: expect.stringContaining(reason) }]);
  });

  test('vouches only where somebody can test the pattern', () => {
    expect(fillCommand(command('show <x>', { pattern: '.*' }), { x: 'a b' }).ready).toBe(false);
  });
});

test('tells what stands in each place', () => {
  const code = 'cat <x> "<y>" <x>';
  const placeholders = findPlaceholders(code, 'bash');
  const { slots } = fillCommand({ code, shell: 'bash', placeholders }, { x: 'b c' });
  expect(slots).toEqual([
    { name: 'x', start: 4, end: 7, text: "'b c'", filled: true },
    { name: 'y', start: 9, end: 12, text: '<y>', filled: false },
    { name: 'x', start: 14, end: 17, text: "'b c'", filled: true },
  ]);
});
