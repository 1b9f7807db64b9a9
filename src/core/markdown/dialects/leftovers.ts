import type {
  Heading,
  Nodes,
  Paragraph,
  Parents,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import type { Source } from '../source.ts';
import { calledOut, readAttributes, setAttributesApart, takeAttributes } from './attributes.ts';
import { withoutComments } from './comments.ts';
import { readInline } from './inline-leftovers.ts';
import { pictureOfContainer, pictureOfFence } from './pictures.ts';
import { readTag } from './tags.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Whether it holds only what another program replaces. */
    isLeftover?: boolean;
  }
  interface TextData {
    isLeftover?: boolean;
    /** The text is the attributes of a heading, with this id; empty without one. */
    anchor?: string;
  }
}

/** Most pages have none of it. */
const any =
  /\[\[|\[TOC\]|\{[:{%#. ]|\{[\w:-]+\}|<%|--8<--|\+\+\w|==\S|^import |^\([\w.:-]+\)=|%%|:(?:material|octicons|fontawesome|simple)-/im;

/** The place of a table of contents, which the site has beside the text. */
const contents =
  /^(?:\[\[?_*(?:TOC|TOSP|TableOfContents)_*\]?\]|\{:?toc[^{}]*\}|\{\{[<%]?\s*\/?(?:toc|_?table_?of_?contents)\b[^{}]*\}\}|\{%-?\s*(?:include\s+)?toc\b[^{}]*%\}|\{\{\s*toc\s*\}\}|\$\{toc\}|@\[toc\][^\n]*)$/i;
/** `* TOC` with `{:toc}`, as kramdown has it. */
const contentsList = /^[*+-][ \t]+[^\n]*\n[ \t]*\{:[^{}\n]*toc[^{}\n]*\}\s*$/i;
const imports = /^(?:import\s[^\n]*?['"][^'"\n]+['"];?\s*)+$/;
const label = /^\([\w.:-]+\)=$/;

/**
 * Reads what other programs make of a page: marks for a table of contents, attributes and imports
 * vanish, `[[A page]]` and its like become links, and what only a template engine can fill in is
 * marked as such.
 */
export function readLeftovers(tree: Root, source: Source): void {
  if (any.test(source.text)) readChildren(tree, source);
}

function readChildren(parent: Parents, source: Source): void {
  const kept: Nodes[] = [];
  let callout: string | null = null;
  for (const child of parent.children) {
    if (child.type === 'paragraph' || child.type === 'list') {
      const written = source.slice(source.positionOf(child)).trim();
      if (child.type === 'list' ? contentsList.test(written) : isGone(written)) continue;
      const attributes = child.type === 'paragraph' ? readAttributes(written) : null;
      if (attributes !== null) {
        callout = attributes === '' ? null : attributes;
        continue;
      }
    }
    const replaced = readBlock(child, source);
    if (replaced !== null) {
      kept.push(...replaced);
      continue;
    }
    if (child.type === 'paragraph' || child.type === 'blockquote') {
      callout ??= takeAttributes(child, source);
    }
    if (child.type === 'heading') child.children = setAttributesApart(child.children, source);
    const below = child.type === 'table' ? takeLastRows(child, source) : [];
    if (child.type === 'code') readFence(child);
    else if (isText(child)) {
      child.children = readInline(withoutComments(child.children, source), source);
      if (child.type === 'paragraph' && isEmpty(child)) continue;
    } else if ('children' in child) readChildren(child, source);
    kept.push(callout === null ? child : calledOut(child as RootContent, callout), ...below);
    callout = null;
  }
  parent.children = kept as never;
}

function isGone(written: string): boolean {
  return contents.test(written) || imports.test(written) || label.test(written);
}

/** What stands for a block as a whole: a picture, a callout, a mark for what is missing; null where it stays. */
function readBlock(node: Nodes, source: Source): RootContent[] | null {
  if (node.type === 'paragraph') {
    const read = readTag(node, source);
    for (const one of read ?? []) if (one.type === 'blockquote') readChildren(one, source);
    return read;
  }
  const picture =
    node.type === 'code'
      ? pictureOfFence(node)
      : node.type === 'blockquote'
        ? pictureOfContainer(node)
        : null;
  return picture && [picture];
}

/** Whether all of its text was a comment, or a mark that nobody is shown. */
function isEmpty({ children }: Paragraph): boolean {
  return children.every((node) => node.type === 'text' && node.value.trim() === '');
}

function isText(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** Attributes and tags right below a table are rows of it on GitHub; the tags are what is returned. */
function takeLastRows({ children }: Table, source: Source): RootContent[] {
  const tags: RootContent[] = [];
  for (let row = children.at(-1); row !== undefined && children.length > 1; row = children.at(-1)) {
    const own = row.children[0]?.children ?? [];
    const position = source.positionOf(row);
    const written = source.slice(position).trim();
    const tag = readTag({ type: 'paragraph', children: own, position }, source);
    if (tag === null && readAttributes(written) === null) break;
    tags.unshift(...(tag ?? []));
    children.pop();
  }
  return tags;
}

/** `{code-block} yaml` of MyST is a fence of YAML. */
function readFence(node: Extract<RootContent, { type: 'code' }>): void {
  readRaw(node);
  const [, directive] =
    /^\{(code-block|code|sourcecode|code-cell|mermaid)\}$/.exec(node.lang ?? '') ?? [];
  if (directive === undefined) return;
  const [language = null, ...rest] = (node.meta ?? '').split(/\s+/).filter(Boolean);
  node.lang = directive === 'mermaid' ? directive : language;
  node.meta = rest.length > 0 ? rest.join(' ') : null;
  const options = directiveOptions.exec(node.value)?.[0] ?? '';
  if (options === '') return;
  node.value = node.value.slice(options.length);
  node.data = { ...node.data, skippedLines: options.split(/\r\n?|\n/).length - 1 };
}

/** `{% raw %}` and `{% endraw %}` around all of a block are for Jekyll, not for a shell. */
function readRaw(node: Extract<RootContent, { type: 'code' }>): void {
  const [, opening = '', inside] =
    /^(\{%-?[ \t]*raw[ \t]*-?%\}(?:\r\n?|\n))([\s\S]*?)(?:\r\n?|\n)?\{%-?[ \t]*endraw[ \t]*-?%\}[ \t]*$/.exec(
      node.value,
    ) ?? [];
  if (opening === '' || inside === undefined) return;
  node.value = inside;
  node.data = { ...node.data, skippedLines: 1 };
}

/** The options ahead of the code of a directive: `:caption: Start it`. */
const directiveOptions = /^(?:[ \t]*:[\w-]+:.*(?:\r\n?|\n))+(?:\r\n?|\n)?/;
