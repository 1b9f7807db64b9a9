import type { FillContext, Slot } from '../shell/fill-context.ts';
import type { ShellFamily } from '../shell/shell.ts';

/** Matches the use of a variable; the first group that matches is its name. */
const READ: Readonly<Record<'shell' | 'cmd', RegExp>> = {
  shell: /\$(?:(?:env:|global:|script:)?(\w+)|([@*])|\{([!#]?\w+|[@*])[^{}$`"'\\<]*\})|@(args)\b/g,
  cmd: /%(\w+)(?::[^%\n]*)?%|%%?~?\w*?(\w)\b|!(\w+)!/g,
};
/** Arguments of a function or of the block itself. */
const POSITIONAL = /^(?:[@*\d]|args|argv)$/;
/** `NAME=` ahead of a value in the same word: `A=x`, `--env=A=x`, `$env:A=x`. */
const SETS = /(?:^|[\s"'({;,`|&=$:])([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/g;
/** Commands that write in the variables they name. */
const SETTERS =
  /^(?:for|select|foreach|set|read|readarray|mapfile|getopts|vared|declare|typeset|local|export|readonly|set-variable|new-variable|set-item|setx|setenv|set-environment)$/;
/** The names come before the values. */
const MOST_NAMES = 8;

export interface VariableRead extends Slot {
  name: string;
}

/** Where a block reads variables, outside of its placeholders, in order. */
export function variableReads(
  code: string,
  family: ShellFamily,
  placeholders: readonly Slot[],
): VariableRead[] {
  const pattern = family === 'cmd' ? READ.cmd : READ.shell;
  let next = 0;
  return [...code.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((placeholders[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const { start: other = Number.POSITIVE_INFINITY } = placeholders[next] ?? {};
    if (other < end) return [];
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    return [{ start, end, name }];
  });
}

/** Whether a value could reach it by the arguments of a function or of the block. */
export function isPositional({ name }: VariableRead): boolean {
  return POSITIONAL.test(name);
}

/**
 * Names of the variables that would hold the value, '' for one that is not known by name: it may read
 * what a command prints, or what stands in a here-document.
 */
export function setVariables(context: FillContext, family: ShellFamily): string[] {
  const { surroundings, wordBefore, input, target } = context;
  const names = Array.from(wordBefore.matchAll(SETS), ([, name = '']) => name);
  const [own] = surroundings;
  const isPiped = own !== undefined && own.pipeline.at(-1) !== own.command;
  if (input !== null || target === 'read' || surroundings.length > 1 || isPiped) names.push('');
  for (const { command, position } of surroundings) {
    // The word around a substitution or an array: `X=$(...)`, `X=(...)`.
    const around = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/.exec(
      command.every[position]?.text ?? '',
    )?.[1];
    if (around !== undefined) names.push(around);
    const [first = '', ...words] = command.words.slice(0, MOST_NAMES);
    const isSetter = SETTERS.test(first.toLowerCase()) && (first !== 'set' || family === 'fish');
    const [second = ''] = words;
    if (isSetter || /^set-?env/.test(second) || (first === 'printf' && second === '-v')) {
      names.push(...words.map((word) => word.replace(/^env:/i, '')));
    }
    // PowerShell: `$x = <v>`.
    const assigned = /^\$(?:\w+:)?(\w+)$/.exec(first)?.[1];
    if (assigned !== undefined && /^\+?=/.test(second)) names.push(assigned);
  }
  return names;
}
