import type { Code, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Artifact, Position } from '../model.ts';
import { codeText, inlineText, plainText } from './plain-text.ts';
import type { Source } from './source.ts';

export interface Artifacts {
  items: Artifact[];
  /** Reason of a `None: reason`; an empty string where the author gave none. */
  none: string | null;
}

const pathLike =
  /^(?:https?:\/\/\S+|[^\s/]+\/|[\w.*?{}[\]<>@%+~$-]*\/[^\s]*|[\w*<>-][\w.*<>-]*\.\w{1,8})$/;

/** Words that may stand between two paths of one item without being a note. */
const connecting = /^(?:[\s,;/|()+&]|\b(?:or|and|plus|else|formerly|fallback|the)\b)*$/i;

/** Reads paths, globs and directories from lists, code spans, fences and plain lines. */
export function readArtifacts(nodes: readonly RootContent[], source: Source): Artifacts {
  const [first, ...rest] = nodes;
  if (first?.type === 'paragraph') {
    const none = /^none\b\s*[:.,–—-]?\s*([\s\S]*)$/i.exec(plainText(nodes));
    if (none) return { items: [], none: none[1]?.trim() ?? '' };
    const lead = fromLine(first, '', source);
    return { items: [...lead, ...rest.flatMap((node) => fromNode(node, source))], none: null };
  }
  return { items: nodes.flatMap((node) => fromNode(node, source)), none: null };
}

function fromNode(node: RootContent, source: Source): Artifact[] {
  if (node.type === 'list') return node.children.flatMap((item) => fromItem(item, source));
  if (node.type === 'code') return fromFence(node, source);
  if (node.type === 'table') {
    return node.children.slice(1).flatMap((row) => {
      const [first, ...others] = row.children;
      const note = others.map((cell) => inlineText(cell)).join(', ');
      return fromLine({ type: 'paragraph', children: first?.children ?? [] }, note, source);
    });
  }
  // Prose between the lists of a field speaks about artifacts; it does not list them.
  return [];
}

function fromItem(item: ListItem, source: Source): Artifact[] {
  const [first, ...rest] = item.children;
  const nested = rest.flatMap((child) => fromNode(child, source));
  if (first?.type !== 'paragraph') return item.children.flatMap((c) => fromNode(c, source));
  const found = fromLine(first, '', source);
  if (found.length > 0) return [...found, ...nested];
  const text = inlineText(first);
  if (text === '' || (nested.length > 0 && /:$/.test(text))) return nested;
  return [artifact(text, '', source.positionOf(first)), ...nested];
}

/** The first path of a line and those joined to it by `or` or a comma; the rest is the note. */
function fromLine(node: Paragraph, extraNote: string, source: Source): Artifact[] {
  const around = source.positionOf(node);
  const start = node.children.findIndex((child, index) => isPath(child, index === 0));
  if (start < 0) {
    const words = inlineText(node).split(/\s*,\s*/);
    if (!words.every((word) => pathLike.test(word))) return [];
    return words.map((word) => artifact(word, extraNote, around));
  }
  const paths: PhrasingContent[] = [];
  let end = start;
  for (const [index, child] of node.children.entries()) {
    if (index < start) continue;
    if (isPath(child, index === 0)) paths.push(child);
    else if (child.type !== 'text' || !connecting.test(child.value)) break;
    end = index + 1;
  }
  const others = [...node.children.slice(0, start), ...node.children.slice(end)];
  const text = inlineText({ type: 'paragraph', children: others });
  const note = [text.replace(/^[\s:,–—-]+/, '').replace(/^\(([^()]*)\)$/, '$1'), extraNote]
    .filter((part) => part !== '')
    .join(', ');
  return paths.map((child, index) =>
    artifact(pathOf(child), index === 0 ? note : '', source.positionOf(child, around)),
  );
}

function isPath(node: PhrasingContent, leads: boolean): boolean {
  if (node.type === 'link') return !node.url.startsWith('#') && leads;
  if (node.type !== 'inlineCode') return false;
  return pathLike.test(node.value) || (leads && !/\s\S+\s/.test(node.value));
}

function pathOf(node: PhrasingContent): string {
  if (node.type === 'inlineCode') return node.value.trim();
  return node.type === 'link' ? node.url : '';
}

function fromFence(node: Code, source: Source): Artifact[] {
  if (node.lang && !['text', 'txt', 'plaintext'].includes(node.lang.toLowerCase())) return [];
  const position = source.positionOf(node);
  const lines = codeText(node)
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => artifact(line, '', position));
}

function artifact(path: string, note: string, position: Position): Artifact {
  return { path, type: typeOf(path), note, position };
}

function typeOf(path: string): Artifact['type'] {
  if (/^https?:\/\//.test(path)) return 'url';
  if (/\s/.test(path) && !path.includes('/')) return 'prose';
  if (path.endsWith('/')) return 'directory';
  return /[*?]|\{[^}]*,|\[[^\]]+\]/.test(path) ? 'glob' : 'file';
}
