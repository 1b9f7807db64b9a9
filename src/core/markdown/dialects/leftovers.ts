import type {
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  Text,
} from 'mdast';
import { splitText } from '../inline.ts';
import type { Source } from '../source.ts';
import { readInline } from './inline-leftovers.ts';

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
  /\[\[|\[TOC\]|\{[:{%#. ]|\{[\w:-]+\}|<%|--8<--|\+\+\w|==\S|^import |^\([\w.:-]+\)=|:(?:material|octicons|fontawesome|simple)-/im;

/** The place of a table of contents, which the site has beside the text. */
const contents =
  /^(?:\[\[?_*(?:TOC|TOSP|TableOfContents)_*\]?\]|\{:?toc[^{}]*\}|\{\{[<%]?\s*\/?(?:toc|_?table_?of_?contents)\b[^{}]*\}\}|\{%-?\s*(?:include\s+)?toc\b[^{}]*%\}|\{\{\s*toc\s*\}\}|\$\{toc\}|@\[toc\][^\n]*)$/i;
/** `* TOC` with `{:toc}`, as kramdown has it. */
const contentsList = /^[*+-][ \t]+[^\n]*\n[ \t]*\{:[^{}\n]*toc[^{}\n]*\}\s*$/i;
/** Attributes of the block above or below: `{: .note }`, `{ .annotate }`. */
const attributes = /^\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|[^\s"{}]+))(?:[ \t]+[^{}\n]*)?\}$/;
const calloutClass =
  /\.(note|tip|hint|info|important|new|highlight|warning|caution|danger|error)(?:-title)?\b/;
/** A tag of a template engine, or a part of another file, with nothing beside it. */
const tag =
  /^(?:\{\{[<%][\s\S]*?[>%]\}\}|\{\{\s*(?:site|page|partial|include|template)\b[\s\S]*?\}\}|\{%[\s\S]*?%\}|<%[\s\S]*?%>|--8<--[^\n]*|\{![^\n]+!\})$/;
/** Those that only switch the template engine off. */
const silent = /^\{%-?\s*(?:end)?raw\s*-?%\}$/;
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
      if (child.type === 'paragraph' && attributes.test(written)) {
        callout = calloutClass.exec(written)?.[1] ?? null;
        continue;
      }
      if (
        child.type === 'paragraph' &&
        tag.test(written) &&
        !/[>%]\}[\s\S]*\{[<%{]/.test(written)
      ) {
        const { position } = child;
        child.children = [{ type: 'text', value: written, ...(position && { position }) }];
        child.data = { ...child.data, isLeftover: true };
        kept.push(child);
        continue;
      }
    }
    if (child.type === 'paragraph' || child.type === 'blockquote') {
      callout ??= takeAttributes(child, source);
    }
    if (child.type === 'heading') child.children = setAttributesApart(child.children, source);
    if (child.type === 'code') readFence(child);
    else if (isText(child)) child.children = readInline(child.children, source);
    else if ('children' in child) readChildren(child, source);
    kept.push(callout === null ? child : calledOut(child as RootContent, callout));
    callout = null;
  }
  parent.children = kept as never;
}

function isGone(written: string): boolean {
  return (
    contents.test(written) || silent.test(written) || imports.test(written) || label.test(written)
  );
}

function isText(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** `{#id .class}` at the end of a heading: a part of its anchor on GitHub, but nothing to read. */
function setAttributesApart(nodes: PhrasingContent[], source: Source): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const found = /\s*\{:?\s*(?:#([^\s{}]+)|\.)[^{}]*\}\s*$/.exec(last.value);
  if (found === null) return nodes;
  const [head, tail] = splitText(last, found.index, source);
  const attributes: Text = { ...tail, data: { anchor: found[1] ?? '' } };
  return [...nodes.slice(0, -1), ...(head.value === '' ? [] : [head]), attributes];
}

/** Takes away attributes on the first or last line of a text, and returns the callout that they ask for. */
function takeAttributes(node: RootContent, source: Source): string | null {
  if (node.type === 'blockquote') {
    const last = node.children.at(-1);
    return last?.type === 'paragraph' ? takeAttributes(last, source) : null;
  }
  if (node.type !== 'paragraph') return null;
  const { children } = node;
  const first = children[0];
  const [above = ''] = first?.type === 'text' ? (/^\{:[^{}\n]*\}\n/.exec(first.value) ?? []) : [];
  if (first?.type === 'text' && above !== '') {
    children[0] = splitText(first, above.length, source)[1];
    return calloutClass.exec(above)?.[1] ?? null;
  }
  const last = children.at(-1);
  const [below = ''] = last?.type === 'text' ? (/\n\{:[^{}\n]*\}\s*$/.exec(last.value) ?? []) : [];
  if (last?.type !== 'text' || below === '') return null;
  children[children.length - 1] = splitText(last, last.value.length - below.length, source)[0];
  return calloutClass.exec(below)?.[1] ?? null;
}

/** `{: .note }` stands above the paragraph or the quotation that it is about. */
function calledOut(node: RootContent, name: string): RootContent {
  if (node.type === 'blockquote') return { ...node, data: { ...node.data, container: name } };
  if (node.type !== 'paragraph') return node;
  return {
    type: 'blockquote',
    children: [node],
    data: { container: name },
    ...(node.position && { position: node.position }),
  };
}

/** `{code-block} yaml` of MyST is a fence of YAML. */
function readFence(node: Extract<RootContent, { type: 'code' }>): void {
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

/** The options ahead of the code of a directive: `:caption: Start it`. */
const directiveOptions = /^(?:[ \t]*:[\w-]+:.*(?:\r\n?|\n))+(?:\r\n?|\n)?/;
