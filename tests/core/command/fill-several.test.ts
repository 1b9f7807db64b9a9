import { describe, expect, onTestFinished, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/command/fill/fill.ts';
import { Bench } from './fill-shells/run-commands.ts';
import { installedShells } from './fill-shells/shells.ts';

function fill(code: string, values: readonly string[], joinedBy?: string, shell = 'bash') {
  const rules = { description: '', allowed: [], default: null, pattern: null };
  const placeholders = findPlaceholders(code, shell).map((one) =>
    joinedBy === undefined ? one : { ...one, rules: { ...rules, joinedBy } },
  );
  return fillCommand({ code, shell, placeholders }, { t: values });
}

describe('several values in one place', () => {
  test.each([
    ['pytest <t>...', undefined, ['a.py::x', 'b.py::y'], 'pytest a.py::x b.py::y'],
    ['pytest -x <t>… -v', undefined, ['a', 'b'], 'pytest -x a b -v'],
    ['pytest <t>...', undefined, ['a.py::x[1 2]', 'b'], "pytest 'a.py::x[1 2]' b"],
    [
      "go test -run '^(<t>)$' ./...",
      '|',
      ['TestA', 'TestB'],
      "go test -run '^(TestA|TestB)$' ./...",
    ],
    ['mvn -Dtest=<t> test', ',', ['A', 'B'], 'mvn -Dtest=A,B test'],
    ['./gradlew test <t>...', undefined, ['a'], './gradlew test a'],
  ])('%s joined by %s', (code, joinedBy, values, filled) => {
    expect(fill(code, values, joinedBy)).toMatchObject({ code: filled, ready: true });
  });

  test.each([
    ['pytest "<t>"', undefined, ['a', 'b'], 'The place does not take several values.'],
    ['mvn -Dtest=<t> test', '|', ['a', 'b'], 'The place does not take several values.'],
    ['mvn -Dtest=<t> test', ';', ['a', 'b'], 'The place does not take several values.'],
    ["sh -c 'go test -run <t>'", '|', ['a', 'b'], 'The place does not take several values.'],
    ["sh -c 'pytest <t>'", ' ', ['a', 'b'], 'The place does not take several values.'],
    ['cp {<t>} x', ',', ['a', 'b'], 'The place does not take several values.'],
    ["go test -run '^(<t>)$'", '|', ['a', 'b c'], /^It is not plain/],
    ['pytest <t>...', undefined, ['a', '-x'], /^It begins with -/],
    ['sudo <t>...', undefined, ['a', 'b'], /^It stands in the place of a program/],
    ['pytest <t>...', undefined, ['a', 'x\ny'], /line/],
    ['ssh <t>...', undefined, ['a', 'b'], /^One of several values would stand/],
    ['docker exec <t>...', undefined, ['a', 'b'], /^One of several values would stand/],
    ['nice -n <t>...', undefined, ['1', 'b'], /^One of several values would stand/],
    ['sudo -u <t>...', undefined, ['a', 'b'], /^One of several values would stand/],
    ['ssh -p 22 <t>... ', undefined, ['a', 'b', 'c'], /^One of several values would stand/],
  ])('%s joined by %s takes no %j', (code, joinedBy, values, reason) => {
    const { ready, review } = fill(code, values, joinedBy);
    expect({ ready, reason: review[0]?.reason }).toEqual({
      ready: false,
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    });
  });

  test.each([
    ['git diff <base>...<head>', 'bash', ['<base>', '<head>']],
    ['git log <base>...', 'bash', ['<base>']],
    ['echo "waiting for <pod>..."', 'bash', ['<pod>']],
    ['pytest <t>... -x', 'bash', ['<t>...']],
    ['pytest <t>....', 'bash', ['<t>']],
    ['pytest a/<t>...', 'bash', ['<t>']],
  ])('the dots of %s', (code, shell, raws) => {
    expect(findPlaceholders(code, shell).map(({ raw }) => raw)).toEqual(raws);
  });
});

const values = [
  'a',
  'a b',
  "it's",
  '$(pwned)',
  '`pwned`',
  'x; pwned',
  'x|pwned',
  'x&pwned',
  '>created',
];

test.each(installedShells)('$name gets each value as an argument', async (shell) => {
  const bench = new Bench();
  onTestFinished(() => bench.remove());
  const language = shell.language;
  const filled = values.map((value) => fill('pytest <t>...', [value, 'z'], undefined, language));
  const ready = filled.flatMap(({ ready, code }, i) => (ready ? [{ code, value: values[i] }] : []));
  const outcomes = await bench.run(
    shell,
    ready.map(({ code }) => code),
  );
  expect(outcomes).toEqual(
    ready.map(({ value }) => ({
      wroteFile: false,
      started: [{ program: 'pytest', args: [value, 'z'] }],
    })),
  );
  expect(ready.length).toBeGreaterThan(3);
});
