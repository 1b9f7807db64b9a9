import { fileName } from '../../core/links/path.ts';
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

/** The findings of addresses without an extension that may be ones that front matter gives to a page. */
export function ofGivenNames<T extends Judgement>(
  findings: readonly T[],
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): readonly T[] {
  const given = once(() => namesGiven(runbooks, textOf));
  return findings.filter(({ messageId, data }) => {
    if (!/^missing-(?:file|folder)$/.test(messageId)) return false;
    const name = fileName((data?.path ?? '').replace(/\/+$/, '')).toLowerCase();
    return !/\.\w+$/.test(name) && given().has(name);
  });
}

/** The last parts of the addresses that the front matter of a page gives it, in lower case. */
function namesIn(text: string): string[] {
  const [, block = ''] =
    /^(?:---|\+\+\+)\r?\n([\s\S]*?\n)(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const values = Array.from(block.matchAll(addressKey), ([, value = '']) => value);
  const words = values.flatMap((value) => value.match(/[^\s"'[\],:=]+/g) ?? []);
  return words.map((one) => fileName(one.replace(/\/+$|\.html?$/gi, '')).toLowerCase());
}

/** The keys by which generators take addresses, with their values, also in a list. */
const addressKey =
  /^(?:slug|url|permalink|id|alias(?:es)?|redirect_from|redirects?)\b(.*(?:\n[ \t]*-.*)*)/gim;
