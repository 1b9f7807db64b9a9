import { fileName, folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import { once } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** The last parts of the addresses that front matter gives to pages, in lower case. */
export function namesGiven(
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): ReadonlySet<string> {
  return new Set(runbooks.flatMap(({ path }) => namesIn(textOf(path))));
}

/**
 * The findings of addresses that front matter gives to a page, seen from the file of their page or from its
 * address.
 */
export function ofGivenAddresses<T extends Judgement & { path: string }>(
  findings: readonly T[],
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): readonly T[] {
  const given = once(
    () => new Set(runbooks.flatMap(({ path }) => addressesIn(path, textOf(path)))),
  );
  return findings.filter(({ messageId, path, data }) => {
    if (!/^missing-(?:file|folder)$/.test(messageId)) return false;
    const url = (data?.url ?? '').replace(/[?#].*$/s, '');
    if (/\.\w+$/.test(url)) return false;
    const read = [data?.path ?? '', joinPath(normalizePath(path).replace(/\.\w+$/, ''), url)];
    return read.some((one) => {
      const parts = normalizePath(one).toLowerCase().split('/');
      // An address from the root of the site is the end of a path of the project.
      return (
        given().has(parts.join('/')) ||
        parts.some((_part, index) => given().has(`/${parts.slice(index).join('/')}`))
      );
    });
  });
}

/** The addresses that the front matter of a page gives it: paths of the project, or from the root of the site with a slash ahead. */
function addressesIn(path: string, text: string): string[] {
  const folder = folderOf(normalizePath(path));
  return valuesIn(text).map((value) => {
    const address = normalizePath(value.replace(/\.html?$|\/+$/gi, '')).toLowerCase();
    return value.startsWith('/') ? address : joinPath(folder, address).toLowerCase();
  });
}

/** The last parts of the addresses that the front matter of a page gives it, in lower case. */
function namesIn(text: string): string[] {
  return valuesIn(text).map((one) => fileName(one.replace(/\/+$|\.html?$/gi, '')).toLowerCase());
}

function valuesIn(text: string): string[] {
  const [, block = ''] =
    /^(?:---|\+\+\+)\r?\n([\s\S]*?\n)(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const values = Array.from(block.matchAll(addressKey), ([, value = '']) => value);
  return values.flatMap((value) => value.match(/[^\s"'[\],:=]+/g) ?? []);
}

/** The keys by which generators take addresses, with their values, also in a list. */
const addressKey =
  /^(?:slug|url|permalink|id|alias(?:es)?|redirect_from|redirects?)\b(.*(?:\n[ \t]*-.*)*)/gim;
