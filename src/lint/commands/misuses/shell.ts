import { inCommands, inText, type Misuse } from './misuse.ts';

const isFind = (words: readonly string[]): boolean => words.includes('find');
const isPip = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:pip[\d.]*|uv|pipx)$/.test(word));

export const shellMisuses: readonly Misuse[] = [
  {
    id: 'unquoted-ampersand',
    hints: [/\?\S*&/],
    problem: 'The shell ends the command at the `&`, so it cuts the address off there',
    instead: 'Put the address into quotes',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Lists.html',
    find: inText(
      /(?<![^\s=])(?<at>(?:https?:\/\/|localhost[:/]|\$\{?\w+\}?\/)[^\s'"\\;|<>]*\?[^\s'"\\&;|<>]*&(?!&)[\w.%[\]-]+=[^\s'";|]*)/g,
      ([program = '']) => /^[a-z$~./][\w$~./-]*$/.test(program) && !/^\d/.test(program),
    ),
  },
  {
    id: 'redirection-order',
    hints: [/2>&1[ \t]+>/],
    problem:
      'Errors still go to the terminal, because the shell applies redirections from left to right',
    instead: 'Swap them: `> file 2>&1`',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Redirections.html',
    find: inText(/(?<at>2>&1[ \t]+>{1,2}(?![&(|])[ \t]*[^\s|&;()]+)(?![^\s|&;()]|[ \t]*\|(?!\|))/g),
  },
  {
    id: 'unquoted-requirement',
    hints: [/\w[\]]?[<>]=?\d/],
    problem:
      'The shell reads `>` and `<` as redirections: the command installs any version and writes to a file named after the rest',
    instead: 'Put the requirement into quotes: `"name>=1.0"`',
    source: 'https://pip.pypa.io/en/stable/cli/pip_install/',
    find: inText(/[ \t](?<at>[A-Za-z][\w.-]*(?:\[[\w,-]*\])?[<>]=?\d[\w.*]*)/g, isPip),
  },
  {
    id: 'unquoted-find-pattern',
    hints: [/\bfind\b/],
    problem:
      'The shell replaces the pattern with the names of matching files in the current folder before find sees it',
    instead: "Put the pattern into quotes: `-name '*.log'`",
    source: 'https://www.gnu.org/software/findutils/manual/html_mono/find.html',
    find: inText(
      /-i?(?:name|path|wholename|lname)[ \t]+(?<at>[^\s'"\\$`;|&()<>]*[*?][^\s'"\\;|&()<>]*)/g,
      isFind,
    ),
  },
  {
    id: 'grep-alternatives',
    hints: [/\bz?grep\b/, /\w\|\w/],
    problem: 'Without `-E` grep looks for the `|` itself, and not for one text or the other',
    instead: 'Add `-E`, or write `\\|`',
    source: 'https://www.gnu.org/software/grep/manual/grep.html#Basic-vs-Extended',
    find: inText(
      /\bz?grep(?:[ \t]+-(?:[A-DH-OQ-Za-z]+|-(?!extended|perl|fixed|basic)[a-z][\w=-]*))*[ \t]+(?<at>(["'])[\w .:/-]*\w\|\w[\w .:/|-]*\2)(?![^|;&\n]*[ \t]-[A-Za-z]*[EPF])/g,
    ),
  },
  {
    id: 'sudo-redirection',
    hints: [/\bsudo\b/, />/],
    problem: 'The shell opens the file before the command runs, without the rights of sudo',
    instead: 'Write through a program that runs with sudo: `echo ... | sudo tee file`',
    source: 'https://www.sudo.ws/docs/man/sudo.man/',
    find: inText(
      /\bsudo[ \t]+(?:-\w+[ \t]+)*(?:echo|printf|cat)\b[^|;&\n]*?(?<at>>>?[ \t]*\/(?:etc|usr|var|proc|sys|root|boot|opt|lib)\/[^\s;|&)]*)/g,
    ),
  },
  {
    id: 'tar-option-order',
    hints: [/\btar\s+-\w*f\w/],
    problem: 'tar reads the letters after `f` as the name of the archive',
    instead: 'Put `f` last: `-czf`',
    source: 'https://www.gnu.org/software/tar/manual/html_node/Short-Option-Cluster.html',
    find: inCommands(/^g?tar$/, ({ args }) =>
      args.findIndex((word) => /^-[cxtruzjJvpPhk]*f[cxtruzjJvpPhk]{1,3}$/.test(word)),
    ),
  },
  {
    id: 'watch-pipe',
    hints: [/\bwatch\b/, /\|/],
    problem: 'The pipe gets the screen of watch, not the output of the repeated command',
    instead: "Put the whole pipeline into quotes: `watch 'command | grep x'`",
    source: 'https://man7.org/linux/man-pages/man1/watch.1.html',
    find: inCommands(/^watch$/, ({ args, readers }) => (readers.length > 0 ? args.length : -1)),
  },
  {
    id: 'blank-behind-backslash',
    hints: [/\\[ \t]+\n/],
    problem:
      'A blank follows this backslash, so that the command ends here and the next line is another one',
    instead: 'Remove the blanks at the end of the line',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Escape-Character.html',
    find: inText(/[^\s\\][ \t]*(?<at>\\)[ \t]+\n(?=[ \t]+\S|-)/g),
  },
  {
    id: 'find-exec-end',
    hints: [/\bfind\b/, /-exec/],
    problem: 'Nothing ends the command of `-exec`, so find refuses to run',
    instead: 'End it with `\\;`, or with `+` to run it once for many files',
    source: 'https://www.gnu.org/software/findutils/manual/html_mono/find.html',
    find: inCommands(/^find$/, ({ args }) => {
      const exec = args.findIndex((word) => /^-(?:exec|ok)(?:dir)?$/.test(word));
      // `...` leaves the command out.
      const isEnded = args.slice(exec).some((word) => /^(?:\\?[;+]|\.{3}|…)$/.test(word));
      return isEnded ? -1 : exec;
    }),
  },
  {
    id: 'test-without-blank',
    hints: [/\b(?:if|while|until)\s/, /\[/],
    problem:
      'The shell runs `[` as a command, so that each of its words needs a blank on both sides',
    instead: 'Write `[ "$x" = y ]`',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Bourne-Shell-Builtins.html',
    find: inText(
      /\b(?:if|elif|while|until)[ \t]+(?:![ \t]*)?(?:(?<at>\[{1,2}(?:["$]|-[a-z] ))|\[[ \t][^[\]\n;]*[^\s[\]\\](?<end>\])(?=[ \t]*(?:;|$)))/gm,
    ),
  },
  {
    id: 'unclosed-placeholder',
    hints: [/<[A-Za-z][\w-]*(?=\s|$)(?![^\n]*>)/],
    problem:
      'Nothing closes this placeholder, so the shell reads the input of the command from a file of that name',
    instead: 'Write `>` behind it',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Redirections.html',
    find: inText(
      /(?:[@=:/](?<at><[A-Za-z][\w-]*)|\s(?<end><(?:[a-z]+[-_])*(?:name|id|ip|namespace|pod|node|host|hostname|cluster|region|user|username|password|token|port|version|tag)))(?=\s|$)(?![^\n]*>)/gi,
    ),
  },
  {
    id: 'sed-without-end',
    hints: [/\bsed\b/],
    problem: 'Nothing ends the replacement, so sed refuses to run',
    instead: 'Write its delimiter once more: `s/old/new/`',
    source: 'https://www.gnu.org/software/sed/manual/sed.html#The-_0022s_0022-Command',
    find: inText(
      /\bsed[ \t]+(?:-[a-zA-Z]+[ \t]+)*(?<at>(["'])s([/|#,])(?:(?!\2|\3)[\w .:=@/-])+\3(?:(?!\2|\3)[\w .:=@/-])*\2)(?=\s|$)/g,
    ),
  },
  {
    id: 'dollar-in-export',
    hints: [/\bexport\s+\$/],
    problem:
      'The shell puts the value of the variable ahead of the `=`, and sets no variable of that name',
    instead: 'Write the name alone: `export NAME=value`',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Shell-Parameters.html',
    find: inText(/^[ \t]*export[ \t]+(?<at>\$[A-Za-z_]\w*)=/gm),
  },
  {
    id: 'backslash-at-end',
    hints: [/\s\\\s*$/],
    problem: 'The command goes on behind this backslash, and nothing follows',
    instead: 'Remove the backslash, or write the rest of the command',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Escape-Character.html',
    // Options alone are a part of a command, which the reader puts together.
    find: inText(
      /[^\s\\][ \t]+(?<at>\\)\s*$/g,
      ([program = '']) => /^[\w./~$-]+$/.test(program) && !/^-/.test(program),
    ),
  },
  {
    id: 'blanks-around-assignment',
    hints: [/\bexport\s+\w+\s+=/],
    problem:
      'With a blank ahead of the `=` the shell takes it for the name of a variable, and fails',
    instead: 'Write `export NAME=value`',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Shell-Parameters.html',
    find: inText(/^[ \t]*export[ \t]+[A-Za-z_]\w*[ \t]+(?<at>=)/gm),
  },
];
