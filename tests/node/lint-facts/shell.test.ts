import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainWords } from '../../../src/node/lint-facts/plain-words.ts';
import { checkShell, type ShellSource } from '../../../src/node/lint-facts/shell.ts';
import { type Dialect, loadShellParser } from '../../../src/node/lint-facts/shell-parser.ts';

function source(code: string, dialects: readonly Dialect[] = ['bash'], key = code): ShellSource {
  return { key, dialects, code };
}

async function check(code: string, ...dialects: Dialect[]) {
  const found = await checkShell([source(code, dialects.length === 0 ? ['bash'] : dialects)]);
  return found.get(code);
}

const parser = await loadShellParser();

test.each([
  ['plain words', 'cargo test --test e2e'],
  ['nothing', ''],
  ['a comment', "# it's"],
  ['a here-document', 'cat <<EOF\na\nEOF'],
  ['a script', 'for i in 1; do\n  [[ -f $i ]] && echo "$(cat $i)"\ndone'],
])('%s is fine', async (_name, code) => {
  expect(await check(code)).toBeNull();
});

test.each([
  ['a quote', 'ls\necho "a', 2, 6],
  ['behind characters of two and four bytes', 'é 😀 "a', 1, 6],
  ['a here-document', 'cat <<EOF\na', 1, 5],
  ['a bracket', '  ls )', 1, 6],
  ['a keyword', 'ls\n\ndone', 3, 1],
])('%s is a problem in its place', async (_name, code, line, column) => {
  expect(await check(code)).toMatchObject({ line, column });
});

test('the first dialect counts, unless another can parse the code', async () => {
  expect(await check('a=(1 2)', 'posix')).toMatchObject({
    message: expect.stringContaining('arrays'),
    line: 1,
    column: 3,
  });
  expect(await check('ls\na=(1 2)', 'posix')).toMatchObject({ line: 2, column: 3 });
  expect(await check('a=(1 2)', 'posix', 'bash')).toBeNull();
  expect(await check('echo "a', 'posix', 'bash')).toMatchObject({ column: 6 });
  const flags = ['print ', '{(f)x}'].join('$');
  expect(await check(flags, 'bash')).not.toBeNull();
  expect(await check(flags, 'bash', 'zsh')).toBeNull();
});

test('sources of one key are one', async () => {
  const found = await checkShell([source('ls )', ['bash'], 'a'), source('ls )', ['bash'], 'a')]);
  expect([...found.keys()]).toEqual(['a']);
  expect(await checkShell([])).toEqual(new Map());
});

/** Code that is broken, or whole, or that would be whole together with what follows it. */
const pieces = [
  ...['ls -la', 'a=(1 2)', 'cat <<EOF\nx\nEOF', 'echo "$(ls)"', '# comment', '', 'é | 😀'],
  ...['echo "a', 'b"', "it's", 'if true; then', 'fi', '{', '}', '(', ')', 'cat <<EOF', 'EOF'],
  ...['a &&', 'a |', 'a \\', 'foo()', '$(', '`', 'case x in', 'esac', 'for i in 1', 'do', 'done'],
];

test('many sources together are judged as each is alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
      fc.constantFrom<Dialect>('bash', 'posix'),
      async (codes, dialect) => {
        const together = await checkShell(
          codes.map((code, index) => source(code, [dialect], String(index))),
        );
        for (const [index, code] of codes.entries()) {
          const result = await parser.parse(code, dialect);
          expect([code, together.get(String(index)) === null]).toEqual([
            code,
            result instanceof Set,
          ]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('plain words', () => {
  test.each([
    ['cargo test --test e2e -- full_gate --nocapture'],
    ['RUST_LOG=debug ./run.sh a \\\n  b'],
    ['a | b && c || d > e 2>&1 # done'],
    ['echo \'a b\' "c d" $HOME'],
  ])('%j needs no parser', (code) => {
    expect(isPlainWords(code)).toBe(true);
  });

  test.each([
    ['if a'],
    ['a |'],
    ['a && '],
    ['echo "a'],
    ['a ; b'],
    ['$(a)'],
    ['a > > b'],
    ['a \\'],
  ])('%j needs one', (code) => {
    expect(isPlainWords(code)).toBe(false);
  });

  test('are what every shell can parse', async () => {
    const token = fc.constantFrom(
      ...['a', 'x=1', '-o', '|', '||', '&&', '>', '>>', '2>&1', '>&2', '\n', ' ', '\t', '# c'],
      ...[
        '"a b"',
        "'a'",
        '"',
        "'",
        '$x',
        '$',
        'if',
        'done',
        '2',
        'in',
        '\\\n',
        '\\',
        '~',
        '{',
        '(',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 9 }), async (tokens) => {
        const code = tokens.join('');
        if (!isPlainWords(code)) return;
        for (const dialect of ['bash', 'posix', 'mksh', 'zsh'] as const) {
          expect([code, await parser.parse(code, dialect)]).toEqual([code, expect.any(Set)]);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
