import { wordList } from '../../core/text/word-list.ts';

/** Codes of languages that people translate documentation into. */
export const languageCodes = wordList(`
  en zh ja ko fr de es pt ru it pl tr vi uk id ar fa hi th cs nl sv da fi no nb hu ro bg el he
  ca sk sl hr sr lt lv et bn ta te ms cn jp kr
`);
const languages = new Set(languageCodes);

/** Their names in English and in themselves, as folders have them. */
const languageNames = new Set(
  wordList(`
    english chinese japanese korean french german spanish portuguese russian italian polish turkish
    vietnamese ukrainian indonesian arabic persian farsi hindi thai czech dutch swedish danish finnish
    norwegian hungarian romanian bulgarian greek hebrew catalan slovak slovenian croatian serbian
    lithuanian latvian estonian bengali tamil telugu malay
    中文 简体中文 繁體中文 英文 日本語 日文 韩文 한국어 영어 français francais deutsch español espanol castellano português
    portugues русский italiano polski türkçe turkce українська العربية فارسی हिन्दी ไทย čeština
    nederlands svenska dansk suomi norsk magyar română български ελληνικά עברית català slovenčina
    hrvatski lietuvių latviešu eesti বাংলা தமிழ் melayu
  `),
);

/** `zh`, `pt-BR`, `english`, `简体中文`, `simplified-chinese`. */
export function isLanguage(name: string): boolean {
  const full = name.normalize('NFC').toLowerCase();
  if (languageNames.has(full.replace(/^(?:simplified|traditional|brazilian)[-_ ]/, '')))
    return true;
  const [language = ''] = name.toLowerCase().split(/[-_]/, 1);
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(name) && languages.has(language);
}
