import type { LinkGraph } from '../../core/links/graph.ts';
import { normalizePath } from '../../core/links/path.ts';
import { once } from '../../core/memoize.ts';
import type { Catalog } from '../../core/model.ts';
import { isLanguage } from '../certainty/languages.ts';
import type { Judgement } from './judge-link.ts';

/** In so many languages a page is not forgotten: the site shows the original. */
const MANY_LANGUAGES = 3;

/** A path in the folder of a language: `docs/`, `de`, `a/b.md`. */
interface Translated {
  base: string;
  language: string;
  rest: string;
}

/**
 * The findings of pages that a translation lacks and another language has, where as many translations lack
 * it as no slip would, or Docusaurus keeps them, which shows the original instead.
 */
export function ofTranslations<T extends Judgement>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): readonly T[] {
  const missing = findings.flatMap((finding) => {
    const { messageId, data } = finding;
    const target = translatedAt(data?.path ?? '');
    if (target === null || !/^missing-(?:file|folder|image)$/.test(messageId)) return [];
    return [{ finding, ...target }];
  });
  if (missing.length === 0) return [];
  const languages = once(() => {
    const pages = runbooks.flatMap(({ path }) => translatedAt(path) ?? []);
    return Map.groupBy(pages, ({ base }) => base);
  });
  const isThere = (path: string) => links.isFile(path) || links.isFile(`${path}.md`);
  const groups = Map.groupBy(missing, ({ base, rest }) => `${base} ${rest}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { base, rest } = first;
    const others = new Set((languages().get(base) ?? []).map(({ language }) => language));
    const isElsewhere =
      isThere(base + rest) ||
      isThere(originalOf(base) + rest) ||
      [...others].some((one) => isThere(`${base}${one}/${rest}`));
    const lacking = new Set(group.map(({ language }) => language)).size;
    const isShown = lacking >= MANY_LANGUAGES || /(?:^|\/)i18n\//.test(base);
    return isElsewhere && isShown ? group.map(({ finding }) => finding) : [];
  });
}

/** Where the original of a folder of translations may be: `docs/` for `docs-locale/`. */
function originalOf(base: string): string {
  return base.replace(/(?<=\w)[-_.](?:locales?|i18n|l10n|translations?)\/$/i, '/');
}

function translatedAt(path: string): Translated | null {
  const parts = normalizePath(path).split('/');
  const at = parts.slice(0, -1).findIndex(isLanguage);
  if (at < 0) return null;
  const base = parts.slice(0, at).map((part) => `${part}/`);
  return { base: base.join(''), language: parts[at] ?? '', rest: parts.slice(at + 1).join('/') };
}
