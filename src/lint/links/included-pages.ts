import type { LinkGraph } from '../../core/links/graph.ts';
import { folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import { once } from '../../core/memoize.ts';
import type { Catalog, Runbook } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** How pages take in a file: `{include} a.md`, `--8<-- "a.md"`, `{{#include a.md}}`, `import A from 'a.md'`. */
const inclusion =
  /(?:\{(?:literal)?include\}|--8<--|\{\{#include|^import\s+\w+\s+from|^!include)\s*["']?([^\s"'}:]+\.mdx?)/gim;

/**
 * The findings of pages that others take in, where the link leads on, or to what cannot be known, from the
 * page that does: the file is read there.
 */
export function ofIncludedPages<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
  textOf: (path: string) => string,
): readonly T[] {
  const including = once(() => {
    const pairs = runbooks.flatMap((page) => {
      const folder = folderOf(normalizePath(page.path));
      return Array.from(
        textOf(page.path).matchAll(inclusion),
        ([, file = '']): [string, Runbook][] => {
          // Some programs read the path from the page, others from the root.
          return [joinPath(folder, file), normalizePath(file)].map((path) => [path, page]);
        },
      ).flat();
    });
    return Map.groupBy(pairs, ([path]) => path);
  });
  return findings.filter(({ messageId, path, data }) => {
    if (!/^missing-(?:file|folder|image|include)$/.test(messageId)) return false;
    const pages = including().get(normalizePath(path)) ?? [];
    return pages.some(([, page]) => {
      return page.path !== path && links.resolve(data?.url ?? '', page).kind !== 'missing';
    });
  });
}
