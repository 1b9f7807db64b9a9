import { type BlockLanguage, isCut } from './left-out.ts';

/** Whether a block holds its language alone: no prompt, output, request or difference. */
export function isOfLanguage(lines: readonly string[], language: BlockLanguage): boolean {
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
      !cue.test(text) &&
      !isCut(lines)
    );
  }
  if (language === 'toml') {
    // The value of a key that the text names.
    const isValue = /^\[$|^\[\s*["'{\d]/.test(first);
    if (/^[\w.-]+:$/.test(first) || isIni(lines)) return false;
    return !isValue && /^[^\S\n]*(?:\[|["']?[\w.-]+["']?\s*=)/m.test(text);
  }
  if (language === 'sql') return !isCut(lines);
  if (logQl.test(text)) return false;
  return !/^[^\S\n]*(?:-\s*)?(?:alert|expr|groups|record)\s*:/m.test(text);
}

/** Whether most values stand without quotes, as in a unit of systemd: `Type=simple`. */
function isIni(lines: readonly string[]): boolean {
  const values = lines.flatMap((line) => /^\s*[\w.-]+\s*=\s*(\S.*)$/.exec(line)?.[1] ?? []);
  const bare = values.filter((value) => /^(?!(?:true|false|inf|nan)\b)[A-Za-z_/*(]/.test(value));
  return bare.length * 2 > values.length;
}

/** Loki's language, which has no name that highlighters know. */
const logQl =
  /\}\s*(?:\|[=~]|![=~]\s*["`]|\|\s*(?:json|logfmt|line_format|label_format|pattern|regexp|unpack)\b)/;
/** A line that no YAML begins with is output. */
const opensYaml = /^(?:[-?[\]{}"'&!%<$*|>@]|[^\s:].*:(?:\s|$)|[^\s:]+:\S|x+\s*$)|^\S*\{\{/;
const yamlLine = /^[^\S\n]*(?:- |-$|["']?[\w.$<{*/-][^:\n]*["']?\s*:(?:\s|$)|\? |---)/m;
/** Commands, and the notation of manuals for what a key takes: `[timeout: <duration> | default = 1m]`. */
const otherThanYaml =
  /^[^\S\n]*(?:(?:kubectl|helm|curl|oc|docker|cat|sudo|aws|az) |\[[\w-]+:\s)|: <\w+> \| default/m;

/** A template of a chart, which is YAML only once it is filled in. */
const helm = /\{\{-|-\}\}|\{\{ *(?:if|else|end|range|with|include|template|define|toYaml)\b/;
/** Members without commas between them, or several at the margin, in curly brackets, as CUE has them. */
const cue =
  /\{[^\S\n]*\n[^\S\n]+["']?[\w.-]+["']?\??:[^\n]*[^,{[\s][^\S\n]*\n[^\S\n]+["']?[\w.-]+["']?\??:|^["']?[\w-]+["']?: \{[^\S\n]*\n(?:[^\S\n][^\n]*\n|\n)+\}\n+["']?[\w-]+["']?: \{/m;
const bareMembers = /^[^\S\n]*[A-Za-z_]\w*:[^\n]*[^,{[\s][^\S\n]*\n[^\S\n]*[A-Za-z_]\w*:/m;
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
  return (
    /:\s*[A-Za-z]\w*<\s*[\w{]|\.{3}|…|\||^[^\S\n]*\([a-z][\w ,'-]*\),?\s*$/m.test(bare) ||
    bareMembers.test(bare) ||
    goLiteral.test(json)
  );
}
