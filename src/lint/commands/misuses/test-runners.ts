import { wordList } from '../../../core/text/word-list.ts';
import { operandsBeyond } from '../arguments.ts';
import type { FoundCommand } from '../find-commands.ts';
import { inCommands, type Misuse } from './misuse.ts';

/** Options of the test binary that cargo itself rejects. */
const OF_TEST_BINARY = new Set(
  wordList(`
    --nocapture --no-capture --test-threads --show-output --include-ignored --ignored --exact
    --skip --report-time
  `),
);
/** Options of npm itself after `npm run`. */
const OF_NPM = new Set(
  wordList(`
    -w -ws -s -d -dd -ddd -g -q -h -v -y -f -c -C -iwr
    --workspace --workspaces --include-workspace-root --if-present --ignore-scripts --prefix
    --silent --quiet --verbose --loglevel --progress --color --unicode --timing
    --script-shell --foreground-scripts --node-options --json --parseable --long
    --cache --registry --userconfig --globalconfig --offline --prefer-offline --prefer-online
    --production --omit --include --dry-run --force --yes --tag --usage --version --help --depth
    --scope --global --location --call --audit --fund --engine-strict --legacy-peer-deps
  `),
);

function nameOf(option: string): string {
  return option.split('=', 1)[0] ?? option;
}

function isCargoTest({ args }: FoundCommand): boolean {
  const [verb = ''] = args.filter((word) => !word.startsWith('+') && !word.startsWith('-'));
  return /^(?:test|t|bench)$/.test(verb);
}

export const testRunnerMisuses: readonly Misuse[] = [
  {
    id: 'cargo-second-dashes',
    hints: [/\bcargo\b/, /\s--\s[\s\S]*\s--(?:\s|$)/],
    problem:
      'The second `--` ends the options of the test binary, so it reads the text after it as the name of a test',
    instead: 'Remove the second `--`: `-- name --nocapture`',
    source: 'https://doc.rust-lang.org/cargo/commands/cargo-test.html',
    find: inCommands(/^cargo$/, (command) => {
      const first = command.args.indexOf('--');
      return isCargoTest(command) && first >= 0 ? command.args.indexOf('--', first + 1) : -1;
    }),
  },
  {
    id: 'cargo-test-option',
    hints: [/\bcargo\b/, /\s--(?:no-?capture|test-threads|show|includ|ignored|exact|skip|report)/],
    problem: 'This is an option of the test binary, which cargo rejects',
    instead: 'Put it after a `--`: `cargo test -- --nocapture`',
    source: 'https://doc.rust-lang.org/rustc/tests/index.html',
    find: inCommands(/^cargo$/, (command) => {
      const end = command.args.indexOf('--');
      const own = end === -1 ? command.args : command.args.slice(0, end);
      return isCargoTest(command) ? own.findIndex((word) => OF_TEST_BINARY.has(nameOf(word))) : -1;
    }),
  },
  {
    id: 'npm-run-option',
    hints: [/\bnpm\b/, /\s-/],
    problem: 'npm reads this option itself, so the script runs without it',
    instead: 'Put a `--` in front of it: `npm run test -- --watch`',
    source: 'https://docs.npmjs.com/cli/commands/npm-run',
    find: inCommands(/^npm$/, ({ args }) => {
      const [verb = '', script] = operandsBeyond(args, /^(?:-w|--workspace|--prefix|-C)$/);
      const isRun = /^(?:run|run-script|rum|urn)$/.test(verb);
      if (!isRun && !/^(?:test|t|tst|start|stop|restart)$/.test(verb)) return -1;
      const name = isRun ? script : verb;
      if (name === undefined) return -1;
      const from = args.indexOf(name) + 1;
      const end = args.indexOf('--');
      const isForeign = (word: string): boolean =>
        /^--?[A-Za-z]/.test(word) && !word.startsWith('--no-') && !OF_NPM.has(nameOf(word));
      const last = end === -1 ? args.length : end;
      return args.findIndex((word, index) => index >= from && index < last && isForeign(word));
    }),
  },
];
