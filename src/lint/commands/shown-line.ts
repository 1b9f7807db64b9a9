import { knownPrograms } from '../../core/command/known-programs.ts';
import { wordList } from '../../core/text/word-list.ts';
import type { CodeProblem } from '../rule.ts';

/**
 * `text` or `json` where the line of a problem is no command, but output, data or prose. Null only
 * where a command evidently begins it: a program that is known, a path, an assignment, a word of the
 * shell with what has to follow it. Of a quote that is never closed, any program counts.
 */
export function shownAt(code: string, { line, column = 1, message }: CodeProblem): string | null {
  const lines = code.split(/\r\n?|\n/);
  const problem = Math.min(line, lines.length) - 1;
  let first = problem;
  while (first > 0 && /[\\|]\s*$|&&\s*$/.test(lines[first - 1] ?? '')) first -= 1;
  const text = bare(lines[first] ?? '');
  if (text === '') return null;
  if (/^[{[],?$|^[{[]\s*"|^"[^"]*"\s*:/.test(text)) return 'json';
  // A form to be filled in, with a remark where its commands belong; what bash alone knows.
  if (/statement list/.test(message) && isForm(lines.slice(problem))) return 'text';
  if (lines.slice(0, problem).some((one, index) => isBareName(one, lines[index + 1])))
    return 'text';
  if (/expansion operator: `~`/.test(message)) return 'text';
  // `do some checks`, which a program prints, and `then heat it`, where nothing opens.
  if (/can only be used in/.test(message) && !opens.test(lines.slice(0, first + 1).join('\n')))
    return 'text';
  // A unit of systemd, the version of a program, and what a here-document above has escaped.
  if (lines.slice(0, first).some((one) => /^\s*\[[A-Z]\w+\]\s*$/.test(one))) return 'ini';
  if (/^if\s+[a-z][^;[(]*(?:\(\w+\))?[^;[(]*\sthen\s/.test(text)) return 'text';
  // What a server shares: `/srv *(ro,sync)`.
  if (/^\/\S+\s+\S+\([a-z_]+(?:,[a-z_=\d]+)*\)/.test(text)) return 'text';
  if (/^\w+ v?\d+\.\d+\.\d+ |^\w+ \(v?\d|=\\\$\(/.test(text)) return 'text';
  if (branch.test(text) || /^(?:elif|else)\b/.test(text)) return 'text';
  if (synopsis.test(text) || call.test(text) || listed.test(text)) return 'text';
  if (python.test(text)) return 'python';
  // A loop without its body says how loops are written.
  if (lines.every((one, index) => index === first || one.trim() === '') && header.test(text))
    return 'text';
  // A file of variables: `NAME=${team.NAME}`, `list[]=name`.
  if (lines.every((one) => /^\s*(?:#.*|[A-Za-z_][\w.@/-]*(?:\[\w*\])?=.*)?$/.test(one)))
    return 'text';
  if (areExplained(lines)) return 'text';
  const isOpen = /without (?:closing|matching)|here-document/.test(message);
  const marks = (lines[problem] ?? '').slice(Math.max(0, column - 2), column + 1);
  // An apostrophe, as in `don't`, is none of a shell.
  if (isOpen && /^\p{L}'\p{L}$/u.test(marks)) return 'text';
  if (isOutputAbove(lines.slice(0, first)) || isOddOneOut(lines, first, isOpen)) return 'text';
  if (isOpen && lines.slice(0, first).some((one) => help.test(one))) return 'text';
  // A difference, below the words of the program that shows it.
  if (/^[<>] {2,}\S/.test(text) && /^\d+(?:,\d+)?[acd]\d/m.test(code)) return 'text';
  if (/^(?:for \w+ in|while|until) .*;\s*do\b/.test(text)) return null;
  if (prose.test(text) || /\S {3,}\S.* {3,}\S/.test(text.replace(/\\$/, ''))) return 'text';
  if (begins(text) || optioned.test(text)) return null;
  return isOpen && anyProgram.test(text) && !isOddOneOut(lines, first, false) ? null : 'text';
}

/** Whether the line at an offset may be a command; what a program prints hardly begins like one. */
export function mayBeCommand(code: string, offset: number): boolean {
  const lines = code.split('\n');
  let first = code.slice(0, offset).split('\n').length - 1;
  while (first > 0 && /[\\|]\s*$|&&\s*$/.test(lines[first - 1] ?? '')) first -= 1;
  const text = bare(lines[first] ?? '');
  return (begins(text) || anyProgram.test(text)) && !sentence.test(text);
}

/**
 * `(...)` and `[ ... ]` stand for what the author left out, `(--all|--name x)` for a choice,
 * `<--flags>` for options, and words in brackets for a value or a remark.
 */
const synopsis =
  /\(\.{2,3}\)|[[{] ?\.{3}|\s\.{2,3}[\s(]|…|:\/\/\.{3}| \(--?\w| \(\w+(?: ?\| ?\w+)+\)| \([\w .,-]+\)\]?\$?\s*$|<--?[a-z][\w-]*>|<\w[\w./ -]*(?:\| ?[\w./ -]*\w)+>(?=[\s"']|$)| <>|[/.]v?\w*\( ?[\p{L}\p{N}][\p{L}\p{N} _+-]*\)|[A-Za-z]\(e?s\)(?:\s|$)|[A-Z]\(E?S\)(?:\s|$)|[\w ~\\]\((?:[A-Za-z]+ ){2}[^()$`;|&"'=]*\)/u;
/** `$TOOL_KEY  Use this key`: a list of variables or options with what they do. */
const listed = /^(?:\$\w+|--?[a-z][\w-]*(?:[ =]\S+)?)(?: {2,}|\t+)[\p{L}(]/u;
/** One branch of a `case` that the page shows apart: `docs|docs/*) return 0 ;;`. */
const branch = /^(?:"[^"]*"|[\w./*$@:-])+(?:\s*\|\s*(?:"[^"]*"|[\w./*$@:-])+)*\)\s.*;;$/;
/** A block of Python, or a value with blanks around its sign, as Python and make write it. */
const python = /^(?:for|if|while|def|class|with)\b.*:$|^(?:export )?[A-Za-z_][\w.]* [?:+-]?= \S/;
/** `find('a', 'b')`, `unzip(hex('c0'))`, `${#toJson(a)}`: a shell calls nothing so. `test(unit): ...` is a commit. */
const call = /^[A-Za-z_][\w.]*\((?:.*[(,]|\s*["']|[\w ./-]+\)!?: )|^\$\{#?\w+\(/;

/** `offer_fixes()` without a body: the page names what happens there. */
function isBareName(line: string, next = ''): boolean {
  return /^\s*\w+\(\)\s*$/.test(line) && !/^\s*[{(]/.test(next);
}

/** Whether what follows an opening word is nothing, as in an excerpt, or only remarks up to its end. */
function isForm([first = '', ...rest]: readonly string[]): boolean {
  const next = rest.find((line) => line.trim() !== '') ?? '';
  return next === '' || /#/.test(first) || /^\s*(?:#|\.{3})/.test(next);
}

/** Whether most lines are one word with what it means: `todo   # show what is open`. */
function areExplained(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => /^\s*[^\s#]/.test(line));
  const explained = filled.filter((line) => /^\s*[\w.-]+(?:=\S*)? +# ?\S/.test(line));
  return explained.length > 2 && explained.length * 2 > filled.length;
}

/** What `then`, `do` and `esac` belong to. */
const opens = /(?:^|[;&|({]|\b(?:then|do|else))\s*(?:if|for|while|until|case|select)\s/m;
const header = /^(?:for|while|until|if) (?:\(\(.*\)\)|[^;]*)$/;
const assignment =
  /^(?:export\s+|local\s+|declare\s+(?:-\w+\s+)*)?[A-Za-z_]\w*(?:\[[^\]\s]*\])?\+?=/;
/** A program by its path, which is run with options or a file; what is listed has words behind it. */
const path = /^["']?(?:~|\$\{?\w+\}?|\.{0,2})\/[\w@.+/${}-]*["']?(?:\s+(?:-|["'$./~|&<>]|\S+$)|$)/;
const loop =
  /^(?:for\s+(?:\w+\s+in\b|\w+\s*;?$|\(\()|(?:while|until|if|elif)\s+(?:\[|\(|!|:|true\b|read\b|[a-z][\w.-]*\s[^%]*(?:;|$)|test\b|\$)|case\s+\S+\s+in\b|select\s+\w+\s+in\b)/;
const anyProgram = /^[a-z][\w.-]*(?:\s|$)/;
/** Any program with an option near its name. */
const optioned = /^[a-z][\w.-]*(?: [\w./:@=<>-]+){0,3}? --?[A-Za-z]/;
const prose =
  /^\S+\s+\S+\s+\S+\s+(?:is|are|the|a|to|of|you)\b|^(?:the|this|that|it|you|for the|if (?:you|the|it|this))\b|[a-z]{2}['")\]]?[.!?:]$/i;

/** How a program says what it can do. */
const help = /\[[a-z][\w -]*\.{3}\]|^\s*(?:Usage|(?:Available )?(?:Sub)?[Cc]ommands|Options):/;

const PROMPT = /^\s*[^\s#]*[$❯]\s/;

/** A line without its prompt. */
function bare(line: string): string {
  return line.replace(/^\s*(?:[^\s]*[$#%❯]\s+)?(?:sudo\s+)?/, '').trimEnd();
}

/** Words behind words, as no command has them. */
const sentence = /^[a-z]+ (?:is|are|the|a|to|of|you|and|for)\b/;

function begins(text: string): boolean {
  if (assignment.test(text) || path.test(text) || loop.test(text)) return true;
  if (/^(?:\(\(|\[\[? (?:[^\]]*$|.*\]\s*(?:$|[;&|)]))|<\(|"?\$|<\s*[\w./~$"'])/.test(text))
    return true;
  const [, held] = /^[!({]\s+(\S.*)/.exec(text) ?? [];
  if (held !== undefined) return begins(held) || optioned.test(held);
  const [word = ''] = /^[^\s;|&()]+/.exec(text) ?? [];
  return shellWords.has(word) || knownPrograms.has(word);
}

/** Whether the lines above are mostly what a program printed: a table, `Name:   value`, or sentences. */
function isOutputAbove(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const shown = filled.filter(
    (line) =>
      /^\s*(?:[A-Z][\w() -]*:(?:\s|$)|[\w.-]+: [A-Z][a-z]+\b.* \w)|\S {3,}\S.* {3,}\S/.test(line) ||
      prose.test(line.trim()),
  );
  return filled.length > 2 && shown.length * 2 > filled.length;
}

/**
 * Whether a line looks like a command among lines that are none: those above it up to the first text
 * over several lines, and of a bracket that stays open not those below, which it holds.
 */
function isOddOneOut(lines: readonly string[], first: number, isOpen: boolean): boolean {
  // What a program printed stands among the commands of a record.
  if (lines.some((line) => PROMPT.test(line))) return false;
  const above = lines.slice(0, first);
  const body = above.findIndex((line) => /<<|\\$|[({[]\s*$|\b(?:then|do|else|in)\s*$/.test(line));
  const below = isOpen ? [] : lines.slice(first + 1);
  const others = [...(body === -1 ? above : above.slice(0, body)), ...below].filter((line) => {
    return /^\S/.test(line) && !/^(?:[#)}\]|&>-]|\w+\)|;;)/.test(line);
  });
  // What begins another line, too, is a program, unless the line has an apostrophe, as sentences do.
  const [, own = ' '] = /^([a-z][\w.-]*) (?!.*\p{L}')/u.exec(bare(lines[first] ?? '')) ?? [];
  const commands = others
    .map(bare)
    .filter((line) => begins(line) || optioned.test(line) || line.startsWith(`${own} `));
  return others.length > 0 && commands.length * 2 < others.length;
}

const shellWords = new Set(
  wordList(`
    then else fi do done esac function time export local declare readonly unset source eval exec
    trap test alias cd echo printf EOF
  `),
);
