import { fillWords, type Words } from '../../core/text/fill-words.ts';
import { digest } from '../../node/digest.ts';
import de from './de.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** The texts of pages and those of scripts, by the English ones. */
interface Dictionary {
  page: Words;
  script: Words;
  /** Sentences of the core that scripts show. */
  told: Words;
}

const dictionaries: Readonly<Record<string, Dictionary>> = { de, es, fr, ja, zh };
const rightToLeft = /^(?:ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(?:-|$)/;

/** The texts of the interface. */
export interface SiteWords {
  /** Language of the interface. */
  lang: string;
  /** Language of the runbooks, if it is another one. */
  contentLang: string | null;
  /** Direction in which the runbooks are read. */
  dir: 'ltr' | 'rtl';
  /** The file that gives scripts their words, once for all pages; null in English, which they bring. */
  script: { path: string; version: string; content: string } | null;
  /** A text in the language of the interface, with the values of its `{names}`. */
  t(english: string, values?: Readonly<Record<string, string | number>>): string;
  /** The form of a text for one or for many, `{n}` in the manner of the language. */
  counted(count: number, one: string, many: string): string;
}

/** The interface of a site with runbooks in a language; English where the language is not known. */
export function wordsOf(lang: string): SiteWords {
  const known = dictionaries[lang.split('-')[0] ?? ''];
  const own = known !== undefined || /^en(?:-|$)/.test(lang) ? lang : 'en';
  const t: SiteWords['t'] = (english, values = {}) =>
    fillWords(known?.page[english] ?? english, inLanguage(values, own));
  return {
    lang: own,
    contentLang: own === lang ? null : lang,
    dir: rightToLeft.test(lang) ? 'rtl' : 'ltr',
    script: known === undefined ? null : scriptOf(known),
    t,
    counted: (count, one, many) => t(count === 1 ? one : many, { n: count }),
  };
}

/** Numbers in the manner of a language. */
function inLanguage(
  values: Readonly<Record<string, string | number>>,
  language: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.toLocaleString(language)]),
  );
}

function scriptOf({ script, told }: Dictionary): SiteWords['script'] {
  const content = `globalThis.replaybookWords=${JSON.stringify({ script, told })};\n`;
  return { path: 'words.js', version: digest(content).slice(0, 8), content };
}
