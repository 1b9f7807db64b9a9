import type { Code, InlineCode } from 'mdast';

const tags = /\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}/g;
const pair =
  /\{%-?[ \t]*raw[ \t]*-?%\}((?:(?!\{%-?[ \t]*(?:end)?raw\b)[^\r\n])*?)\{%-?[ \t]*endraw[ \t]*-?%\}/g;
/** Languages in which the tags are a part of what is shown. */
const templates = /^(?:jinja2?|j2|liquid|twig|nunjucks|njk|django|ansible)$/i;
/** In YAML the tags are Ansible's, but behind the dollar sign of an expression of GitHub Actions. */
const yaml = /^ya?ml$/i;

/** A page that has none of them is left alone. */
export const anyRawTag = /\{%-?[ \t]*raw\b/;

/** Code as Jekyll shows it: without `{% raw %}` and `{% endraw %}` within a line. */
export function withoutRawTags(node: Code | InlineCode): string {
  const language = node.type === 'code' ? (node.lang ?? '') : '';
  if (templates.test(language)) return node.value;
  return node.value.replace(pair, (whole, inside: string, at: number) =>
    yaml.test(language) && node.value[at - 1] !== '$' ? whole : inside,
  );
}

/** Whether a line of the file shows a line of code, but for such tags. */
export function showsWithoutTags(written: string, code: string): boolean {
  return !written.endsWith(code) && withoutTags(written).endsWith(code);
}

export function withoutTags(written: string): string {
  return written.replace(tags, '');
}

/** Where a character of a line without such tags stands in the line that has them. */
export function behindTags(written: string, at: number): number {
  let found = at;
  for (const { index, 0: tag } of written.matchAll(tags)) {
    if (index > found) break;
    found += tag.length;
  }
  return found;
}
