import type { Element, ElementContent } from 'hast';
import { element, textOf } from './element.ts';

/** A list of boxes, which the site's script lets a reader tick. */
export function taskList(list: Element): Element {
  return element('task-list', {}, list);
}

export function isTaskList({ tagName, properties }: Element): boolean {
  return tagName === 'ul' && hasClass(properties, 'contains-task-list');
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
      (node) => node.type !== 'element' || !/^(?:ul|ol|pre|div|task-list)$/.test(node.tagName),
    )
    .map((node) => textOf([node]))
    .join('');
}

function hasClass(properties: Element['properties'], name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
