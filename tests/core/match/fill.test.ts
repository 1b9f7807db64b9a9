import { describe, expect, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/match/fill.ts';
import cases from '../../fixtures/match/fill.json' with { type: 'json' };
import placeholders from '../../fixtures/match/placeholders.json' with { type: 'json' };

describe('findPlaceholders', () => {
  test.each(placeholders)('$code', ({ code, shell, names }) => {
    const found = findPlaceholders(code, shell ?? 'bash');
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const { raw, start, end } of found) expect(code.slice(start, end)).toBe(raw);
  });

  test('tells the three ways of writing one', () => {
    expect(findPlaceholders('x <a> {{ b }} PATH_TO_C', null)).toEqual([
      { name: 'a', raw: '<a>', syntax: 'angle', start: 2, end: 5 },
      { name: 'b', raw: '{{ b }}', syntax: 'mustache', start: 6, end: 13 },
      { name: 'PATH_TO_C', raw: 'PATH_TO_C', syntax: 'path', start: 14, end: 23 },
    ]);
  });

  test('takes time in proportion to the code', () => {
    for (const part of [
      '<a',
      '<a ',
      '<a>',
      '{{a',
      '{{ ',
      '</a><a>',
      'PATH_TO_A',
      '<a.',
      '<html><p> ',
    ]) {
      findPlaceholders(part.repeat(50_000), null);
    }
  });
});

describe('fillCommand', () => {
  test.each(cases)('$code with $values', ({ code, values, filled, missing, refused, ...rest }) => {
    const shell = rest.shell === undefined ? 'bash' : rest.shell;
    const command = { code, shell, placeholders: findPlaceholders(code, shell) };
    const given = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    );
    const result = fillCommand(command, given as Record<string, string>);
    expect(result.code).toBe(filled);
    expect(result.missing).toEqual(missing ?? []);
    const reasons = Object.entries(refused ?? {});
    expect(result.refused).toEqual(
      reasons.map(([name, reason]) => ({ name, reason: expect.stringMatching(reason ?? '') })),
    );
    expect(result.ready).toBe(missing === undefined && refused === undefined);
  });

  test('leaves placeholders alone that do not stand where they say', () => {
    const [placeholder] = findPlaceholders('x <v>', null);
    const moved = placeholder
      ? [{ ...placeholder, start: 1, end: 4 }, placeholder, placeholder]
      : [];
    const command = { code: 'x <v>', shell: null, placeholders: moved };
    expect(fillCommand(command, { v: 'a' }).code).toBe('x a');
  });

  test.each([
    ['a\uD800', 'Unicode'],
    ['x'.repeat(5000), 'longer than'],
  ])('refuses a value that no command line would take', (value, reason) => {
    const code = 'x <v>';
    const command = { code, shell: null, placeholders: findPlaceholders(code, null) };
    const { refused } = fillCommand(command, { v: value });
    expect(refused).toMatchObject([{ name: 'v', reason: expect.stringContaining(reason) }]);
  });
});
