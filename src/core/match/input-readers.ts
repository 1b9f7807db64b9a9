import type { SimpleCommand } from './fill-context.ts';
import { programName, programsNamed } from './program-table.ts';
import { wordRoles } from './word-roles.ts';

/** A shell that runs a shell that runs a shell: a person writes less. */
const MOST_READERS = 8;
const RUNNER_TEXT =
  /(?:^|[^\w.-])(?:(?:ba|da|a|z|k|mk|fi|tc|c)?sh|ksh93|busybox|source|eval|xargs|parallel|crontab|at|batch|chmod|iex|install|exec)(?![\w-])|(?:^|[\s;&|("'])(?:\.{1,2}|~)\/|(?:^|[;&|\n]\s*)\.\s|>\(|\.(?:sh|bash|zsh|fish|py|rb|pl|ps1|bat|cmd)\b|rc\b|profile\b|hooks\/|Makefile/;

/** Whether code may run a file, or what another command writes. */
export function isRunnerText(code: string): boolean {
  return RUNNER_TEXT.test(code);
}

/** In which language a command runs the text of its standard input; null where it does not. */
export function inputLanguage({ every }: SimpleCommand): 'shell' | 'language' | null {
  const words = every.flatMap(({ text }) => text.split(/\s+/));
  const roles = wordRoles(words);
  let language: 'shell' | 'language' | null = null;
  let count = 0;
  for (const [i, word] of words.entries()) {
    const input = programsNamed(word).find(({ program }) => program.input)?.program.input;
    if (input === undefined || roles[i] === undefined) continue;
    count += 1;
    if (input === 'always' || count > MOST_READERS) return 'shell';
    const own = wordRoles(words.slice(i)).slice(1, words.length - i);
    if (own.every((role) => role === undefined)) {
      if (input === 'shell') return 'shell';
      language = 'language';
    }
  }
  return language;
}

/** Whether a word of the input becomes the program that `xargs` runs, or part of its code. */
export function takesFromXargs({ every }: SimpleCommand): boolean {
  const words = every.map(({ text }) => text);
  const at = words.findIndex((word) => /^g?xargs$/.test(programName(word)));
  if (at < 0) return false;
  const own = words.slice(at);
  const option = own.find((word) => /^-[Ii]|^--replace/.test(word));
  const roles = wordRoles(own);
  if (option === undefined) return own.length > 1 && roles[own.length] !== undefined;
  const written = option.replace(/^-[Ii]|^--replace=?/, '');
  const mark = (option === '-I' ? own[own.indexOf(option) + 1] : written) || '{}';
  return own.some((word, i) => roles[i] !== undefined && word.includes(mark));
}
