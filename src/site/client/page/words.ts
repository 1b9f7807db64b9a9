import { fillWords, type Translate, type Words } from '../../../core/text/fill-words.ts';

interface PageWords {
  script: Words;
  /** What the core says in English; a `{name}` stands for any text. */
  told: Words;
}

declare global {
  /** The words of the page's language, by the English ones; a page in English has none. */
  var replaybookWords: PageWords | undefined;
}

const none: PageWords = { script: {}, told: {} };

function words(): PageWords {
  return globalThis.replaybookWords ?? none;
}

/** A text of the interface in the language of the page (a worker has none), with the values of its `{names}`. */
export const t: Translate = (english, values = {}) => {
  return fillWords(words().script[english] ?? english, values);
};

/** The form of a text for one or for many, `{n}` in the manner of the language. */
export function counted(count: number, one: string, many: string): string {
  return t(count === 1 ? one : many, { n: numeral(count) });
}

/** A number in the manner of the page's language. */
export function numeral(count: number): string {
  return count.toLocaleString(globalThis.document?.documentElement?.lang || 'en');
}

/** Names in a sentence: `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join()
    : t('{names} and {last}', { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}

/** A text with nodes in the place of its `{it}`. */
export function around(english: string, ...it: (Node | string)[]): (Node | string)[] {
  const [before = '', after = ''] = t(english).split('{it}');
  return [before, ...it, after];
}

/** A sentence of the core, which has its values already, in the language of the page. */
export function told(english: string): string {
  const { told: sentences } = words();
  const own = sentences[english];
  if (own !== undefined) return own;
  for (const [template, text] of Object.entries(sentences)) {
    if (!template.includes('{')) continue;
    const form = template
      .replace(/[^\w\s{}]/g, '\\$&')
      .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>.+?)`);
    const found = new RegExp(`^${form}$`, 's').exec(english);
    if (found?.groups !== undefined) return fillWords(text, found.groups);
  }
  return english;
}
