import type { HeadingNode } from './heading-tree.ts';

const firstOfAlert = /^\W*(?:meaning|impact)/i;

/** Whether a label is one that pages about a single alert open with. */
export function isAlertLabel(label: string): boolean {
  return firstOfAlert.test(label);
}

export function opensAlert({ title, names }: HeadingNode): boolean {
  return names === 'context' && isAlertLabel(title);
}
