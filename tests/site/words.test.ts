import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globbySync } from 'globby';
import { describe, expect, it, vi } from 'vitest';
import { PLACES } from '../../src/core/command/fill/fill-place.ts';
import { told } from '../../src/site/client/page/words.ts';
import { wordsOf } from '../../src/site/words/words.ts';

const root = join(import.meta.dirname, '../..');
const languages = ['de', 'es', 'fr', 'ja', 'zh'];
/** A call that says a text, with the text; `counted` has two. */
const call = /\b(?:t|around)\(\s*(['"])((?:\\.|(?!\1).)+)\1/g;
const countedCall = /\bcounted\([^'";]*,\s*'([^']+)',\s*'([^']+)'/g;
/** What the core says to scripts in English. */
const coreFiles = [
  ...['fill', 'fill-several', 'fill-slot', 'plain-value', 'quote'].map(
    (name) => `src/core/command/fill/${name}.ts`,
  ),
  ...['src/core/log/closest-line.ts', 'src/core/search/index-file.ts'],
];
const sentence =
  /(?:reason: |reason =\s+|return |`The search index is )(['`])((?:(?!\1).)+ (?:(?!\1).)+)\1/g;

/** Of them, what nobody hears, because these places take every value, and what a test below has with values. */
const apart = new Set([
  ...['{}', 'in an argument', 'inside a longer text', 'in the text that a command reads'].map(
    (place) => `it stands ${place}`,
  ),
  'it begins with /, so the command would read it as an option',
  '<{}> matches one word, but the line has several: write <{}...>',
  'the search index is {}, and {}.',
]);

function sourcesOf(globs: string[]): string[] {
  return globbySync(globs, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
}

/** The texts that sources ask for by a literal. */
function asked(globs: string[]): string[] {
  const texts = sourcesOf(globs).flatMap((source) => [
    ...Array.from(source.matchAll(call), ([, , text = '']) => text),
    ...Array.from(source.matchAll(countedCall), ([, one = '', many = '']) => [one, many]).flat(),
  ]);
  return [...new Set(texts)].toSorted();
}

function dictionary(language: string): Record<'page' | 'script' | 'told', Record<string, string>> {
  return JSON.parse(readFileSync(join(root, `src/site/words/${language}.json`), 'utf8'));
}

/** What no text of a language has: a colon after a plain blank in French, punctuation of ASCII beside Chinese. */
const slips: Readonly<Record<string, RegExp>> = {
  de: /“[^“„]*”| »|« /,
  es: /“[^“]*”|« | »/,
  fr: / [:;?»]|« |[\p{L}}][;!?](?= |$)|[\p{L}}]:(?= |$)|“/u,
  ja: /[\u3040-\u9fff][,;!?]|“/,
  zh: /[\u4e00-\u9fff][,:;!?]|[,;!?](?=[\u4e00-\u9fff])|「/,
};

describe.each(languages)('the interface in %s', (language) => {
  const { page, script, told } = dictionary(language);

  it('has the punctuation of the language', () => {
    const texts = [page, script, told].flatMap((words) => Object.values(words));
    expect(texts.filter((text) => slips[language]?.test(text))).toEqual([]);
  });

  it('has every text of pages', () => {
    const texts = asked([
      'src/site/**/*.astro',
      'src/site/content/**/*.ts',
      'src/core/render/**/*.ts',
    ]);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => page[text] === undefined)).toEqual([]);
  });

  it('has every text of scripts', () => {
    const texts = asked(['src/site/client/**/*.ts', 'src/core/text/{incident,span}-text.ts']);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => script[text] === undefined)).toEqual([]);
  });

  it('has every harm of a command', () => {
    const harms = sourcesOf(['src/lint/commands/dangers/*.ts']).flatMap((source) =>
      Array.from(source.matchAll(/does: '([^']+)'/g), ([, harm = '']) => harm),
    );
    expect(harms.length).toBeGreaterThan(25);
    expect(harms.filter((harm) => page[harm] === undefined)).toEqual([]);
  });

  it('has every sentence of the core', () => {
    const places = Object.values(PLACES).map((place) => `it stands ${place}`);
    const texts = sourcesOf(coreFiles).flatMap((source) =>
      Array.from(source.matchAll(sentence), ([, , text = '']) => text),
    );
    expect(texts.length).toBeGreaterThan(25);
    // Without what stands in the place of values.
    const bare = (text: string) => text.toLowerCase().replace(/\$?\{.*?\}\)?/g, '{}');
    const known = new Set(
      Object.keys(told).flatMap((text) => [bare(text), bare(text).slice(0, -1)]),
    );
    const isOwn = (text: string) => known.has(bare(text)) || apart.has(bare(text));
    expect([...places, ...texts].filter((text) => !isOwn(text))).toEqual([]);
  });

  it('keeps the names of values', () => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
    for (const [english, own] of Object.entries({ ...page, ...script, ...told })) {
      expect(names(own), english).toEqual(names(english));
    }
  });
});

describe('a language', () => {
  it('counts in its own manner', () => {
    expect(wordsOf('de').counted(1204, '{n} entry', '{n} entries')).toBe('1.204 Einträge');
    expect(wordsOf('en').counted(1, '{n} entry', '{n} entries')).toBe('1 entry');
  });

  it.each([
    ['de-CH', { lang: 'de-CH', contentLang: null, dir: 'ltr' }],
    ['en-GB', { lang: 'en-GB', contentLang: null, dir: 'ltr', script: null }],
    ['ar', { lang: 'en', contentLang: 'ar', dir: 'rtl', script: null }],
    ['pt-BR', { lang: 'en', contentLang: 'pt-BR', dir: 'ltr' }],
  ])('%s is that of the interface, or of the runbooks alone', (lang, expected) => {
    expect(wordsOf(lang)).toMatchObject(expected);
  });
});

describe('a sentence of the core', () => {
  it.each([
    ['It stands in a comment.', 'Er steht in einem Kommentar.'],
    ['It is not one of a, b.', 'Er ist keiner von a, b.'],
    [
      'It begins with /, so the command would read it as an option.',
      'Er beginnt mit /, der Befehl würde ihn also als Option lesen.',
    ],
    [
      '<a> matches one word, but the line has several: write <a...>.',
      '<a> steht für ein Wort, aber die Zeile hat mehrere: <a...> schreiben.',
    ],
    [
      'The search index is version 3, and this page reads version 1: reload the page.',
      'Der Suchindex hat Version 3, diese Seite liest Version 1: Laden Sie die Seite neu.',
    ],
    ['gate, in the pattern in the pattern', 'gate, in the pattern im Muster'],
    ['gat is like gate in the title', 'gat ähnelt gate im Titel'],
    ['Nobody has said this.', 'Nobody has said this.'],
  ])('%s', (english, german) => {
    const [, json = ''] = /=(.*);/s.exec(wordsOf('de').script?.content ?? '') ?? [];
    vi.stubGlobal('replaybookWords', JSON.parse(json));
    expect(told(english)).toBe(german);
  });
});
