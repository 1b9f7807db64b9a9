import type { CodeBlock, Runbook } from '../../core/model.ts';
import { opensFence } from '../../core/parse/code-block.ts';

export type BlockLanguage = 'yaml' | 'json' | 'toml' | 'promql';

/** The content of a fence for a parser. Its lines are those of the fence without their indentation. */
export interface BlockSource {
  /** As in `FileContext.blocks`. */
  key: string;
  language: BlockLanguage;
  /** Only with newlines as line endings; what stands for something else is replaced, at equal length. */
  code: string;
}

/** A block with the place of its content in the file. */
export interface LocatedBlock extends BlockSource {
  /** 1-based line in the file of the first line of the content. */
  line: number;
  /** Characters of each line of the file that come before the content. */
  leads: readonly number[];
}

const languages: Readonly<Record<string, BlockLanguage>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
  toml: 'toml',
  promql: 'promql',
};

/** Blocks above this are data, not examples. */
const longest = 50_000;

/** The fences of a runbook in a language that `valid-block` parses. */
export function blocksIn(
  { codeBlocks }: Pick<Runbook, 'codeBlocks'>,
  text: string,
): LocatedBlock[] {
  return codeBlocks.flatMap((block) => located(block, text) ?? []);
}

/** What to parse before the rules check the runbooks. */
export function* blockSources(
  runbooks: Iterable<Runbook>,
  textOf: (path: string) => string,
): Generator<BlockSource> {
  for (const runbook of runbooks) {
    if (!runbook.codeBlocks.some((block) => languageOf(block) !== null)) continue;
    yield* blocksIn(runbook, textOf(runbook.path));
  }
}

function languageOf({ language, form, closed }: CodeBlock): BlockLanguage | null {
  // What a fence without an end has swallowed is none of its language.
  if (form !== 'fence' || !closed || language === null) return null;
  const name = /^\{?\s*\.?([a-z]+)/i.exec(language)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(languages, name) ? (languages[name] ?? null) : null;
}

function located(block: CodeBlock, text: string): LocatedBlock | null {
  const language = languageOf(block);
  if (language === null) return null;
  const { start, end } = block.position;
  const raw = text.slice(start.offset, end.offset);
  if (raw.length > longest) return null;
  const lines = raw.split(/\r\n?|\n/).slice(1, -1);
  const outer = lines.map((line) => leadOf(line, start.column - 1));
  const inner = commonIndent(lines.map((line, index) => line.slice(outer[index])));
  const leads = outer.map((lead, index) => Math.min(lead + inner, lines[index]?.length ?? 0));
  const content = lines.map((line, index) => line.slice(leads[index]));
  if (!isOfLanguage(content, language)) return null;
  const code = replaced(content, language);
  if (opensFence(code)) return null;
  return { key: `${language}\n${code}`, language, code, line: start.line + 1, leads };
}

/** Indentation and marks of quotations, as far as the opening line has them. */
function leadOf(line: string, column: number): number {
  let at = 0;
  while (at < column && /[ \t>]/.test(line.charAt(at))) at += 1;
  return at;
}

/** Blanks that all lines with text begin with. */
function commonIndent(lines: readonly string[]): number {
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : line.search(/[^ ]/)));
  return Math.min(...indents, 40);
}

