import { withoutPageEnding } from '../../core/text/page-name.ts';
import { isLanguage } from '../certainty/languages.ts';
import { isModelPage } from '../certainty/model-page.ts';
import type { WrittenPattern } from './collect-patterns.ts';

/**
 * Whether two patterns belong to one failure, so that a reader who gets both is not misled: a page and
 * its translation or another version of it, and an alert that stands on its page once for each severity.
 */
export function areOneFailure(a: WrittenPattern, b: WrittenPattern): boolean {
  if (a.runbook === b.runbook) return isOneAlert(a, b);
  if (isModelPage(a.runbook.path) || isModelPage(b.runbook.path)) return true;
  return neutral(a.runbook.path) === neutral(b.runbook.path);
}

function isOneAlert(a: WrittenPattern, b: WrittenPattern): boolean {
  if (!a.isTitle || !b.isTitle) return false;
  return a.entry.severity !== b.entry.severity || bare(a.entry.title) === bare(b.entry.title);
}

function bare(title: string): string {
  return title
    .replace(/\b(?:critical|warning|info|page|ticket|high|low|p\d)\b/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A path without the names of languages and versions in it: `content.zh/a.md`, `docs/v2/a.md`, `versioned_docs/version-2.1/a.md`. */
function neutral(path: string): string {
  return withoutPageEnding(path)
    .replace(translated, '')
    .split('/')
    .map((name) =>
      withoutLanguage(name).replace(
        /^(?:(?:version-|v)?\d+(?:\.[\dx]+)*|latest|stable|next|master|main|dev|devel|develop|edge|nightly|preview|current|trunk|head)$/i,
        '',
      ),
    )
    .filter((name) => name !== '')
    .join('/');
}

/** Folders for what is translated, with that of the language: `i18n/fr/docusaurus-plugin-content-docs/`. */
const translated =
  /(?<![^/])(?:(?:i18n|locales?|translations?|localized|languages?)\/[a-z]{2,3}(?:[-_][a-z]{2,4})?\/(?:docusaurus-plugin-content-)?|versioned_(?=\w+\/version-))/gi;

function withoutLanguage(name: string): string {
  if (isLanguage(name)) return '';
  const [, stem = '', last = ''] =
    /^(.+?)[._-]([a-z]{2}(?:[-_][A-Za-z]{2,4})?|\p{L}{4,})$/u.exec(name) ?? [];
  return isLanguage(last) ? stem : name;
}
