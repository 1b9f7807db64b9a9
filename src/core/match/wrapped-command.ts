/** A program that runs the command which its arguments end in. */
interface Wrapper {
  name: RegExp;
  /** Words ahead of the command that are no options: the seconds of `timeout 10 make`. */
  operands: number;
  /** Options whose value is the next word. */
  takesValue: RegExp;
}

const NONE = /(?!)/;

const WRAPPERS: readonly Wrapper[] = [
  // What stands behind `sudo`, `env`, `time` or `exec`: they are left out of the words of a command.
  { name: /^-/, operands: 0, takesValue: /^-[ugCDURTa]$/ },
  {
    name: /^(?:sudo|doas|env|exec|nohup|setsid|stdbuf|chronic|unbuffer)$/,
    operands: 0,
    takesValue: /^-[ugCDURTa]$/,
  },
  { name: /^timeout$/, operands: 1, takesValue: /^-[ks]$/ },
  { name: /^(?:io)?nice$/, operands: 0, takesValue: /^-[nc]$/ },
  { name: /^(?:chroot|flock)$/, operands: 1, takesValue: /^-[wE]$/ },
  { name: /^xargs$/, operands: 0, takesValue: /^-[nPILdEsa]$/ },
  { name: /^(?:strace|ltrace)$/, operands: 0, takesValue: /^-[eospuEP]$/ },
  { name: /^(?:ssh|mosh)$/, operands: 1, takesValue: /^-[bcDEFIiJLlmOopQRSWw]$/ },
  { name: /^(?:npx|bunx|pnpx|uvx)$/, operands: 0, takesValue: /^(?:-p|--package|--from|--with)$/ },
  { name: /^(?:call|start|start-process|saps)$/i, operands: 0, takesValue: NONE },
];

/** The same for programs of which only some subcommands do. */
const SUBCOMMANDS: readonly (Wrapper & { subcommand: RegExp })[] = [
  {
    name: /^(?:docker|podman|nerdctl)$/,
    subcommand: /^(?:exec|run)$/,
    operands: 1,
    takesValue:
      /^-[vepwuhlmc]$|^--(?:name|volume|env|env-file|publish|workdir|user|network|net|entrypoint|mount|platform|memory|cpus|hostname|label|add-host|gpus|shm-size|ulimit|cap-add|security-opt)$/,
  },
  {
    name: /^(?:npm|pnpm|yarn|bun)$/,
    subcommand: /^(?:exec|x|dlx)$/,
    operands: 0,
    takesValue: /^(?:-p|--package)$/,
  },
  {
    name: /^(?:uv|poetry|pipenv|pipx|hatch|pdm|rye|nix)$/,
    subcommand: /^run$/,
    operands: 0,
    takesValue: /^(?:--with|--python|-p)$/,
  },
  { name: /^bundle$/, subcommand: /^exec$/, operands: 0, takesValue: NONE },
];

const ASSIGNMENT = /^[A-Za-z_]\w*=/;
/** They take `NAME=value` among their arguments for a setting, of the search path as of any other. */
const SETTERS =
  /^(?:[gn]?make|mingw32-make|just|export|declare|typeset|local|readonly|set|setx|dd)$/;

/** Whether the next word behind `words` would be a command that the first of them runs. */
export function isWrappedCommand(words: readonly string[]): boolean {
  // `command -v` only tells where a command is.
  if (/^-[vV]$/.test(words[0] ?? '')) return false;
  const start = startOfWrapped(words);
  if (start === null) return false;
  return start >= words.length || isWrappedCommand(words.slice(start));
}

/** Whether a command reads `NAME=value` as a setting. */
export function readsSettings(words: readonly string[]): boolean {
  return words.slice(0, 2).some((word) => SETTERS.test(baseName(word)));
}

const KEYWORDS = /^(?:if|then|elif|else|do|while|until|!|time)$/;

/** Whether the next word behind a text of shell code would be a command, by itself or of another. */
export function beginsCommand(text: string): boolean {
  const own = /[^`;&|(){}\n]*$/.exec(text)?.[0] ?? '';
  const words = own.split(/[\s"']+/).filter((word) => word !== '');
  const first = words.findIndex((word) => !KEYWORDS.test(word) && !ASSIGNMENT.test(word));
  return first < 0 || isWrappedCommand(words.slice(first));
}

/** Where in the words the command begins that the first word runs; null where it runs none. */
function startOfWrapped(words: readonly string[]): number | null {
  // `kubectl exec pod -- ls`, and the like of other programs.
  const exec = words.indexOf('exec');
  const dashes = exec > 0 ? words.indexOf('--', exec) : -1;
  if (dashes > 0) return dashes + 1;
  const name = baseName(words[0] ?? '');
  const wrapper = WRAPPERS.find((one) => one.name.test(name));
  if (wrapper) return startBehind(words, name.startsWith('-') ? 0 : 1, wrapper);
  for (const one of SUBCOMMANDS) {
    if (!one.name.test(name)) continue;
    const at = words.findIndex((word, i) => i > 0 && i < 4 && one.subcommand.test(word));
    return at < 0 ? null : startBehind(words, at + 1, one);
  }
  return null;
}

function startBehind(
  words: readonly string[],
  from: number,
  { operands, takesValue }: Wrapper,
): number | null {
  const places: number[] = [];
  let optionsEnded = false;
  let awaitsValue = false;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? '';
    awaitsValue = false;
    if (optionsEnded) {
      places.push(at);
    } else if (word === '--') {
      optionsEnded = true;
    } else if (takesValue.test(word)) {
      at += 1;
      awaitsValue = at >= words.length;
    } else if (!word.startsWith('-') && !ASSIGNMENT.test(word)) {
      places.push(at);
    }
  }
  const place = places[operands];
  if (place !== undefined) return place;
  return places.length === operands && !awaitsValue ? words.length : null;
}

function baseName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
}
