import type { Nodes } from 'mdast';

/** Whether nodes hold links and nothing else to read: they lead to what they are about. */
export function holdsOnlyLinks(nodes: readonly Nodes[]): boolean {
  return !nodes.every(isBlank) && nodes.every(isLinkOrBlank);
}

function isLinkOrBlank(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return true;
  if (node.type === 'paragraph' || node.type === 'list' || node.type === 'listItem') {
    return node.children.every(isLinkOrBlank);
  }
  return isBlank(node);
}

function isBlank(node: Nodes): boolean {
  if (node.type === 'break') return true;
  return node.type === 'text' && /^(?:[\s,;|/.·•()]|\b(?:and|or)\b)*$/i.test(node.value);
}
