import type {
  Code,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { TextOffsets } from '../../markdown/inline.ts';
import { inlineText, plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { ValuePosition } from '../../markdown/value-position.ts';
import type { Artifact, Position } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import { declares } from './placeholder-declarations.ts';

export interface Artifacts {
  items: Artifact[];
  /** Reason of a `None: reason`; an empty string where the author gave none. */
  none: string | null;
}

const pathLike =
  /^(?:https?:\/\/\S+|[^\s/]+\/|[\p{L}\p{N}_.*?{}[\]<>@%+~$-]*\/\S*|[\p{L}\p{N}_*<>-][\p{L}\p{N}_.*<>-]*\.\w{1,8})$/u;

/** Words between two paths of one item that are not a note. */
const connecting = /^(?:[\s,;/|()+&]|\b(?:or|and|plus|else|formerly|fallback|the)\b)*$/i;

/** `None`, `None: reason`, `N/A (reason)`, but not `none of these`. */
const nothing = /^(?:- )?(?:none|n\/a)\s*(?:$|[:.,;(–—-]\s*)([\s\S]*)$/i;

/** Reads paths, globs and directories from lists, code spans, fences and plain lines. */
export function readArtifacts(nodes: readonly RootContent[], source: Source): Artifacts {
  const text = plainText(nodes);
  const [, reason] = nothing.exec(text) ?? [];
  if (reason !== undefined) return { items: [], none: reason.replace(/\)$/, '').trim() };
  const items = nodes.flatMap((node, index) =>
    // Prose between the lists of a field describes artifacts; it does not list them.
    node.type === 'paragraph' && index > 0 ? [] : fromNode(node, source),
  );
  const [first] = nodes;
  if (items.length === 0 && first?.type === 'paragraph') items.push(prose(first, source));
  return { items, none: null };
}

function fromNode(node: RootContent, source: Source): Artifact[] {
  if (node.type === 'paragraph') return fromLine(node, '', source);
  if (node.type === 'list') return node.children.flatMap((item) => fromItem(item, source));
  if (node.type === 'code') return fromFence(node, source);
  return node.type === 'table' ? node.children.slice(1).flatMap((row) => fromRow(row, source)) : [];
}

function fromRow(row: TableRow, source: Source): Artifact[] {
  const [first, ...others] = row.children;
  const note = others.map((cell) => inlineText(cell)).filter((text) => text !== '');
  return first ? fromLine(first, note.join(', '), source) : [];
}

function fromItem(item: ListItem, source: Source): Artifact[] {
  if (declares(item)) return [];
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return item.children.flatMap((c) => fromNode(c, source));
  const nested = rest.flatMap((child) =>
    child.type === 'paragraph' ? [] : fromNode(child, source),
  );
  const found = fromLine(first, '', source);
  if (found.length > 0) return [...found, ...nested];
  const text = inlineText(first);
  if (text === '' || (nested.length > 0 && /:$/.test(text))) return nested;
  return [prose(first, source), ...nested];
}

/** The first path of a line and those joined to it by `or` or a comma; the rest is the note. */
function fromLine(node: Paragraph | TableCell, extraNote: string, source: Source): Artifact[] {
  const start = node.children.findIndex((child, index) => isPath(child, index === 0));
  if (start < 0) return fromWords(node, extraNote, source);
  const around = source.positionOf(node);
  const paths: PhrasingContent[] = [];
  let end = start;
  for (const [offset, child] of node.children.slice(start).entries()) {
    if (isPath(child, start === 0)) paths.push(child);
    else if (child.type !== 'text' || !connecting.test(child.value)) break;
    end = start + offset + 1;
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

/** A line of plain paths with commas between them. */
function fromWords(node: Paragraph | TableCell, note: string, source: Source): Artifact[] {
  const [text] = node.children;
  if (text?.type !== 'text' || node.children.length > 1) return [];
  const words = [...text.value.matchAll(/[^\s,](?:[^,]*[^\s,])?/g)];
  if (words.length === 0 || !words.every(([word]) => fitsText(pathLike, word))) return [];
  const offsets = new TextOffsets(text, source);
  return words.map(({ 0: word, index }) => {
    const start = offsets.offsetOf(index);
    const end = offsets.offsetOf(index + word.length);
    return artifact(word, note, source.span(start, end));
  });
}

/** `leads` where the line begins with it: there a code span or link needs not look like a path. */
function isPath(node: PhrasingContent, leads: boolean): boolean {
  if (node.type === 'link') return !node.url.startsWith('#') && leads;
  if (node.type === 'image') return leads;
  if (node.type !== 'inlineCode') return false;
  return fitsText(pathLike, node.value) || (leads && !/\s\S+\s/.test(node.value));
}

function pathOf(node: PhrasingContent): string {
  if (node.type === 'inlineCode') return node.value.trim();
  return node.type === 'link' || node.type === 'image' ? node.url : '';
}

function fromFence(node: Code, source: Source): Artifact[] {
  if (node.lang && !['text', 'txt', 'plaintext'].includes(node.lang.toLowerCase())) return [];
  const places = new ValuePosition(node, source);
  return Array.from(node.value.matchAll(/\S(?:[^\r\n]*\S)?/g), ({ 0: line, index }) =>
    artifact(line, '', places.span(index, index + line.length)),
  );
}

/** An artifact without a path, such as a console. */
function prose(node: Paragraph, source: Source): Artifact {
  return { path: inlineText(node), type: 'prose', note: '', position: source.positionOf(node) };
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
