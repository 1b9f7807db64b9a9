/** What tells code of another language, beyond doubt, in a block that says it is for a shell. */
/** The program of a shebang that is no shell of the POSIX family. */
const shebang =
  /^\s*#![^\n]*?[/ ](awk|gawk|expect|fish|jq|lua|node|deno|nu|osascript|perl|php|pwsh|python|Rscript|ruby|sed|tclsh)[\d.]*(?:[ \t][^\n]*)?(?:\n|$)/;

const signs: readonly (readonly [language: string, sign: RegExp])[] = [
  [
    'promql',
    /^[\s(]*(?:(?:sum|avg|max|min|count|topk|bottomk|quantile)\s*(?:by|without)?\s*\(|(?:i?rate|increase|histogram_quantile|label_replace|absent|delta|predict_linear)\s*\()/,
  ],
  ['promql', /\b(?:on|ignoring|group_left|group_right) ?\([^)\n]*\)|\[\d+[smhd]\]\)/],
  ['ini', /^\[[\w. -]+\]\n[\w. -]+\s*=/],
  ['text', /^\s*(?:\||\+-{3,})/],
  ['promql', /^[\s(]*\w+\{\w+\s*(?:=~?|!=|!~)\s*"/],
  ['json', /^\s*(?:\{\s*"|\[\s*[{"[])[\s\S]*[}\]]\s*$/],
  ['yaml', /^(?:---\n)?(?:[\w.-]+:(?: [^\n]*)?\n(?:[ \t]+|- |[\w.-]+:)|apiVersion: )/],
  ['sql', /^\s*(?:SELECT|UPDATE|DELETE FROM|INSERT INTO|ALTER|EXPLAIN|CREATE TABLE|WITH \w+ AS)\b/],
  ['python', /^[^\S\n]*(?:import \w+$|from \w[\w.]* import |def \w+\()/m],
  [
    'nginx',
    /^[^\S\n]*(?:(?:server|http|events|location [^\n{]*|upstream \S+) \{[^\S\n]*$|if \(\$\w+ )/m,
  ],
  ['c', /^[^\S\n]*#include\s*[<"]/m],
  ['dockerfile', /^(?:FROM [\w./:-]+(?: AS \w+)?\n)/],
  ['html', /^\s*<(?:!doctype|html|div|\?xml|[a-z]+[ >])/i],
  ['hcl', /^(?:resource|variable|module|provider|data) "\w+"/m],
  // No shell opens a block behind a condition in brackets, or calls `name("text", ...)`.
  [
    'text',
    /^[^\S\n]*(?:(?:if|for|while|else if) ?\(.*\)|\} else) \{[^\S\n]*$|^[^\S\n]*\w+\("[^"\n]*",.*\);$/m,
  ],
];

/** What a program prints: the time of the kernel, a date ahead of the line, a table in capitals, the words of a log, a tree. */
const output =
  /^[^\S\n]*(?:\[ *\d+\.\d{3,}\] |\[?(?:\d{4}-\d\d-\d\d[T ]|\d\d(?:\d\d)?\/\d\d\/\d\d(?:\d\d)? \d\d:\d\d)|[A-Z][a-z]{2} +\d+ \d\d:\d\d|(?:[A-Z][A-Z()%-]+ {2,}){2}|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL)\b|(?:[Ee]rror|Traceback|panic):)|^[ \t]*(?:Usage|USAGE): |\blevel=(?:info|warn|error)\b|^[ \t]*[├└│]/m;

/** The language that code is in evidently, `text` for output; null where it may be a shell's. */
export function otherLanguage(code: string): string | null {
  const [, program] = shebang.exec(code) ?? [];
  if (program !== undefined) return program;
  const known = signs.find(([, sign]) => sign.test(code))?.[0];
  return known ?? (output.test(code) ? 'text' : null);
}
