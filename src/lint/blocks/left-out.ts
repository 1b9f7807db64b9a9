/** A language of `valid-block`. */
export type BlockLanguage = 'yaml' | 'json' | 'toml' | 'promql' | 'sql';

const templates: readonly RegExp[] = [
  /\{\{[\s\S]*?\}\}/g,
  /<%[\s\S]*?%>/g,
  /\$\{[^{}\n]*\}/g,
  /\$\([^()\n]*\)/g,
  // `[user]@[host]`, where a list would end.
  /\[[A-Za-z][\w-]*\](?=[@/.:-][\w[])/g,
  /@[A-Z_]+@|\{[A-Za-z][\w-]*\}(?=[\w./-])/g,
];
/** A line that says that something is left out. */
const omission =
  /^[ \t]*-{3}.*\bomitted\b|^[ \t]*(?:(?:\/\/|#|;|\/\*)\s*)?(?:[[(<{（]?\s*(?:\.{2,}|\.$|…|\. \. \.)|<?-*\s*(?:snip|truncated|omitted|skipped|中?省?略)).*$/i;

/** A line that Docusaurus takes out. */
const highlighting = /^[ \t]*(?:\/\/|#|\/\*) *highlight-(?:start|end|next-line)\b/;

/** Whether lines say that something is left out inside, so that what is around them may not fit. */
export function isCut(lines: readonly string[]): boolean {
  return lines.some(
    (line) => omission.test(line) || /(?:^\s*-?|["']\s*:)\s*(?:\.{3,}|…),?\s*$/.test(line),
  );
}

/** The code for a parser: with the same lines, and columns in them, without what stands for something else. */
export function replaced(lines: readonly string[], language: BlockLanguage): string {
  // The options of a directive of MyST: `:filename: kiln.toml`.
  const options = lines.findIndex((line) => !/^[ \t]*:[\w-]+:(?:[ \t]|$)/.test(line));
  let code = lines.map((line, index) => (index < options ? '' : line)).join('\n');
  // A tag prints nothing, and a template of several lines prints something on its first.
  code = code.replace(/\{\{%[\s\S]*?%\}\}|\{%[\s\S]*?%\}/g, (tag) => tag.replace(/[^\n]/g, ' '));
  for (const template of templates) code = code.replace(template, filler);
  const kept = code.split('\n').map((line) => {
    if (
      highlighting.test(line) ||
      omission.test(line) ||
      (language === 'yaml' && /^[ \t]*<[\w -]+>\s*$/.test(line))
    )
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

/** Nothing, which every language allows on any line; blanks where its reader asks for what is left out. */
function hidden(line: string, language: BlockLanguage): string {
  return language === 'json' ? ' '.repeat(line.length) : '';
}
