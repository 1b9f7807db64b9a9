import type { Catalog } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** A name on a line of its own, which a program of the site makes an anchor: `r[items.use.path]`. */
const mark = /^\w?\[([\w.-]+)\][ \t]*\r?$/gm;

/** The names that pages give to their places by a mark on a line of its own. */
export function markedNames(
  { runbooks }: Pick<Catalog, 'runbooks'>,
  textOf: (path: string) => string,
): ReadonlySet<string> {
  return new Set(
    runbooks.flatMap(({ path }) =>
      Array.from(textOf(path).matchAll(mark), ([, name = '']) => name),
    ),
  );
}

/** The findings of addresses that are such names. */
export function ofMarkedNames<T extends Judgement>(
  findings: readonly T[],
  catalog: Catalog,
  textOf: (path: string) => string,
): readonly T[] {
  const named = findings.filter(({ messageId, data }) => {
    return messageId === 'missing-file' && /^[\w.-]+$/.test(data?.url ?? '');
  });
  if (named.length === 0) return [];
  const names = markedNames(catalog, textOf);
  return named.filter(({ data }) => names.has(data?.url ?? ''));
}
