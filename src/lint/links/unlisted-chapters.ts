import { joinPath, normalizePath } from '../../core/links/path.ts';
import { remember } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import type { CatalogContext, Finding } from '../rule.ts';

type Context = Pick<CatalogContext, 'pages' | 'links'>;
type Placed = Finding & { path: string };

/** The links between chapters of a book to files that its `SUMMARY.md` does not list: mdBook makes no page of them. */
export function* unlistedChapters({ pages, links }: Context): Generator<Placed> {
  const chaptersOf = remember((content: string): ReadonlySet<Runbook> => {
    const summary = links.runbookByPath(joinPath(content, 'SUMMARY.md'));
    const targets = summary === null ? [] : links.linksOf(summary).map(({ target }) => target);
    return new Set(targets.flatMap((target) => (target.kind === 'page' ? [target.runbook] : [])));
  });
  for (const page of pages) {
    if (links.generatorAround(page.path) !== 'mdBook') continue;
    const content = links.contentAround(page.path);
    const chapters = chaptersOf(content ?? '.');
    if (content === null || !chapters.has(page)) continue;
    for (const { link, target } of links.linksOf(page)) {
      if (target.kind !== 'page' || chapters.has(target.runbook) || links.ignores(link.url))
        continue;
      const path = normalizePath(target.runbook.path);
      const isOfBook = content === '.' || path.startsWith(`${content}/`);
      if (!isOfBook || /(?:^|\/)SUMMARY\.md$/i.test(path)) continue;
      const data = { url: link.url, path };
      yield {
        messageId: 'not-in-book',
        data,
        path: page.path,
        position: link.position,
        severity: 'warning',
      };
    }
  }
}
