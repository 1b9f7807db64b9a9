import { colorVariable } from '../colors.ts';
import type { Declarations } from './cascade.ts';
import { labelText } from './labels.ts';
import { literalColor } from './paint.ts';
import { elements, keepElements, type XastElement, type XastRoot } from './tree.ts';

const GANTT_LINK = /^\s*click\s+([^"]+?)\s+href\s+"([^"]*)"/gm;

/**
 * Links the tasks of a Gantt chart, which Mermaid links only by script: the bar and the text of a
 * task have ids made of the ids of the SVG and the task.
 */
export function linkGanttTasks(root: XastRoot, id: string, source: string): void {
  const destinations = new Map<string, string>();
  for (const [, tasks = '', destination = ''] of source.matchAll(GANTT_LINK)) {
    for (const task of tasks.split(',')) {
      destinations.set(`${id}-${task.trim()}`, destination);
      destinations.set(`${id}-${task.trim()}-text`, destination);
    }
  }
  if (destinations.size === 0) return;
  const bars = new Map<string, XastElement>();
  for (const [element] of [...elements(root)]) {
    const { id: own = '' } = element.attributes;
    const destination = destinations.get(own);
    if (destination === undefined) continue;
    if (element.name === 'rect') bars.set(`${own}-text`, element);
    if (element.name !== 'text') continue;
    const bar = bars.get(own);
    keepElements(root, (other) => other !== bar);
    const label: XastElement = { ...element };
    element.name = 'a';
    element.attributes = { href: destination };
    element.children = bar ? [bar, label] : [label];
  }
}

/**
 * Makes links look like links, and gives each its visible words as its name, instead of the tooltip
 * or lines that run together.
 */
export function finishLinks(root: XastRoot, declared: Map<XastElement, Declarations>): void {
  for (const [element] of elements(root)) {
    if (element.name !== 'a') continue;
    const name = labelText(element);
    if (name !== '') element.attributes['aria-label'] = name;
    for (const [part] of elements(element)) {
      const own = declared.get(part) ?? new Map<string, string>();
      if (part.name === 'text') {
        own.set('text-decoration', 'underline');
        own.delete('stroke');
        if (!literalColor(own.get('fill'))) own.set('fill', colorVariable('--diagram-accent'));
      } else if (part.name === 'tspan' && !literalColor(own.get('fill'))) {
        own.delete('fill');
      }
      declared.set(part, own);
    }
  }
}

/** A tooltip that mermaid wrote for a script of its own (`title="..."`) becomes a `<title>`. */
export function keepTooltips(root: XastRoot): void {
  for (const [element] of elements(root)) {
    const { title } = element.attributes;
    delete element.attributes.title;
    if (!title) continue;
    element.children.unshift({
      type: 'element',
      name: 'title',
      attributes: {},
      children: [{ type: 'text', value: title }],
    });
  }
}
