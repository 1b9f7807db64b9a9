import type { Element, ElementContent } from 'hast';
import { element, textOf } from './element.ts';

/** A list of boxes, which the site's script lets a reader tick. */
export function taskList(list: Element): Element {
  return element('task-list', {}, list);
}

export function isTaskList({ tagName, properties }: Element): boolean {
  return /^[ou]l$/.test(tagName) && hasClass(properties, 'contains-task-list');
}

/** Without boxes that belong to no task: what an author writes as HTML is no list of boxes to tick. */
export function withoutLooseBoxes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'input') return [];
    const children = hasClass(node.properties, 'task-list-item')
      ? keepFirstBox(node.children)
      : withoutLooseBoxes(node.children);
    return [{ ...node, children }];
  });
}

/** The box of a task is the first thing in its item, or in the item's first paragraph. */
function keepFirstBox(nodes: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findIndex((node) => node.type === 'element' || textOf([node]).trim() !== '');
  const first = nodes[at];
  if (first?.type !== 'element') return withoutLooseBoxes(nodes);
  const rest = withoutLooseBoxes(nodes.slice(at + 1));
  if (first.tagName === 'input') return [...nodes.slice(0, at), first, ...rest];
  if (first.tagName !== 'p') return withoutLooseBoxes(nodes);
  return [...nodes.slice(0, at), { ...first, children: keepFirstBox(first.children) }, ...rest];
}

/** An item whose box is named by the item's own text. */
export function namedTask(item: Element): Element {
  if (!hasClass(item.properties, 'task-list-item')) return item;
  const name = ownText(item.children).replace(/\s+/g, ' ').trim();
  return { ...item, children: item.children.map((child) => nameBox(child, name)) };
}

function nameBox(node: ElementContent, name: string): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'input') {
    return { ...node, properties: { ...node.properties, ariaLabel: name || 'Task' } };
  }
  if (node.tagName !== 'p') return node;
  return { ...node, children: node.children.map((child) => nameBox(child, name)) };
}

/** Text of the item without that of lists and blocks below it. */
function ownText(nodes: readonly ElementContent[]): string {
  return nodes
    .filter(
      (node) =>
        node.type !== 'element' ||
        !/^(?:ul|ol|pre|div|figure|task-list|replay-command)$/.test(node.tagName),
    )
    .map((node) => textOf([node]))
    .join('');
}

function hasClass(properties: Element['properties'], name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
