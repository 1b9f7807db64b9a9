import type { Element } from 'hast';
import type { Translate } from '../text/fill-words.ts';
import { element } from './element.ts';
import type { RelatedEntry } from './options.ts';

/** Links to other entries, each with what it has in common with this one. */
export function relatedList(related: readonly RelatedEntry[], t: Translate): Element[] {
  if (related.length === 0) return [];
  const items = related.map(({ title, href, reason, shared }) => {
    const common = shared === '' ? [] : [' ', element('code', {}, shared)];
    const why = element('span', { className: ['related-why'] }, t(reason), ...common);
    return element('li', {}, element('a', { href }, title), ' ', why);
  });
  const label = element('p', { className: ['related-label'] }, t('Related'));
  const properties = { className: ['related'], role: 'group', ariaLabel: t('Related entries') };
  return [
    element(
      'div',
      { ...properties, dataPagefindIgnore: 'all' },
      label,
      element('ul', {}, ...items),
    ),
  ];
}
