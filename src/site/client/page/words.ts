import { fillWords, type Words } from '../../../core/text/fill-words.ts';

/** The words of the page's language, by the English ones; a page in English has none. */
let dictionary: Words | null = null;

/**
 * A text of the interface in the language of the page (a worker has none), with the values of its `{names}`.
 */
export function t(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  dictionary ??= JSON.parse(
    globalThis.document?.getElementById('page:words')?.textContent ?? '{}',
  ) as Words;
  return fillWords(dictionary[english] ?? english, values);
}
