import type { SimpleCommand } from './fill-context.ts';
import { programName, wordRoles } from './word-roles.ts';

const SHELL =
  /^(?:(?:r?ba|da|a|z|k|mk|pdk|ok|ya|tc|c|fi|po)?sh|ksh93|nu|elvish|xonsh|busybox|su|sg|runuser|pwsh|powershell|cmd)$/;
/** They take commands from their input, whatever their arguments. */
const ALWAYS =
  /^(?:source|at|batch|crontab|parallel|expect|iex|invoke-expression|entr|sem|script|socat|nc|ncat)$/;
const MOST_SHELLS = 8;
const RUNNER_TEXT =
  /(?:^|[^\w.-])(?:(?:ba|da|a|z|k|mk|fi|tc|c)?sh|ksh93|busybox|source|eval|xargs|parallel|crontab|at|batch|chmod|iex|install|exec)(?![\w-])|(?:^|[\s;&|("'])(?:\.{1,2}|~)\/|(?:^|[;&|\n]\s*)\.\s|>\(|\.(?:sh|bash|zsh|fish|py|rb|pl|ps1|bat|cmd)\b|rc\b|profile\b|hooks\/|Makefile/;

/** Whether code may run a file, or what another command writes. */
export function isRunnerText(code: string): boolean {
  return RUNNER_TEXT.test(code);
}

/** Whether a command runs the text of its standard input. */
export function isReader({ every }: SimpleCommand): boolean {
  const words = every.flatMap(({ text }) => text.split(/\s+/));
  const names = words.map(programName);
  if (words[0] === '.' || names.some((name) => ALWAYS.test(name))) return true;
  const shells = names.flatMap((name, i) => (name === 'ssh' || SHELL.test(name) ? [i] : []));
  // A shell that runs a shell that runs a shell: a person writes less.
  if (shells.length > MOST_SHELLS) return true;
  return shells.some((at) => {
    const behind = words.slice(at + 1);
    if (names[at] === 'ssh') return behind.filter((one) => !one.startsWith('-')).length < 2;
    const hasCode = behind.some((one) => /^-\w*c$|^--command/.test(one));
    const hasScript = behind.some((one) => !/^[-+]|^\d*$/.test(one));
    return behind.some((one) => /^-\w*s\w*$/.test(one)) || (!hasCode && !hasScript);
  });
}

/** Whether a word of the input becomes the program that `xargs` runs. */
export function takesFromXargs({ every }: SimpleCommand): boolean {
  const words = every.map(({ text }) => text);
  const at = words.findIndex((word) => /^g?xargs$/.test(programName(word)));
  if (at < 0) return false;
  const own = words.slice(at);
  const option = own.findIndex((word) => /^-[Ii]|^--replace/.test(word));
  if (option < 0) return own.length > 1 && wordRoles(own)[own.length] !== undefined;
  const written = (own[option] ?? '').replace(/^-[Ii]|^--replace=?/, '');
  const isApart = own[option] === '-I';
  const mark = (isApart ? own[option + 1] : written) || '{}';
  own.splice(option, isApart ? 2 : 1);
  const roles = wordRoles(own);
  return own.some((word, i) => {
    const place = word.indexOf(mark);
    if (place < 0 || roles[i] === undefined) return false;
    return roles[i].type === 'program' || /(?:^|[;&|(`{\n]\s*)$/.test(word.slice(0, place));
  });
}
