import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteFolder } from '../build/build.ts';
import { englishIn } from './english-words.ts';
import { configOf, foreignPages } from './foreign-pages.ts';
import { shownTexts } from './shown-texts.ts';

let folder: SiteFolder;
/** The texts of each page by its path, by language. */
const texts = new Map<string, Map<string, string[]>>();

beforeAll(async () => {
  folder = new SiteFolder(Object.fromEntries(foreignPages));
  for (const lang of ['en', 'de', 'ja']) {
    folder.write('../replaybook.config.json', configOf(lang));
    const files = await folder.build();
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    texts.set(lang, new Map(pages.map(([path, html]) => [path, shownTexts(String(html))])));
  }
}, 120_000);
afterAll(() => folder.remove());

function dictionary(lang: string): { page: Record<string, string> } {
  const file = join(import.meta.dirname, `../../../src/site/words/${lang}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('a site whose runbooks have no English word', () => {
  it('has pages of every kind', () => {
    const kinds = [
      '404',
      'artifacts',
      'browse',
      'changes',
      'coverage',
      'index',
      'print',
      'reviews',
    ];
    const paths = [...(texts.get('ja')?.keys() ?? [])].join('\n');
    for (const kind of [...kinds, 'signatures', 'tags/', 'owners/', 'runbooks/склад/'])
      expect(paths).toContain(kind);
  });

  it.each(['de', 'ja'])('shows nothing in English in %s', (lang) => {
    const english = new Set([...(texts.get('en')?.values() ?? [])].flat());
    // `Status` is a German word, too.
    const own = new Set(Object.values(dictionary(lang).page));
    const left = new Set<string>();
    for (const [path, all] of texts.get(lang) ?? []) {
      for (const text of all) {
        const isSame = lang === 'ja' || (english.has(text) && !own.has(text));
        if (isSame && englishIn(text).length > 0) left.add(`${path}: ${text}`);
      }
    }
    expect([...left]).toEqual([]);
  });
});