/** Whether a block holds its language alone: no prompt, output, request or difference. */
function isOfLanguage(lines: readonly string[], language: BlockLanguage): boolean {
  const text = lines.join('\n');
  const first =
    lines.find((line) => line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line))?.trim() ?? '';
  if (
    first === '' ||
    /^(?:[$%❯] |[\w.@~-]*[$#] |HTTP\/|(?:GET|POST|PUT|PATCH|DELETE|HEAD) )/.test(first)
  )
    return false;
  // Marks of a difference stand ahead of an indented line, or fill a column.
  if (
    lines.some(
      (line) =>
        /^(?:[+-]{3} |@@ |\+ |\+$|[+-] {2,}\S|\+\S)/.test(line) && !/^- {2,}[\w"'{]/.test(line),
    )
  )
    return false;
  // A branch of a template leaves one value of two.
  if (/\{%-?\s*(?:if|for|else|elif|macro)\b/.test(text)) return false;
  if (language === 'json') return /^[{["]/.test(first) && !isCut(lines) && !isPseudo(text);
  if (language === 'yaml') {
    return (
      opensYaml.test(first) &&
      yamlLine.test(text) &&
      !otherThanYaml.test(text) &&
      !helm.test(text) &&
      !isCut(lines)
    );
  }
  if (language === 'toml') {
    // The value of a key that the text names.
    const isValue = /^\[$|^\[\s*["'{\d]/.test(first);
    return !isValue && /^\s*(?:\[|["']?[\w.-]+["']?\s*=)/m.test(text);
  }
  if (logQl.test(text)) return false;
  return !/^\s*(?:-\s*)?(?:alert|expr|groups|record)\s*:/m.test(text);
}

/** Loki's language, which has no name that highlighters know. */
const logQl =
  /\}\s*(?:\|[=~]|![=~]\s*["`]|\|\s*(?:json|logfmt|line_format|label_format|pattern|regexp|unpack)\b)/;
/** A line that no YAML begins with is output. */
const opensYaml = /^(?:[-?[\]{}"'&!%<$*|>@]|[^\s:].*:(?:\s|$)|[^\s:]+:\S|x+\s*$)|^\S*\{\{/;
const yamlLine = /^\s*(?:- |-$|["']?[\w.$<{*/-][^:\n]*["']?\s*:(?:\s|$)|\? |---)/m;
/** Commands, and the notation of manuals for what a key takes: `[timeout: <duration> | default = 1m]`. */
const otherThanYaml =
  /^\s*(?:(?:kubectl|helm|curl|oc|docker|cat|sudo|aws|az) |\[[\w-]+:\s)|: <\w+> \| default/m;

/** A template of a chart, which is YAML only once it is filled in. */
const helm = /\{\{-|-\}\}|\{\{ *(?:if|else|end|range|with|include|template|define|toYaml)\b/;
/** Values of Go, as a debugger shows them. */
const goLiteral = /:\s*(?:&|\[\]\*?)[\w.]+\{\s*$/m;

/**
 * Whether something is left out in a line, a template or a text over several lines stands in it, or the
 * values are those of a program.
 */
function isPseudo(json: string): boolean {
  if (json.includes('"""') || json.includes('{%')) return true;
  // Cut out of a command that leaves its quotes for a value: `"'"$name"'"`.
  if (/"'"[^'\n]*"'"/.test(json)) return true;
  const bare = json.replace(/"(?:[^"\\\n]|\\.)*"/g, '');
  // `(targets that succeeded)` stands for values.
  return /\.{3}|…|\||^\s*\([a-z][\w ,'-]*\),?\s*$/m.test(bare) || goLiteral.test(json);
}

const templates: readonly RegExp[] = [
  /\{\{[\s\S]*?\}\}/g,
  /<%[\s\S]*?%>/g,
  /\$\{[^{}\n]*\}/g,
  /\$\([^()\n]*\)/g,
  /@[A-Z_]+@|\{[A-Za-z]\w*\}(?=[\w./-])/g,
];
/** A line that says that something is left out. */
const omission =
  /^[ \t]*(?:(?:\/\/|#|;|\/\*)\s*)?(?:[[(<{]?\s*(?:\.{2,}|…|\. \. \.)|<?-*\s*(?:snip|truncated|omitted)).*$/i;

/** Whether lines say that something is left out inside, so that what is around them may not fit. */
function isCut(lines: readonly string[]): boolean {
  return lines.some(
    (line) => omission.test(line) || /(?:^\s*-?|["']\s*:)\s*(?:\.{3,}|…),?\s*$/.test(line),
  );
}

function replaced(lines: readonly string[], language: BlockLanguage): string {
  let code = lines.join('\n');
  // A tag prints nothing, and a template of several lines prints something on its first.
  code = code.replace(/\{%[\s\S]*?%\}/g, (tag) => tag.replace(/[^\n]/g, ' '));
  for (const template of templates) code = code.replace(template, filler);
  const kept = code.split('\n').map((line) => {
    if (omission.test(line) || (language === 'yaml' && /^[ \t]*<[\w -]+>\s*$/.test(line)))
      return hidden(line, language);
    // A template alone on its line is a loop or a condition.
    if (/^[ \t]*x+[ \t-]*$/.test(line) && language !== 'promql') return hidden(line, language);
    return language === 'yaml' ? line.replace(/\[\.{3}\]|\.{3}|…/g, filler) : line;
  });
  return kept.join('\n');
}

/** As long as the original, with its line endings. */
function filler(template: string): string {
  const [first = '', ...others] = template.split('\n');
  return ['x'.repeat(first.length), ...others.map(({ length }) => ' '.repeat(length))].join('\n');
}

/** A comment, or blanks where the language has none. */
function hidden(line: string, language: BlockLanguage): string {
  if (language === 'json') return ' '.repeat(line.length);
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return `${indent}#`.padEnd(line.length).slice(0, line.length);
}
