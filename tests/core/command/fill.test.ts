import { describe, expect, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/command/fill/fill.ts';
import cases from '../../fixtures/match/fill.json' with { type: 'json' };
import places from '../../fixtures/match/fill-places.json' with { type: 'json' };

import placeholders from '../../fixtures/match/placeholders.json' with { type: 'json' };
import { allFillCases, verdictOf } from './fill-cases.ts';

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

describe('the one rule', () => {
  test.each(allFillCases)('$shell $code', (each) => {
    const { code, shell, values, ready, filled } = each;
    const placeholders = findPlaceholders(code, shell);
    const result = fillCommand({ code, shell, placeholders }, values);
    expect(verdictOf(result, each)).toEqual({ ready, filled });
  });

  test('takes plain values in every ordinary command of a database or an interpreter', () => {
    const refused = places.databasesAndInterpreters.filter(({ code }) => {
      const placeholders = findPlaceholders(code, 'bash');
      return !fillCommand({ code, shell: 'bash', placeholders }, { v: '4242' }).ready;
    });
    expect(refused).toEqual([]);
    expect(places.databasesAndInterpreters.length).toBeGreaterThanOrEqual(20);
  });

  test('names the value, the place and the reason of what has to be looked at', () => {
    const code = 'sudo <v> x <w>';
    const placeholders = findPlaceholders(code, 'bash');
    const { review } = fillCommand({ code, shell: 'bash', placeholders }, { v: 'ls', w: 'a b' });
    expect(review).toEqual([
      {
        name: 'v',
        value: 'ls',
        place: { kind: 'program', start: 5, end: 8 },
        reason: 'It stands in the place of a program, script or module that runs.',
      },
      {
        name: 'w',
        value: 'a b',
        place: { kind: 'argument', start: 11, end: 14 },
        reason: 'It is not plain, and Replaybook does not know that the command takes it as data.',
      },
    ]);
  });

  test.each(['a;b', 'a b', '$(id)', '-x', '../x', 'a/../b', 'x'.repeat(257), 'a=b', '~a', '@a'])(
    'takes %j for anything but plain',
    (value) => {
      const code = 'unknown <v>';
      const placeholders = findPlaceholders(code, 'bash');
      expect(fillCommand({ code, shell: 'bash', placeholders }, { v: value }).ready).toBe(false);
    },
  );

  test.each([
    ['# see the log\ncargo test <v>', true],
    ["# it's slow\ncargo test <v>", false],
    ['cargo() { eval "$@"; }; cargo test <v>', false],
    ['if true; then cargo test <v>; fi', false],
    ['cargo test <v> | sh', false],
    ['cargo test <v> > out.txt', false],
    ['cargo test a<v>', false],
    ['cargo test "<v>"', true],
    ['cargo $X <v>', false],
    ['pytest -k <v>', false],
    ['pytest <v>', true],
    ['npm test -- -t <v>', false],
    ['make X=<v>', false],
    ['git log --grep <v>', true],
    ['git log <v>', true],
    ['unknown <v>', false],
  ])('quotes a value that is not plain only where that is certain: %j', (code, ready) => {
    const placeholders = findPlaceholders(code, 'bash');
    const result = fillCommand({ code, shell: 'bash', placeholders }, { v: 't[a b]' });
    expect(result.ready).toBe(ready);
  });

  test('answers for nesting that is too deep to follow', () => {
    for (const part of ['$(', 'eval "', './-x ', 'sudo ', "bash -c '", '{ ', '(', '`']) {
      const code = `p ${part.repeat(4000)}<v>`;
      const placeholders = findPlaceholders(code, 'bash');
      expect(fillCommand({ code, shell: 'bash', placeholders }, { v: 'a b' }).ready).toBe(false);
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
