// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillCommand, findPlaceholders } from '../../../src/core/command/fill/fill.ts';

/** The author's word that any value is safe, so that values of every kind come to be filled in. */
const VOUCHED = { description: '', allowed: [], default: null, pattern: '(?s).*' };

/** A command, and the arguments that `p` must be given when `<v>` and `<w>` have these values. */
interface Template {
  code: string;
  args(v: string, w: string): string[];
  shells?: readonly string[];
}

const WITH_ARRAYS = ['bash', 'zsh'];

const POSIX: readonly Template[] = [
  { code: 'p <v>', args: (v) => [v] },
  { code: 'p pre<v>post <w>', args: (v, w) => [`pre${v}post`, w] },
  { code: 'p <v><w>', args: (v, w) => [v + w] },
  { code: 'p --opt=<v> -- {{w}}', args: (v, w) => [`--opt=${v}`, '--', w] },
  { code: 'p "<v>"', args: (v) => [v] },
  { code: 'p "a <v> $D<w> b"', args: (v, w) => [`a ${v} dir${w} b`] },
  { code: "p 'a <v> b' '<w>'", args: (v, w) => [`a ${v} b`, w] },
  { code: `p 'a\n<v>' "b\n<w>"`, args: (v, w) => [`a\n${v}`, `b\n${w}`] },
  { code: 'p "a"<v>"b" it\\\'s <w>', args: (v, w) => [`a${v}b`, "it's", w] },
  { code: 'p $D<v> ${D}<w>', args: (v, w) => [`dir${v}`, `dir${w}`] },
  { code: 'p "$(printf "%sx" "<v>")" $(printf %s y)', args: (v) => [`${v}x`, 'y'] },
  { code: 'p "$(printf %s "$(printf "%sx" <v>)")"', args: (v) => [`${v}x`] },
  { code: 'p "${U:-<v>}"', args: (v) => [v] },
  { code: 'p `printf %s <v>`', args: (v) => [v] },
  { code: 'X=<v>; p "$X" <w>', args: (v, w) => [v, w] },
  { code: 'X="a <v>" Y=<w>; p "$X" "$Y"', args: (v, w) => [`a ${v}`, w] },
  { code: 'for i in <v> b; do p "$i" <w>; done', args: (v, w) => [v, w, 'b', w] },
  { code: "# it's a comment <v>\np <w>", args: (_, w) => [w] },
  { code: 'p a # "<v>"\np <w>', args: (_, w) => ['a', w] },
  { code: 'p \\\n  <v> \\\n  <w>', args: (v, w) => [v, w] },
  { code: 'if :; then p <v>; fi && (p <w>)', args: (v, w) => [v, w] },
  { code: '{ p <v>; } || p x; p <w>', args: (v, w) => [v, w] },
  { code: 'case <v> in *) p <w>;; esac', args: (_, w) => [w] },
  {
    code: 'while IFS= read -r line; do p "$line"; done <<EOF\na <v>\n$D/<w>\nEOF\np end',
    args: (v, w) => [`a ${v}`, `dir/${w}`, 'end'],
  },
  {
    code: 'while IFS= read -r line; do p "$line"; done <<\'E O F\'\n$D <v>\n<w>\nE O F\np end',
    args: (v, w) => [`$D ${v}`, w, 'end'],
  },
  {
    code: 'while IFS= read -r line; do p "$line"; done <<-EOF\n\t"<v>" $(printf %s "<w>")\n\tEOF',
    args: (v, w) => [`"${v}" ${w}`],
  },
  { code: 'p >/dev/null 2>&1 x; p <v>', args: (v) => [v] },
  { code: 'p {a,<v>}', args: (v) => ['a', v], shells: ['bash', 'zsh'] },
  { code: 'arr=(<v> "<w>"); p "${arr[@]}"', args: (v, w) => [v, w], shells: WITH_ARRAYS },
  { code: "p $'a\\t<v>'", args: (v) => [`a\t${v}`], shells: WITH_ARRAYS },
];

const FISH: readonly Template[] = [
  { code: 'p <v>', args: (v) => [v] },
  { code: 'p pre<v>post <w>', args: (v, w) => [`pre${v}post`, w] },
  { code: 'p "a <v> $D<w> b"', args: (v, w) => [`a ${v} dir${w} b`] },
  { code: "p 'a <v> b' '<w>'", args: (v, w) => [`a ${v} b`, w] },
  { code: 'p $D<v> {$D}<w>', args: (v, w) => [`dir${v}`, `dir${w}`] },
  { code: 'p (string length abc) <v>', args: (v) => ['3', v] },
  { code: 'set X <v>; p $X <w>', args: (v, w) => [v, w] },
  { code: 'for i in <v> b; p $i <w>; end', args: (v, w) => [v, w, 'b', w] },
  { code: "# it's a comment <v>\np <w>", args: (_, w) => [w] },
  { code: 'if true; p <v>; end; and p <w>', args: (v, w) => [v, w] },
  { code: 'p {a,<v>}', args: (v) => ['a', v] },
];

interface Shell {
  name: string;
  language: string;
  command: readonly string[];
  setUp: string;
  templates: readonly Template[];
}

