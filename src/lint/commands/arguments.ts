/** Whether an option is among arguments: `r` in `-rf`, or `--recursive` with or without a value. */
export function hasOption(args: readonly string[], ...names: readonly string[]): boolean {
  return optionWords(args).some((word) =>
    names.some((name) =>
      name.length === 1
        ? /^-[A-Za-z]/.test(word) && word.includes(name)
        : word === `--${name}` || word.startsWith(`--${name}=`) || word === `-${name}`,
    ),
  );
}

/** The arguments without options; after `--` there are no options. */
export function operands(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const ahead = end === -1 ? args : args.slice(0, end);
  const others = ahead.filter((word) => !word.startsWith('-') || word === '-');
  return end === -1 ? others : [...others, ...args.slice(end + 1)];
}

function optionWords(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return (end === -1 ? [...args] : args.slice(0, end)).filter((word) => word.startsWith('-'));
}

/** The operands of a command whose options, of these names, take the next word as their value. */
export function operandsBeyond(args: readonly string[], valued: RegExp): string[] {
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--') return [...words, ...args.slice(index + 1)];
    if (!word.startsWith('-')) words.push(word);
    else if (valued.test(word)) index += 1;
  }
  return words;
}
