import { isNobody } from '../../../../core/text/is-nobody.ts';
import { create } from '../../page/dom.ts';
import { numeral, t } from '../../page/words.ts';
import { pagesIn, type Tree } from '../../tree/tree-file.ts';
import type { FoundEntry } from '../search-messages.ts';

const shownOwners = 6;

/** Whom to ask: the owners of what is similar, else those of most runbooks. */
export function ownersToAsk(similar: readonly FoundEntry[], tree: Tree): HTMLElement[] {
  const all = tree.lists.filter(({ facet, name }) => facet === 'owner' && !isNobody(name));
  const pages = new Map(pagesIn(tree).map((page) => [page.url, page]));
  const named = similar.flatMap(({ entry }) => {
    const owners = pages.get(entry.url.replace(/#.*$/, ''))?.owners ?? [];
    return owners.map((owner) => owner.trim().toLowerCase());
  });
  const near = all.filter(({ name }) => named.includes(name.toLowerCase()));
  const isNear = near.length > 0;
  const shown = isNear ? near : all.toSorted((a, b) => b.pages - a.pages);
  const links = shown
    .slice(0, shownOwners)
    .flatMap(({ name, url, pages: count }, index) => [
      index === 0 ? '' : ', ',
      create('a', { href: url }, name),
      isNear ? '' : t('{name} ({n})', { name: '', n: numeral(count) }),
    ]);
  if (links.length === 0) return [];
  const words = isNear
    ? t('Ask the owners of what is similar: ')
    : t('Ask the owners of the runbooks: ');
  return [create('p', { class: 'result-owners' }, words, ...links)];
}
