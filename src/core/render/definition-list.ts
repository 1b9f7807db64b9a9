import type { Element, ElementContent } from 'hast';
import type { List, ListItem, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { element } from './element.ts';
import type { PageContext } from './page-context.ts';

export function defines({ children }: List): boolean {
  return children.every(({ data }) => data?.definitions !== undefined);
}

/** Terms with their definitions; a term that is an entry has its anchor. */
export function definitionList(state: State, list: List, context: PageContext): Element {
  return element('dl', {}, ...list.children.flatMap((item) => partsOf(state, item, context)));
}

function partsOf(state: State, item: ListItem, { rows }: PageContext): Element[] {
  const { children, data, position } = item;
  const counts = data?.definitions ?? [];
  let at = children.length - counts.reduce((sum, count) => sum + count, 0);
  const id = rows.get(position?.start.offset ?? -1);
  const terms = children.slice(0, at).map((term, index) => {
    const own = index === 0 && id !== undefined ? { id } : {};
    return element('dt', own, ...wordsOf(state, term));
  });
  const definitions = counts.map((count) => {
    const blocks = children.slice(at, at + count);
    at += count;
    return element('dd', {}, ...contentOf(state, blocks));
  });
  return [...terms, ...definitions];
}

/** Of `**term**` the words, since every term is in bold. */
function wordsOf(state: State, term: RootContent): ElementContent[] {
  const [only] = term.type === 'paragraph' ? term.children : [];
  return only?.type === 'strong' ? state.all(only) : [];
}

function contentOf(state: State, blocks: ListItem['children']): ElementContent[] {
  const [only, ...others] = blocks;
  if (only?.type === 'paragraph' && others.length === 0) return state.all(only);
  return state.wrap(state.all({ type: 'root', children: blocks }), true);
}
