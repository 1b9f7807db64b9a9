import type { Placeholder } from '../model.ts';
import { wordList } from '../text/word-list.ts';
import type { Slot } from './shell/fill-context.ts';
import { isOpen } from './shell/open-end.ts';
import { scanShell } from './shell/scan-shell.ts';
import { shellFamily } from './shell/shell.ts';
import { ASSIGNMENT } from './shell/shell-frame.ts';

/** A longer block counts as a script. */
const MAX_LENGTH = 3000;
const MAX_LINES = 40;

const NAME = String.raw`[A-Za-z_]\w*`;
/** Begins, continues or ends a compound command or a function. */
const COMPOUND = new RegExp(
  String.raw`^(?:(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|coproc|begin|end|\[\[|!)(?![\w-])|[(){}]|${NAME} *\(\))`,
);
const LATER_ASSIGNMENT = new RegExp(String.raw`(?:;|&&|\|\|)\s*${NAME}\+?=\S*\s*(?:[;&|]|$)`);

/** Commands that affect later commands. */
const STATEFUL = new Set(
  wordList(`
    export declare typeset local readonly set unset shopt setopt cd pushd popd source . alias
    abbr trap eval exec exit return logout umask ulimit read mapfile readarray wait fg bg jobs
    disown module use workon conda nvm sdk pyenv deactivate history for select function
  `),
);
/** Commands that may read the lines below as input. */
const SESSION = new Set(
  wordList(`
    ssh telnet ftp sftp nc screen tmux script su newgrp gdb psql mysql mariadb sqlite3
    redis-cli mongo mongosh
  `),
);
/** Without arguments these wait for input, even at the end of `kubectl exec` or `sudo -u`. */
const INTERPRETER = /^(?:.*\/)?(?:(?:ba|da|a|z|k|fi)?sh|python[\d.]*|node|irb|perl|php|psql|su)$/;
const INTERACTIVE = /^(?:-(?:it|ti|i|s)|--interactive|--stdin|--tty|attach|rsh)$/;
/** State of the shell that a later command may read. */
const READS_STATE = /\$[?!_$#@*0-9]|\$\{[?!_$#@*0-9]|(?:^|\s)!!|(?<![&>|])&\s*$/m;

/**
 * The commands of a block that can be copied on their own, as half-open spans of the code. Empty
 * for a block with fewer than two commands, or with commands that may depend on one another: a
 * block that sets variables, changes folder or options, has compound commands, starts a session, or
 * is hard to read. Only blocks for a POSIX shell or fish are split; comment lines belong to no
 * span.
 */
export function splitStatements(
  code: string,
  shell: string | null,
  placeholders: readonly Pick<Placeholder, 'start' | 'end'>[] = [],
): Slot[] {
  const family = shellFamily(shell);
  if (shell === null || (family !== 'posix' && family !== 'fish')) return [];
  if (!code.includes('\n') || code.length > MAX_LENGTH || /^#!|\r/.test(code)) return [];
  if (code.split('\n').length > MAX_LINES) return [];
  const blanked = withWords(code, placeholders);
  const dialect = family === 'fish' ? 'fish' : 'posix';
  if (READS_STATE.test(blanked)) return [];
  const { commands, understood } = scanShell(blanked, [], dialect);
  if (!understood || commands.some(({ words }) => changesState(words))) return [];
  const spans = closedSpans(blanked, dialect);
  if (spans === null) return [];
  const statements = spans.filter(({ start, end }) => {
    const text = blanked.slice(start, end);
    return text.trim() !== '' && !text.startsWith('#');
  });
  const isBound = statements.some(({ start, end }) => binds(blanked.slice(start, end), dialect));
  return isBound || statements.length < 2 ? [] : statements;
}

/** Whether a command leaves later commands in another shell, or in none. */
function changesState(words: readonly string[]): boolean {
  const [name = ''] = words;
  if (STATEFUL.has(name) || SESSION.has(name)) return true;
  if (INTERPRETER.test(words.at(-1) ?? '')) return true;
  const runsElsewhere = /^(?:kubectl|oc|docker|docker-compose|podman|nerdctl|-.*)$/.test(name);
  return runsElsewhere && words.some((word) => INTERACTIVE.test(word));
}

/** Whether a statement is a part of a compound command, or sets a variable for the next ones. */
function binds(statement: string, dialect: 'posix' | 'fish'): boolean {
  if (COMPOUND.test(statement) || LATER_ASSIGNMENT.test(statement)) return true;
  if (/^(?:\||&)|;\s*(?:do|then|done|fi)\b/.test(statement)) return true;
  if (!ASSIGNMENT.test(statement)) return false;
  // `A=1 cmd` sets a variable for one command only.
  const [first] = scanShell(statement, [], dialect).commands;
  return first?.words.length === 0;
}

/** Spans of whole lines that end with all quotes and brackets closed; null if one stays open. */
function closedSpans(code: string, dialect: 'posix' | 'fish'): Slot[] | null {
  const spans: Slot[] = [];
  let start = 0;
  let lineStart = 0;
  for (const line of code.split('\n')) {
    const end = lineStart + line.length;
    lineStart = end + 1;
    if (goesOn(code.slice(start, end), dialect)) continue;
    const indent = /^[ \t]*/.exec(code.slice(start, end))?.[0].length ?? 0;
    spans.push({ start: start + indent, end: endOf(code, start, end) });
    start = lineStart;
  }
  return start > code.length ? spans : null;
}

/** A backslash before a blank line does not continue: the command ends before it. */
function endOf(code: string, start: number, end: number): number {
  const text = code.slice(start, end);
  const left = text.replace(/(?<=(?<!\\)(?:\\\\)*)\\\n\s*$/, '');
  return left === text ? end : start + left.replace(/(?<!\\)[ \t]+$/, '').length;
}

/** Whether the statement continues after the text, as behind the sign of a pipeline. */
function goesOn(text: string, dialect: 'posix' | 'fish'): boolean {
  if (/(?:\||&&)[ \t]*(?:#.*)?$/.test(text)) return true;
  return /["'`(){}\\]|<</.test(text) && isOpen(text, dialect);
}

function withWords(
  code: string,
  placeholders: readonly Pick<Placeholder, 'start' | 'end'>[],
): string {
  let text = code;
  for (const { start, end } of placeholders) {
    text = text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
  }
  return text;
}
