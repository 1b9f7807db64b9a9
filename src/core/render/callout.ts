import type { Element, ElementContent } from 'hast';
import type { Blockquote, Paragraph } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { foldsUp, ofKind } from '../markdown/dialects/container-forms.ts';
import { textOf } from '../markdown/plain-text.ts';
import type { Translate } from '../text/fill-words.ts';
import { element, textOf as textOfHtml } from './element.ts';

/** The five looks of a callout, with the words of authors for each. */
const words: Readonly<Record<string, string>> = {
  note: 'note info information abstract summary tldr todo seealso quote cite example question help faq versionadded versionchanged deprecated topic sidebar message aside primary secondary',
  tip: 'tip hint success check done',
  important: 'important new highlight',
  warning: 'warning warn attention caution',
  caution: 'danger error failure fail missing bug critical',
};
const looks: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([look, names]) => names.split(' ').map((name) => [name, look])),
);
const tabs = /^(?:tab|tab-item|tabitem|step|card|grid-item|grid-item-card|content-tab)$/i;
/** Containers that only arrange what they hold. */
const layout =
  /^(?:tabs|tab-set|tabset|tabpane|code-group|columns?|grid|row|div|section|center|steps|stepper|cards|card-group|card-grid|capture|content|markdown|md|raw-?\w*|html|[\w-]*table)$/i;
const titles: Readonly<Record<string, string>> = { seealso: 'See also', tldr: 'TL;DR', faq: 'FAQ' };

interface Callout {
  look: string;
  /** In the author's words. */
  name: string;
  title: ElementContent[];
  folded: boolean | null;
  content: Blockquote;
}

/** A quotation; a callout of GitHub, of Obsidian or of a site generator; another part set apart. */
export function quotation(state: State, node: Blockquote, t: Translate): ElementContent {
  const marked = markedCallout(state, node);
  if (marked !== null) return callout(state, marked, t);
  const { container, variant = '', folded = null, titled } = node.data ?? {};
  if (container === undefined) return defaultHandlers.blockquote(state, node);
  const [first, ...rest] = node.children;
  const hasTitle = titled === true && first?.type === 'paragraph';
  const content = { ...node, children: hasTitle ? rest : node.children };
  const title = hasTitle ? titleOf(first) : [];
  const name = (ofKind.test(container) ? variant || 'note' : container).toLowerCase();
  const folds = foldsUp(container) ? true : folded;
  const look = looks.get(name) ?? (ofKind.test(container) ? 'note' : undefined);
  if (look !== undefined || folds !== null) {
    return callout(state, { look: look ?? 'plain', name, title, folded: folds, content }, t);
  }
  const inside = state.wrap(state.all(content), true);
  if (layout.test(container) && title.length === 0) return element('div', {}, ...inside);
  const isNamed = title.length > 0 || !tabs.test(container);
  const label = title.length > 0 ? title : [container.replace(/[-_]+/g, ' ')];
  const head = isNamed ? [element('p', { className: ['part-title'] }, ...label)] : [];
  return element('div', { className: ['titled-part'] }, ...head, ...inside);
}

function callout(
  state: State,
  { look, name, title, folded, content }: Callout,
  t: Translate,
): Element {
  const words = t(titles[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' '));
  // The kind is said in words too, unless the title begins with it.
  const isSaid = textOfHtml(title).toLowerCase().startsWith(name);
  const kind = element('span', { className: ['alert-kind'] }, words);
  const shown =
    title.length === 0 ? [words] : isSaid || look === 'plain' ? title : [kind, ' ', ...title];
  const className = ['alert', `alert-${look}`];
  const inside = state.wrap(state.all(content), true);
  if (folded !== null) {
    const summary = element('summary', { className: ['alert-title'] }, ...shown);
    return element('details', { className, ...(!folded && { open: true }) }, summary, ...inside);
  }
  return element(
    'blockquote',
    { className },
    element('p', { className: ['alert-title'] }, ...shown),
    ...inside,
  );
}

/** `> [!NOTE]` of GitHub, `> [!faq]- Why?` of Obsidian. */
function markedCallout(state: State, node: Blockquote): Callout | null {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return null;
  const [text, ...inline] = first.children;
  if (text?.type !== 'text') return null;
  const marker = /^\[!([a-z][\w-]*)\]([+-]?)(?:[ \t]+|(?=\n|$))/i.exec(text.value);
  const name = marker?.[1]?.toLowerCase();
  if (!marker || name === undefined) return null;
  const look = looks.get(name) ?? 'note';
  const after: Paragraph['children'] = [
    { ...text, value: text.value.slice(marker[0].length) },
    ...inline,
  ];
  const [title, body] = atLineEnd(after);
  const isAlone = title.every((one) => textOf(one).trim() === '');
  const content = body.length > 0 ? [{ ...first, children: body }, ...rest] : rest;
  // Words beside the marker are the title of what follows, or all that is said.
  const isTitle = !isAlone && content.length > 0;
  const said = { ...first, children: title };
  const children = isAlone || isTitle ? content : [said];
  return {
    // GitHub's own caution is about harm.
    look: name === 'caution' ? 'caution' : look,
    name,
    title: isTitle ? state.all(said) : [],
    folded: marker[2] === '' ? null : marker[2] === '-',
    content: { ...node, children },
  };
}

/** Inline content up to its first line ending, and behind it. */
function atLineEnd(nodes: Paragraph['children']): [Paragraph['children'], Paragraph['children']] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return [nodes.slice(0, index), nodes.slice(index + 1)];
    const at = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || at < 0) continue;
    const tail = { ...node, value: node.value.slice(at + 1) };
    const behind = [...(tail.value === '' ? [] : [tail]), ...nodes.slice(index + 1)];
    return [[...nodes.slice(0, index), { ...node, value: node.value.slice(0, at) }], behind];
  }
  return [nodes, []];
}

/** A title is plain text in the tree; its code stays code, and its other marks are not shown. */
function titleOf(paragraph: Paragraph): ElementContent[] {
  return textOf(paragraph)
    .split(/`([^`]+)`/)
    .flatMap((part, index): ElementContent[] => {
      if (part === '') return [];
      if (index % 2 === 1) return [element('code', {}, part)];
      return [{ type: 'text', value: part.replace(/(\*\*|__)(.+?)\1/g, '$2') }];
    });
}
