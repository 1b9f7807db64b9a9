import { SOURCE_ENDINGS } from '../source-endings.ts';
import type { SignTable } from './sign.ts';

/** A line of a source file, and perhaps a column. */
const PLACE = String.raw`\.(?:${SOURCE_ENDINGS}):\d+(?::\d+)?`;

/** Linters, formatters, scanners: findings in sources. */
// biome-ignore format: a row of the table takes a few lines
export const checkers: SignTable = {
  cause: [
    ['a simulator, a memory checker, a report of Checkstyle',
      /^# \*\* (?:Error|Fatal)\b|^(?:~~\S*~~ )?Error #\d+: [A-Z]|severity="error" message=/,
      '# ** Error: Simulation ran too long.', 'Error #1: LEAK 150 direct bytes'],
    ['ESLint', /^\s*\d+:\d+\s+error\s+\S/, "12:5  error  'total' is assigned a value but never used  no-unused-vars"],
    ['a finding with a place and a code: Ruff, Flake8, Pylint, markdownlint',
      new RegExp(String.raw`^\S+?${PLACE}:? (?:error )?\[?(?:[A-Z]{1,4}\d{2,5}|MD\d{3}/[\w-]+)\b`),
      "shop/cart.py:3:1: F401 'os' imported but unused", 'README.md:3 MD013/line-length Line length',
      'shop/cart.py:12:0: E1101: Module has no member'],
    ['ShellCheck',
      /\b(?:SC1|SC2|SC3)\d{3}(?:: | \((?:error|warning|info|style)\))|\^-+\^? SC[123]\d{3}|^In \S+\.(?:ba|k)?sh line \d+:$/,
      'SC2086 (info): Double quote to prevent globbing', '^-- SC2086: Double quote to prevent globbing'],
    ['RuboCop', /^\S+\.\w+:\d+:\d+: [CWEF]: /, 'lib/cart.rb:12:3: C: Layout/IndentationWidth: Use 2 spaces'],
    ['Checkstyle, PMD', /^\S+\.java:\d+(?::\d+)?:? .*\[[A-Z]\w+\]$/,
      '/src/Cart.java:12:3: Missing a Javadoc comment. [JavadocMethod]'],
    ['a file that a formatter would change',
      /^(?:would reformat|Would reformat:?|Diff in) \S|^\[warn\] \S+\.\w+$|is not formatted|needs? formatting|not properly formatted/,
      'would reformat shop/cart.py', 'Diff in /src/cart.rs at line 3:'],
    ['a finding of a scanner: Bandit, tfsec, Checkov, Hadolint, Credo',
      /^>> Issue: \[B\d+|^Result #\d+ (?:CRITICAL|HIGH|MEDIUM|LOW) |^\s*FAILED for resource: |\bDL(?:3|4)\d{3}:? (?:warning|error|info):|\[(?:W|C|R|F|D)\] (?:↗|↘|→|↑|↓) \S/,
      '>> Issue: [B104:hardcoded_bind_all_interfaces] Possible binding to all interfaces.',
      'FAILED for resource: aws_s3_bucket.cart', 'Dockerfile:3 DL3008 warning: Pin versions in apt get install.'],
    ['SpotBugs, NuGet', /^(?:High|Medium|Low): .* At \S+:\[line|^(?:\S+ : )?NU1\d{3}: /,
      'High: Null pointer dereference in Cart.total() [com.acme.Cart] At Cart.java:[line 12] NP_ALWAYS_NULL',
      'NU1605: Detected package downgrade: Acme.Cart from 2.0.0 to 1.0.0'],
  ],
  detail: [
    ['a style that is not kept',
      /Code style issues (?:found )?in|should (?:add|remove) these lines:|^ESLint (?:couldn't find|found too many)|^Parsing error: /,
      'Code style issues found in 2 files. Run Prettier with --write to fix.',
      'ESLint found too many warnings (maximum: 0).'],
    [
      'a finding with a place',
      new RegExp(
        String.raw`^[\w./\\@+~-]+${PLACE}: ?(?!\w*[Ww]arning|note|info|debug|DEBUG|INFO)(?:characters [\d-]+ : )?[A-Za-z'"[(]|^\(\S+\.(?:markdown|md|ya?ml|json)\): [a-z]`,
      ),
      'src/cart.erl:91: field description undefined in record cart',
      'README.md:2186:Line longer than 80 characters.',
    ],
  ],
  summary: [
    ['a number of findings',
      /\bTotal: [1-9]\d* \(.*(?:HIGH|CRITICAL): [1-9]|vulnerabilities (?:at or above|were found|found)|: [1-9]\d* findings?\b|^Oh no! 💥|^Security Warnings: [1-9]/,
      'Total: 3 (HIGH: 2, CRITICAL: 1)', 'Ran 120 rules on 40 files: 3 findings.'],
  ],
};
