import type { Command } from '../../core/model.ts';

/**
 * `||a.b||`, `{{ x }}`, `{% x %}`, `${{ x }}`, `{{'{{'}}`, `<%= x %>` and `${a.b}`, which a tool fills in before a shell
 * reads it. Their length is limited, so that openings without an end take no time.
 */
const TEMPLATE =
  /(?<![^\s"'=/:])\|\|[a-z]\w*(?:\.(?!(?:sh|bash|py|pl|rb|js|exe|bat|ps1)\|\|)\w+)+\|\|(?!\w)|\{\{\s*['"][{}%#]+['"]\s*\}\}|\$\{\{(?:(?!\{\{|\}\})[^\n]){0,500}\{\{[^\n]{0,500}?\}\}[^\n]{0,500}?\}\}|\$?\{\{[^\n]{0,500}?\}\}|\{%[^\n]{0,500}?%\}|<%[^\n]{0,500}?%>|\$\{(?:[A-Za-z_]\w*(?:\.\w[\w-]*)+|\/[^{}\n]*|[A-Za-z]\w*(?: [\w./-]+)+)\}/g;
/** Text in angle brackets that is not a redirection: `<name>`, `< name of the pod >`, `<the pods >`. */
const ANGLE =
  /<{1,2}(?![<(&\s-])[^<>\n|;]*[^<>\n|;\s]>{1,2}(?!\()|<[A-Za-z][\w-]*(?: \w[\w-]*)+ >(?!\S)|(?<!<)< (?![<(&\s-])[^<>\n|;&$/.]*[^<>\n|;&$/.\s] ?>(?!\S)/g;

/**
 * Replaces placeholders and templates with words of the same length, so that a shell can read the
 * code and all offsets, lines and columns stay the same.
 */
export function blankPlaceholders({
  code,
  placeholders,
}: Pick<Command, 'code' | 'placeholders'>): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of placeholders) {
    blanked += code.slice(at, start) + word(code.slice(start, end));
    at = end;
  }
  blanked += code.slice(at);
  return blanked.replace(TEMPLATE, word).replace(ANGLE, (text) => {
    // `"<label" 2>file`: the end of a quoted word, and a redirection.
    return /["'][^"']*\s\d>$/.test(text) ? text : word(text);
  });
}

function word(text: string): string {
  return 'x'.repeat(text.length);
}
