import { wordList } from '../text/word-list.ts';
import { knownPrograms } from './known-programs.ts';
import type { SimpleCommand } from './shell/fill-context.ts';
import { scanShell } from './shell/scan-shell.ts';
import { readPrompts } from './shell/session.ts';

/** A path that is run: other paths are data more often than not. */
const PATHS = [
  /^(?:\.{1,2}|~|\$\w+)\/\S*[\w-]$/,
  /^(?:\S*\/)?(?:s?bin|scripts?|tools?)\/\S*[\w-]$/,
  /\/\S+\.(?:sh|py|rb|pl)$/,
];
/** They say nothing by themselves: sentences have some of them, too. */
const RESERVED = new Set(
  wordList(`
    if then elif else fi for in while until do done case esac function true false set unset
    return exit read trap wait test : { } [[ ]] ((
  `),
);
const OPTION = /^--?[A-Za-z][\w-]*(?:=.*)?$/;
const SENTENCE = /[a-z][.!?]$/;
/** JavaScript, whose `export` is no shell's. */
const SCRIPT =
  /^[^\S\n]*export (?:default|const|let|var|function|async|class|type|interface|\{|\*)/m;
/** Words of a sentence; a command has them in quotes only. */
const PROSE = /^(?:the|a|an|of|to|your|is|are|and|with|it|this|that)$/i;

function isProgram(word: string): boolean {
  return knownPrograms.has(word) || PATHS.some((path) => path.test(word));
}

/**
 * Whether code that does not say its language is a shell's beyond doubt: every command of it begins
 * with a known program, with a path, or with a word that options follow.
 */
export function isEvidentlyShell(code: string): boolean {
  if (code.trim() === '' || code.split(/\r?\n/).some((line) => SENTENCE.test(line.trim()))) {
    return false;
  }
  if (SCRIPT.test(code)) return false;
  const { commands } = scanShell(code.replace(/\r\n?/g, '\n'), [], 'posix');
  const named = commands.filter(({ words }) => words.length > 0);
  // What is left of `sudo -u ci` begins with an option.
  const isNamed = ({ words: [first = '', ...rest] }: SimpleCommand): boolean =>
    isProgram(first) ||
    (/^-\w/.test(first) && rest.some(isProgram)) ||
    (/^[a-z][\w.-]*$/.test(first) && rest.some((word) => OPTION.test(word)));
  return (
    named.some(isNamed) &&
    named.every((command) => {
      const [first = '', ...rest] = command.words;
      if (rest.some((word) => PROSE.test(word))) return false;
      return isNamed(command) || RESERVED.has(first);
    })
  );
}

/** The same of code that may show prompts and output, of which only what is typed counts. */
export function isEvidentlyTyped(code: string): boolean {
  const session = readPrompts(code, null);
  if (session === null) return isEvidentlyShell(code);
  const typed = session.flatMap(({ type, start, end, prompt }) =>
    type === 'command' || type === 'continuation' ? code.slice(start + prompt, end) : [],
  );
  return isEvidentlyShell(typed.join('\n'));
}
