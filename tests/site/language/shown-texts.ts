import { Parser } from 'htmlparser2';

/** Attributes that a reader sees or hears. */
const told = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
/** Code is content in any language, and so are the labels of drawings; scripts are no text. */
const unread = new Set(['script', 'style', 'code', 'pre', 'kbd', 'svg']);

/** The texts of a page that a reader sees or hears. */
export function shownTexts(html: string): string[] {
  const texts: string[] = [];
  let hidden = 0;
  const take = (text: string | undefined): void => {
    if (text !== undefined && /\p{L}/u.test(text)) texts.push(text.replace(/\s+/g, ' ').trim());
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const one of told) take(attributes[one]);
      take(attributes['data-not-saved']);
      if (attributes['name'] === 'description') take(attributes['content']);
      if (unread.has(name) || hidden > 0) hidden += isVoid(name) ? 0 : 1;
    },
    ontext: (text) => {
      if (hidden === 0) take(text);
    },
    onclosetag: (name) => {
      if (hidden > 0 && !isVoid(name)) hidden -= 1;
    },
  });
  parser.end(html);
  return texts;
}

function isVoid(name: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(name);
}
