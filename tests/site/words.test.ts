import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globbySync } from 'globby';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/site/words/words.ts';

const root = join(import.meta.dirname, '../..');
const languages = ['de', 'es', 'fr', 'ja', 'zh'];
const literal = /(['"])((?:\\.|(?!\1).)+)\1/;
const scriptCall = new RegExp(String.raw`\bt\(\s*${literal.source}`, 'g');
const call = new RegExp(String.raw`\b(?:t|counted)\((?:[^()'"]*,)?\s*${literal.source}`, 'g');

/** The texts that sources ask for by a literal. */
function asked(globs: string[], calls = call): string[] {
  const files = globbySync(globs, { cwd: root });
  const texts = files.flatMap((file) =>
    Array.from(readFileSync(join(root, file), 'utf8').matchAll(calls), ([, , text = '']) => text),
  );
  return [...new Set(texts)].toSorted();
}

function dictionary(language: string): Record<'page' | 'script', Record<string, string>> {
  return JSON.parse(readFileSync(join(root, `src/site/words/${language}.json`), 'utf8'));
}

describe.each(languages)('the interface in %s', (language) => {
  const { page, script } = dictionary(language);

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
    const texts = asked(['src/site/client/**/*.ts'], scriptCall);
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => script[text] === undefined)).toEqual([]);
  });

  it('keeps the names of values', () => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
    for (const [english, own] of Object.entries({ ...page, ...script })) {
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
    ['en-GB', { lang: 'en-GB', contentLang: null, dir: 'ltr', scriptWords: null }],
    ['ar', { lang: 'en', contentLang: 'ar', dir: 'rtl', scriptWords: null }],
    ['pt-BR', { lang: 'en', contentLang: 'pt-BR', dir: 'ltr' }],
  ])('%s is that of the interface, or of the runbooks alone', (lang, expected) => {
    expect(wordsOf(lang)).toMatchObject(expected);
  });

  it('of scripts cannot end the element that holds it', () => {
    expect(wordsOf('fr').scriptWords).not.toContain('<');
  });
});
