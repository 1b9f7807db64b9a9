/** Programs that run the command after them, with the number of their own words before it. */
const RUNNERS: ReadonlyMap<string, number> = new Map([
  ['chroot', 1],
  ['command', 0],
  ['doas', 0],
  ['env', 0],
  ['flock', 1],
  ['ionice', 0],
  ['nice', 0],
  ['nohup', 0],
  ['nsenter', 0],
  ['parallel', 0],
  ['setsid', 0],
  ['ssh', 1],
  ['stdbuf', 0],
  ['strace', 0],
  ['sudo', 0],
  ['taskset', 1],
  ['time', 0],
  ['timeout', 1],
  ['watch', 0],
  ['xargs', 0],
]);
const SHELL = /^(?:ba|da|a|z|k|mk)?sh$/;

/** Whether a name after these words is a command: no words, or a program that runs it. */
export function isRunBy(words: readonly string[]): boolean {
  const last = words.at(-1);
  if (last === undefined || last === '--' || /^-(?:exec|execdir|ok|okdir)$/.test(last)) return true;
  const [first = '', ...rest] = words;
  if (/^(?:docker|podman|nerdctl|docker-compose)$/.test(first)) {
    const verb = rest.findIndex((word) => word === 'exec' || word === 'run');
    return verb >= 0 && fits(rest.slice(verb + 1), 1);
  }
  // The rest of `sudo -u root` without its name.
  if (first.startsWith('-')) return fits(words, 0);
  return words.some((word, index) => {
    const operands = RUNNERS.get(word);
    if (operands === undefined || !fits(words.slice(index + 1), operands)) return false;
    return isRunBy(words.slice(0, index));
  });
}

/** Every option may have a value of its own. */
function fits(words: readonly string[], operands: number): boolean {
  const options = words.filter((word) => word.startsWith('-')).length;
  const others = words.filter((word) => !word.startsWith('-') && !/^\w+=/.test(word)).length;
  return others <= operands + options;
}

/** Whether a command runs its arguments as code: `sh -c`, `ssh`, `eval`. */
export function runsText(words: readonly string[]): boolean {
  const shell = words.findIndex((word) => SHELL.test(nameOf(word)));
  if (shell >= 0 && words.slice(shell + 1).some((word) => /^-\w*c$/.test(word))) return true;
  return words.some((word, index) => index === 0 && /^(?:ssh|eval|watch|su|runuser)$/.test(word));
}

/** Whether a command runs its input: a shell or interpreter without a program. */
export function runsInput(words: readonly string[]): boolean {
  const [first = '', ...rest] = words.filter((word) => !/^\w+=/.test(word));
  if (/^-/.test(first)) return rest.length > 0 && runsInput(rest);
  if (SHELL.test(nameOf(first))) {
    return !rest.some((word) => /^-\w*c$/.test(word)) && isInputNext(rest);
  }
  return /^(?:python[\d.]*|perl|ruby|node|php|pwsh)$/.test(nameOf(first)) && isInputNext(rest);
}

/** Whether there is no script, or it is `-`; arguments follow `-s`. */
function isInputNext(args: readonly string[]): boolean {
  for (const word of args) {
    if (word === '-' || word === '-s' || word === '/dev/stdin') return true;
    if (/^-[cemnpr]/.test(word) || !word.startsWith('-')) return false;
  }
  return true;
}

function nameOf(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1);
}
