import type { HeadingNode } from './heading-node.ts';

const firstOfAlert =
  /^\P{L}*(?:meaning|(?:(?:business|user|customer|service) )?impact|含义|影响)/iu;

/** Whether a label is one that pages about a single alert open with. */
export function isAlertLabel(label: string): boolean {
  return firstOfAlert.test(label);
}

export function opensAlert({ title, names }: HeadingNode): boolean {
  return names === 'context' && isAlertLabel(title);
}
