// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import * as fc from 'fast-check';
import { NEW_FILE } from './run-commands.ts';

/** Each runs `pwned` once some shell, program or inner language reads it as code. */
const HOSTILE = [
  ...['$(pwned)', '`pwned`', ';pwned;', 'x;pwned', '\npwned\n', 'x\npwned', '|pwned', 'x|pwned'],
  ...[
    '&pwned&',
    'x && pwned',
    '|| pwned',
    "';pwned;'",
    '";pwned;"',
    '`;pwned;`',
    ')pwned',
    '(pwned)',
  ],
  ...[
    '))\npwned',
    '}\npwned',
    'pwned x',
    'pwned;',
    'a[$(pwned)]',
    'x=$(pwned)',
    '<(pwned)',
    '${x:-$(pwned)}',
  ],
  ...[
    'ProxyCommand=pwned',
    '-oProxyCommand=pwned',
    '--exec=pwned',
    '--to-command=pwned',
    '-e',
    '-c',
  ],
  ...[
    '!pwned',
    '+!pwned',
    '\\! pwned',
    'system pwned',
    '.shell pwned',
    'shell pwned',
    '$(shell pwned)',
  ],
  ...['{system("pwned")}', '/{system("pwned")}/', '__import__("os").system("pwned")', 'ext::pwned'],
  ...['"+str(__import__("os").system("pwned"))+"', "'+str(__import__('os').system('pwned'))+'"],
  ...[
    'require("child_process").execSync("pwned")',
    "';require('child_process').execSync('pwned');'",
  ],
  ...[
    '";system("pwned");"',
    "');system('pwned');('",
    '@{[system("pwned")]}',
    's/x/pwned/e',
    'e pwned',
  ],
  ...[
    'EOF\npwned',
    'x\nEOF\npwned\n',
    'EDITOR=pwned',
    'SHELL=pwned',
    '!!',
    '!p',
    '=pwned',
    '%X%',
    '%(pwned)',
  ],
  ...[
    '@evil.sh',
    '# x',
    "it's",
    'a b',
    'a"b',
    'a\\',
    '\\',
    "\\';pwned;\\'",
    '$IFS$(pwned)',
    '{pwned,x}',
  ],
  ...[
    '*',
    '?',
    '~',
    '[a]',
    '~root',
    '$HOME',
    '\t',
    '\r',
    'é',
    '😀',
    '\u00a0',
    '(a) + (b)',
    '<created',
    '>created',
  ],
];

/** Plain values: programs, scripts and modules that are there, a new file, and an ordinary one. */
export function plainValues(programs: string): readonly string[] {
  return [
    'pwned',
    'evil.sh',
    './evil.sh',
    `${programs}/pwned`,
    'pwnmod',
    'pwnmod.py',
    'evil.js',
    NEW_FILE,
    'src/a.rs:12',
  ];
}

const PIECE = fc.constantFrom(...HOSTILE, 'a', 'x/y', 'pwned');

export function hostileOrPlain(programs: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...plainValues(programs)) },
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    {
      weight: 2,
      arbitrary: fc.array(PIECE, { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.stringMatching(/^[\w.:/@%+,-]{1,12}$/) },
  );
}
