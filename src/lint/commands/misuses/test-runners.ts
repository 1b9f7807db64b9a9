import { operandsBeyond } from '../arguments.ts';
import type { FoundCommand } from '../find-commands.ts';
import { inCommands, type Misuse } from './misuse.ts';

/** Options of the test binary, which cargo itself does not know. */
const OF_TEST_BINARY =
  /^--(?:nocapture|no-capture|test-threads|show-output|include-ignored|ignored|exact|skip|report-time)(?:=|$)/;
/** Options that npm takes for its own behind `npm run`. */
const OF_NPM =
  /^(?:-(?:w|ws|s|d{1,3}|g|q|h|v|y|f|c|C|iwr)|--(?:workspaces?|if-present|silent|quiet|verbose|prefix|ignore-scripts|loglevel|script-shell|foreground-scripts|include-workspace-root|yes|no-[\w-]+|json|parseable|long|cache|registry|userconfig|globalconfig|offline|prefer-offline|prefer-online|production|omit|include|dry-run|force|color|progress|timing|usage|version|help|tag|depth|scope|global|location|call|legacy-peer-deps|node-options|unicode|audit|fund|engine-strict)(?:=.*)?)$/;

function isCargoTest({ args }: FoundCommand): boolean {
  const [verb = ''] = args.filter((word) => !word.startsWith('+') && !word.startsWith('-'));
  return /^(?:test|t|bench)$/.test(verb);
}

export const testRunnerMisuses: readonly Misuse[] = [
  {
    id: 'cargo-second-dashes',
    problem:
      'The second `--` ends the options of the test binary, so what follows it is taken for the name of a test and has no effect',
    instead: 'Leave the second `--` out: `-- name --nocapture`',
    source: 'https://doc.rust-lang.org/cargo/commands/cargo-test.html',
    find: inCommands(/^cargo$/, (command) => {
      const first = command.args.indexOf('--');
      return isCargoTest(command) && first >= 0 ? command.args.indexOf('--', first + 1) : -1;
    }),
  },
  {
    id: 'cargo-test-option',
    problem: 'This is an option of the test binary, which cargo refuses',
    instead: 'Put it behind a `--`: `cargo test -- --nocapture`',
    source: 'https://doc.rust-lang.org/rustc/tests/index.html',
    find: inCommands(/^cargo$/, (command) => {
      const end = command.args.indexOf('--');
      const own = end === -1 ? command.args : command.args.slice(0, end);
      return isCargoTest(command) ? own.findIndex((word) => OF_TEST_BINARY.test(word)) : -1;
    }),
  },
  {
    id: 'npm-run-option',
    problem: 'npm takes this option for its own, so the script runs without it',
    instead: 'Put a `--` ahead of it: `npm run test -- --watch`',
    source: 'https://docs.npmjs.com/cli/commands/npm-run',
    find: inCommands(/^npm$/, ({ args }) => {
      const [verb = '', script] = operandsBeyond(args, /^(?:-w|--workspace|--prefix|-C)$/);
      const isRun = /^(?:run|run-script|rum|urn)$/.test(verb);
      if (!isRun && !/^(?:test|t|tst|start|stop|restart)$/.test(verb)) return -1;
      const name = isRun ? script : verb;
      if (name === undefined) return -1;
      const from = args.indexOf(name) + 1;
      const end = args.indexOf('--');
      return args.findIndex(
        (word, index) =>
          index >= from &&
          (end === -1 || index < end) &&
          /^--?[A-Za-z]/.test(word) &&
          !OF_NPM.test(word),
      );
    }),
  },
];
