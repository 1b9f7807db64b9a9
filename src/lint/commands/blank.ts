import type { Command } from '../../core/model.ts';

/** `{{ x }}`, `{% x %}`, `${{ x }}` and `<%= x %>`, which something fills in ahead of the reader. */
const TEMPLATE = /\$?\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>/g;
/** What stands between angle brackets and is no redirection, in whatever form. */
const ANGLE = /<{1,2}(?![<(&\s-])[^<>\n|;]*[^<>\n|;\s]>{1,2}(?!\()/g;

/**
 * Code whose placeholders and templates are words of the same length, so that a shell can read it
 * and every offset, line and column still holds.
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
  return blanked.replace(TEMPLATE, word).replace(ANGLE, word);
}

function word(text: string): string {
  return 'x'.repeat(text.length);
}