const DEFINE_P = 'p() { printf \'%s\\0\' "$@"; }\nD=dir\n';
const SHELLS: readonly Shell[] = [
  { name: 'bash', language: 'bash', command: ['bash'], setUp: DEFINE_P, templates: POSIX },
  {
    name: 'bash with history expansion',
    language: 'bash',
    command: ['bash'],
    setUp: `set -o history\nset -o histexpand\n${DEFINE_P}`,
    templates: POSIX,
  },
  { name: 'sh', language: 'sh', command: ['sh'], setUp: DEFINE_P, templates: POSIX },
  { name: 'dash', language: 'sh', command: ['dash'], setUp: DEFINE_P, templates: POSIX },
  { name: 'zsh', language: 'zsh', command: ['zsh', '-f'], setUp: DEFINE_P, templates: POSIX },
  {
    name: 'fish',
    language: 'fish',
    command: ['fish', '--no-config'],
    setUp: "function p; printf '%s\\0' $argv; end\nset D dir\n",
    templates: FISH,
  },
];

const HOSTILE = [
  ...["'", '"', '`', '\\', '$', '!', ';', '&', '|', '<', '>', '(', ')', '{', '}', '[', ']', '*'],
  ...[
    '?',
    '~',
    '#',
    '%',
    '^',
    '=',
    ',',
    '-',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    '\x1b',
    '‘',
    '”',
    '\u202e',
  ],
  ...[
    '$(reboot)',
    '`reboot`',
    '; reboot',
    '&& reboot',
    '| reboot',
    '\nreboot\n',
    '> pwned',
    "';reboot;'",
  ],
  ...[
    '"; reboot; "',
    '$HOME',
    '${HOME}',
    '!!',
    '!-1',
    '!p',
    '~root',
    '=ls',
    '%self',
    '*',
    'EOF',
    'E O F',
  ],
  ...[
    'a[$(reboot)]',
    '\\\n',
    "'\\''",
    '$((1/0))',
    '@',
    'A=b',
    '-rf',
    '..',
    '\u00a0',
    '\u2028',
    'é',
    '😀',
  ],
];
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...HOSTILE, 'a', 'x/y'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[\w.:/@%+=,-]{1,12}$/) },
);

/** Runs the filled codes one after the other; the arguments that each gave to `p`. */
function run(shell: Shell, codes: readonly string[], folder: string) {
  const setPath = shell.name === 'fish' ? 'set PATH /nonexistent' : 'PATH=/nonexistent';
  const marked = codes.map((code, i) => `printf '\\001%s\\001' ${i}\n${code}\n`);
  const script = `${shell.setUp}${setPath}\n${marked.join('')}`;
  const file = join(folder, 'script');
  const work = join(folder, 'work');
  mkdirSync(work);
  writeFileSync(file, script);
  const [program = '', ...options] = shell.command;
  const { stdout, stderr } = spawnSync(program, [...options, file], {
    cwd: work,
    maxBuffer: 1e9,
    env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
  });
  // Each case is announced by its number between marks, which no value can hold.
  const cases = stdout
    .toString('utf8')
    .split('\x01')
    .filter((_, i) => i > 0 && i % 2 === 0)
    .map((text) => text.split('\0').slice(0, -1));
  return { cases, errors: stderr.toString('utf8'), created: readdirSync(work) };
}

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell.command[0] ?? '', ['-c', ':']).error === undefined;
}

describe.each(SHELLS)('fillCommand in $name', (shell) => {
  const base = shell.command[0] ?? '';
  const templates = shell.templates.filter(({ shells }) => !shells || shells.includes(base));
  const example = fc.record({ template: fc.constantFrom(...templates), v: value, w: value });

  test.skipIf(!isInstalled(shell))('every value arrives as it is, and nothing else runs', () => {
    const { FILL_SEED, FILL_RUNS } = process.env;
    const seed = Number(FILL_SEED ?? 1);
    const numRuns = Number(FILL_RUNS ?? 3000);
    const filled = fc.sample(example, { seed, numRuns }).flatMap(({ template, v, w }) => {
      const { code } = template;
      const placeholders = findPlaceholders(code, shell.language).map((one) => {
        return { ...one, rules: VOUCHED };
      });
      const command = { code, shell: shell.language, placeholders };
      const result = fillCommand(command, { v, w }, () => true);
      return result.ready ? [{ code: result.code, args: template.args(v, w) }] : [];
    });
    const folder = mkdtempSync(join(tmpdir(), 'replaybook-fill-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const codes = filled.map(({ code }) => code);
    const { cases, errors, created } = run(shell, codes, folder);
    const wrong = filled.find(({ args }, i) => !isDeepStrictEqual(args, cases[i]));
    const got = wrong && cases[filled.indexOf(wrong)];
    expect(wrong && { ...wrong, got, errors, seed }).toBeUndefined();
    expect({ errors, seed }).toEqual({ errors: '', seed });
    expect(cases.length).toBe(filled.length);
    expect(created).toEqual([]);
    // Most templates take plain values only, and most values are not plain.
    expect(filled.length).toBeGreaterThan(numRuns / 20);
  });
});
