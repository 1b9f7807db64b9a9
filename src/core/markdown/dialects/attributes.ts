import type { PhrasingContent, RootContent, Text } from 'mdast';
import { splitText } from '../inline.ts';
import type { Source } from '../source.ts';

/** Attributes of the block above or below: `{: .note }`, `{ .annotate }`. */
const attributes = /^\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|[^\s"{}]+))(?:[ \t]+[^{}\n]*)?\}$/;
/** Below a text, of kramdown and of Hugo. */
const attributesBelow = /\n\{(?::[^{}\n]*|[ \t]*[.#][\w-]+(?:[ \t]+[^{}\n]*)?)\}\s*$/;
const calloutClass =
  /\.(note|tip|hint|info|important|new|highlight|warning|caution|danger|error)(?:-title)?\b/;

/** What attributes say of the block below; null where the text is none, empty where they ask for no callout. */
export function readAttributes(written: string): string | null {
  return attributes.test(written) ? (calloutClass.exec(written)?.[1] ?? '') : null;
}

/** `{#id .class}` at the end of a heading: a part of its anchor on GitHub, but nothing to read. */
export function setAttributesApart(nodes: PhrasingContent[], source: Source): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const found = /\s*\{:?\s*(?:#([^\s{}]+)|\.)[^{}]*\}\s*$/.exec(last.value);
  if (found === null) return nodes;
  const [head, tail] = splitText(last, found.index, source);
  const attributes: Text = { ...tail, data: { anchor: found[1] ?? '' } };
  return [...nodes.slice(0, -1), ...(head.value === '' ? [] : [head]), attributes];
}

/** Takes away attributes on the first or last line of a text, and returns the callout that they ask for. */
export function takeAttributes(node: RootContent, source: Source): string | null {
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
  const [below = ''] = last?.type === 'text' ? (attributesBelow.exec(last.value) ?? []) : [];
  if (last?.type !== 'text' || below === '') return null;
  children[children.length - 1] = splitText(last, last.value.length - below.length, source)[0];
  return calloutClass.exec(below)?.[1] ?? null;
}

/** `{: .note }` stands above the paragraph or the quotation that it is about. */
export function calledOut(node: RootContent, name: string): RootContent {
  if (node.type === 'blockquote') return { ...node, data: { ...node.data, container: name } };
  if (node.type !== 'paragraph') return node;
  return {
    type: 'blockquote',
    children: [node],
    data: { container: name },
    ...(node.position && { position: node.position }),
  };
}
