import type { Command } from '../../core/model.ts';
import { commandsIn, placeIn } from '../commands/entry-commands.ts';
import { otherLanguage } from '../commands/other-language.ts';
import { posixSource, shellSource } from '../commands/shell-source.ts';
import { shownAt } from '../commands/shown-line.ts';
import { type CodeProblem, defineRule, type Finding } from '../rule.ts';

export const validShell = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-shell',
    summary: 'Every shell command has valid syntax for its shell.',
    why: `A command with an unclosed quote does not run: the shell waits for the rest with a \`>\` and no word of
explanation, and the reader at 3 am does not know whether the command or the paste is wrong. Half of a
broken script may have run by then.

mvdan/sh, a shell parser, reads commands in bash, sh, zsh and ksh; no command runs. Placeholders count as
words. In a block that shows prompts only the commands are parsed, and a block without a language only
if it is clearly a shell command. The parser does not know all of zsh, so for zsh the rule reports only
unclosed quotes and here-documents.`,
    severity: 'error',
    fixable: false,
    messages: {
      'unclosed-quote': {
        what: 'The quote {token} that opens here is never closed, so {shell} waits for more.',
        how: 'Close it, or write a backslash in front of it if you mean the character itself.',
      },
      'unclosed-bracket': {
        what: '{token} is never closed by {closing}, so {shell} waits for more.',
        how: 'Close it, or quote it if you mean the character itself.',
      },
      'unclosed-here-document': {
        what: 'No line ends this here-document with {token}, so {shell} waits for more.',
        how: 'End it with a line that contains only {token}. Only `<<-` allows tabs in front of it.',
      },
      unparsable: {
        what: '{shell} cannot read this command: {reason}.',
        how: 'Correct it here or just before. If this is not a command, or a command for another program, name the language on the opening line of the block: `text`, `sql`.',
      },
      'not-a-shell': {
        what: 'This block says that it is for {shell}, but it looks like {language}.',
        how: 'Write `{language}` as the language of the block.',
      },
      'not-posix': {
        what: 'A plain sh cannot read this command: {reason}.',
        how: 'Write `bash` as the language of the block, or avoid what only bash has.',
      },
    },
  },

  *check(runbook, { text, shell: parsed }) {
    for (const command of commandsIn(runbook)) {
      const source = shellSource(command);
      if (source === null) continue;
      const [shell = 'bash'] = source.key.split('\n', 1);
      const problem = parsed.get(source.key);
      const isOtherShell = problem === null && source.dialects[0] === 'posix';
      const bashism = isOtherShell ? parsed.get(posixSource(source).key) : null;
      const language = problem
        ? (otherLanguage(command.code) ?? shownAt(command.code, problem))
        : null;
      if (problem && language !== null) {
        const position = placeOf(text, command, problem);
        yield { messageId: 'not-a-shell', data: { shell, language }, position, severity: 'info' };
        continue;
      }
      const words = problem ? wording(problem, shell) : null;
      if (problem && words && isCertain(shell, words) && !isEndShown(command.code, problem)) {
        const severity = isNamed(command.code, problem) ? undefined : 'info';
        yield { ...words, position: placeOf(text, command, problem), severity };
      }
      if (bashism) {
        const data = { reason: reasonOf(bashism.message) };
        const position = placeOf(text, command, bashism);
        yield { messageId: 'not-posix', data, position, severity: 'info' };
      }
    }
  },
});

/** The word at which the parser stopped; its last character where it stopped at the end. */
function placeOf(text: string, command: Command, { line, column = 1 }: CodeProblem) {
  const { code } = command;
  const lines = code.split(/(?<=\r\n|\n|\r(?!\n))/);
  const lineStart = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length, 0);
  const last = Math.max(0, code.trimEnd().length - 1);
  const start = Math.min(lineStart + column - 1, last);
  const word = /^\S+/.exec(code.slice(start))?.[0].length ?? 1;
  return placeIn(text, command)(start, start + word);
}

type Wording = Pick<Finding, 'messageId' | 'data'>;

function wording({ message }: CodeProblem, shell: string): Wording {
  const [, quote] = /^reached EOF without closing quote [`"](.+)[`"]$/.exec(message) ?? [];
  if (quote !== undefined) {
    return { messageId: 'unclosed-quote', data: { shell, token: inCode(quote) } };
  }
  const [, opening, closing] =
    /^reached EOF without matching `(.+)` with `(.+)`$/.exec(message) ?? [];
  if (opening !== undefined && closing !== undefined) {
    const data = { shell, token: inCode(opening), closing: inCode(closing) };
    return { messageId: 'unclosed-bracket', data };
  }
  const [, word] = /^unclosed here-document `(.+)`$/.exec(message) ?? [];
  if (word !== undefined) {
    return { messageId: 'unclosed-here-document', data: { shell, token: inCode(word) } };
  }
  return { messageId: 'unparsable', data: { shell, reason: reasonOf(message) } };
}

/** The parser's zsh is incomplete: globs with qualifiers, for one, it cannot read. */
function isCertain(shell: string, { messageId }: Wording): boolean {
  return shell !== 'zsh' || /^unclosed-(?:quote|here)/.test(messageId);
}

/**
 * Whether a problem is one that a page has by mistake. A bracket with words, or angles, may as well be a
 * notation of the page; a link of Markdown in a command is none, nor is a bracket with signs.
 */
function isNamed(code: string, { line, message }: CodeProblem): boolean {
  const text = code.split(/\r\n?|\n/)[line - 1] ?? '';
  if (/encountered `\(`/.test(message)) return /\]\(\w+:\/\/|\([^)]*[$=]/.test(text);
  if (/statements must be separated/.test(message)) return !/<[^<>]*\s/.test(text);
  return !/multiple parameter expansion/.test(message);
}

/**
 * Whether the reader is to type the lines of a here-document, of which the block has none, or sees its
 * end behind the prompt for more: `> EOF`.
 */
function isEndShown(code: string, { line, message }: CodeProblem): boolean {
  const [, word] = /^unclosed here-document `(.+)`$/.exec(message) ?? [];
  const lines = code.trimEnd().split(/\r?\n/);
  return (
    word !== undefined &&
    (line >= lines.length ||
      word.includes('...') ||
      lines.some((one) => one.replace(/^\s*> ?/, '') === word && one !== word))
  );
}

/** A text in backticks, whatever it holds. */
function inCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** The parser's words, without the grammar that it tried and with its example made a sentence. */
function reasonOf(message: string): string {
  return message
    .replace(/; tried parsing as \w+$/, '')
    .replace(/^`foo\(` must/, 'a bracket right behind a word makes it a function and must')
    .replace(/\.$/, '');
}
