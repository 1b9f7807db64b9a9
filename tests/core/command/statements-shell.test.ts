// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStatements } from '../../../src/core/command/statements.ts';

/** Pieces of blocks: alone they run by themselves, and some of them do not when they are parted. */
const pieces = [
  'echo one',
  '  echo indented',
  '# a comment, with an apostrophe: it’s, it\'s "open',
  '',
  'echo "two\nlines" # said',
  "cat <<'E'\n# kept $x\n\n  deep 'it\nE",
  'cat <<-E | tr a-z A-Z\n\ta $(echo b)\n\tE',
  'echo a \\\n  b',
  'printf "%s\\n" c d |\n  sort -r',
  'true &&\n  echo yes',
  'A=1 env | grep ^A=',
  'echo $(\n  echo sub\n)',
  "echo 'it'\\''s'",
  'echo a#b "#c"',
  '(echo in; echo brackets)',
  'x=5',
  'echo "${x:-none}"',
  'cd /',
  'pwd',
  'if true; then\n  echo if\nfi',
  'for i in 1 2; do echo $i; done',
  'set -- p q',
  'echo "$1"',
  'false',
  'echo $?',
];

test('what is taken apart does by itself what it does in its block', () => {
  let parted = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 6 }), (lines) => {
      const code = lines.join('\n');
      const spans = splitStatements(code, 'bash');
      if (spans.length === 0) return;
      parted += 1;
      const parts = spans.map(({ start, end }) => code.slice(start, end));
      const between = spans.map(({ start }, index) =>
        code.slice(spans[index - 1]?.end ?? 0, start),
      );
      for (const text of [...between, code.slice(spans.at(-1)?.end)]) {
        expect(text).toMatch(/^(?:[ \t]*(?:#.*)?(?:\n|$))*[ \t]*$/);
      }
      const apart = 'for part in "$@"; do bash -c "$part"; done';
      expect(run(['-c', apart, 'bash', ...parts])).toBe(run(['-c', code]));
    }),
    { numRuns: 150 },
  );
  expect(parted).toBeGreaterThan(20);
});

function run(args: string[]): string {
  const { stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8', cwd: tmpdir() });
  return stdout + stderr;
}
