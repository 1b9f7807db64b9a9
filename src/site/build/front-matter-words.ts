const block = /^(---|\+\+\+)[ \t]*\r?\n(.*?)\r?\n\1[ \t]*(?:\r?\n|$)/s;
const line = /^(\s*)(?:-\s+)?(?:["']?([\w.-]+)["']?\s*[:=](?:\s+|$))?(.*)$/;

/** Keys that the page shows, or that only say how another program is to show it. */
const leftOut =
  /^(?:title|owner|severity|tags|status|kind|aliases|priority|started|reviewed|review-every|layout|template|menu|slug|permalink|url|icon|image|lang|date|sidebar_\w+)$/i;
/** A word; neither a switch nor a number. */
const telling = /^(?!(?:true|false|null|yes|no)$).*\p{L}{3}/iu;

/** What the front matter of a page says in words besides the facts that the page shows. */
export function frontMatterWords(text: string): string {
  const found = block.exec(text)?.[2] ?? '';
  let key = '';
  const words: string[] = [];
  for (const one of found.split(/\r?\n/)) {
    const [, indent = '', name, rest = ''] = line.exec(one) ?? [];
    if (indent === '' && name !== undefined) key = name;
    const value = rest
      .replace(/\s#\s.*$/, '')
      .replace(/^[["'>|\s]+|(?<![\]"'\s,])[\]"'\s,]+$/g, '');
    if (!leftOut.test(key) && telling.test(value))
      words.push(value.replaceAll(/["']\s*,\s*["']/g, ', '));
  }
  return words.join('. ');
}
