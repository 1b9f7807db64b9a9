import { PLACE } from './place.ts';
import type { SignTable } from './sign.ts';

/** Linters, formatters, scanners: findings in sources. */
export const checkers: SignTable = {
  cause: [
    [
      'a simulator, a memory checker, a report of Checkstyle',
      /^# \*\* (?:Error|Fatal)\b|^(?:~~\S*~~ )?Error #\d+: [A-Z]|severity="error" message=/,
      '# ** Error: Simulation ran too long.',
      'Error #1: LEAK 150 direct bytes',
    ],
    [
      'ESLint',
      /^\s*\d+:\d+\s+error\s+\S/,
      "12:5  error  'total' is assigned a value but never used  no-unused-vars",
    ],
    [
      'a finding with a place and a code: Ruff, Flake8, Pylint, markdownlint',
      new RegExp(String.raw`^\S+?${PLACE}:? (?:error )?\[?(?:[A-Z]{1,4}\d{2,5}|MD\d{3}/[\w-]+)\b`),
      "shop/cart.py:3:1: F401 'os' imported but unused",
      'README.md:3 MD013/line-length Line length',
      'shop/cart.py:12:0: E1101: Module has no member',
    ],
    [
      'ShellCheck',
      /\b(?:SC1|SC2|SC3)\d{3}(?:: | \((?:error|warning|info|style)\))|\^-+\^? SC[123]\d{3}|^In \S+\.(?:ba|k)?sh line \d+:$/,
      'SC2086 (info): Double quote to prevent globbing',
      '^-- SC2086: Double quote to prevent globbing',
    ],
    [
      'RuboCop',
      /^\S+\.\w+:\d+:\d+: [CWEF]: /,
      'lib/cart.rb:12:3: C: Layout/IndentationWidth: Use 2 spaces',
    ],
    [
      'Checkstyle, PMD',
      /^\S+\.java:\d+(?::\d+)?:? .*\[[A-Z]\w+\]$/,
      '/src/Cart.java:12:3: Missing a Javadoc comment. [JavadocMethod]',
    ],
    [
      'a file that a formatter would change',
      /^(?:would reformat|Would reformat:?|Diff in) \S|^\[warn\] \S+\.\w+$|is not formatted|needs? formatting|not properly formatted/,
      'would reformat shop/cart.py',
      'Diff in /src/cart.rs at line 3:',
    ],
  ],
  detail: [
    [
      'a style that is not kept',
      /Code style issues (?:found )?in|^ESLint (?:couldn't find|found too many)|^Parsing error: /,
      'Code style issues found in 2 files. Run Prettier with --write to fix.',
      'ESLint found too many warnings (maximum: 0).',
    ],
    [
      'a finding with a place',
      new RegExp(
        String.raw`^[\w./\\@+~-]+${PLACE}: ?(?!\w*[Ww]arning|note|info|debug|DEBUG|INFO)[A-Za-z'"[(]|^\(\S+\.(?:markdown|md|ya?ml|json)\): [a-z]`,
      ),
      'src/cart.erl:91: field description undefined in record cart',
      'README.md:2186:Line longer than 80 characters.',
    ],
  ],
};
