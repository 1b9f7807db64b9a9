// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/command/fill/fill.ts';

/** The author's word that any value is safe, so that values of every kind come to be filled in. */
const VOUCHED = { description: '', allowed: [], default: null, pattern: '(?s).*' };

/** Pieces of code; strung together they are seldom sensible, and show what the reader mistakes. */
const PIECES = [
  ...["'", "'", "'", '"', '"', '"', '`', '\\', '$', '$(', '$((', '${x:-', "$'", ')', '))', '}'],
  ...['(', '((', '{ ', '; }', '\n', '\n', ';', '|', '&&', ' ', ' ', ' ', '\t', '#', '>', '<', '2>'],
  ...['<<E\n', '\nE\n', "<<'E'\n", '<<-E\n', '<<<', 'p ', 'p ', 'p ', 'X=', '$X', 'arr=(', '@('],
  ...['eval ', 'bash -c ', 'let ', 'test ', '[ ', ' ]', '[[ ', ' ]]', ' -eq ', 'printf %s ', '1'],
  ...['if ', ' then ', ' fi', 'for i in ', '; do ', '; done', 'case x in', ' esac', 'a)', 'f() { '],
  ...['nice ', '\nnice <v>\n', '; timeout 1 <v>;', '\nsudo -u me nice -n 5 <v>\n'],
  ...['!', '~', '%', '=', '<v>', '<v>', '<v>', '<v>', '<v>', '<v>', '$x<v>'],
];
/** Each runs `pwned` if it gets out of its quotes, in some place or other. */
const VALUES = [
  ...["';pwned;'", '";pwned;"', '$(pwned)', '`pwned`', '\npwned\n', 'x;pwned', '\nE\npwned\n'],
  ...[')pwned', ';pwned #', "a' pwned 'b", 'a[$(pwned)]', '}pwned', "'$(pwned)'", '"$(pwned)"'],
  ...[
    'x\\',
    'x|pwned',
    '&pwned',
    'pwned',
    'pwned',
    'pwned',
    'E',
    "it's;pwned",
    '\\";pwned;\\"',
    "\\';pwned;\\'",
  ],
  ...['))pwned', 'x=$(pwned)', ')) ; pwned', '\'"$(pwned)"\'', '"\'$(pwned)\'"', 'a=pwned'],
];

const example = fc.record({
  code: fc
    .array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 16 })
    .map((pieces) => pieces.join('')),
  v: fc.constantFrom(...VALUES),
});

describe.each(['bash', 'sh', 'zsh'])('any code in %s', (shell) => {
  const missing = spawnSync(shell, ['-c', ':']).error !== undefined;

  test.skipIf(missing)('runs nothing of a value', () => {
    const { FILL_SEED, FILL_RUNS } = process.env;
    const options = { seed: Number(FILL_SEED ?? 1), numRuns: Number(FILL_RUNS ?? 15_000) };
    const filled = fc.sample(example, options).flatMap(({ code, v }) => {
      const placeholders = findPlaceholders(code, shell).map((one) => ({ ...one, rules: VOUCHED }));
      const result = fillCommand({ code, shell, placeholders }, { v }, () => true);
      return placeholders.length > 0 && result.ready ? [{ code, v, filled: result.code }] : [];
    });
    const folder = mkdtempSync(join(tmpdir(), 'replaybook-fill-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const work = join(folder, 'work');
    mkdirSync(work);
    const runs = filled.map((one, i) => {
      writeFileSync(join(folder, `${i}`), `${one.filled}\n`);
      return `n=${i}; ( . ../${i} ) </dev/null >/dev/null 2>&1\n`;
    });
    const out = join(folder, 'out');
    const wrappers =
      'timeout() { shift; "$@"; }\nnice() { [ "$1" = -n ] && shift 2; "$@"; }\nsudo() { shift 2; "$@"; }\n';
    const setUp = `pwned() { echo "$n" >> ${out}; }\np() { :; }\n${wrappers}PATH=/nonexistent\n`;
    writeFileSync(join(folder, 'script'), setUp + runs.join(''));
    spawnSync(shell, [join(folder, 'script')], { cwd: work });
    const numbers = existsSync(out) ? readFileSync(out, 'utf8').split('\n').filter(Boolean) : [];
    expect(numbers.map((n) => filled[Number(n)])).toEqual([]);
    expect(filled.length).toBeGreaterThan(options.numRuns / 200);
  });
});
