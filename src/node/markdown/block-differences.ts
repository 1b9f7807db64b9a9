import type { Code, Definition, Html, ListItem, Nodes, Parents, Table } from 'mdast';
import type { NodeSource } from './node-source.ts';

/**
 * Each function tells whether satteri certainly reads a construct like remark. The functions are
 * stricter than necessary: a false alarm costs a millisecond, a miss costs the author's trust.
 * `inside` is true in a list item or a quote.
 */

/** On the opening line of a fence: decoded text, odd characters, white space at its end. */
const oddInfo = /^[^\r\n]*(?:[&\\]|[^\x20-\x7E\r\n]|[ \t](?:[\r\n]|$))/;
/** Empty lines without a space, which one parser includes. */
const endsIndentedCode = /^(?:$|\r?\n(?:\r?\n)*(?:$|\r?\n(?![ \t]+(?:[\r\n]|$))))/;
const endsInEmptyLine = /^(?:\r?\n[ \t>]*)?(?:\r?\n|$)/;
const emptyLineAbove = /^$|\n[ \t>]*\r?\n[ \t>]*$/;
const emptyLineOrHeadingAbove = /^$|\n(?:[ \t>]*|#{1,6} [^\r\n]*)\r?\n[ \t>]*$/;
/** An empty line, the end, or the next definition. */
const endsDefinition = /^[ \t]*(?:\r?\n(?:[ \t]*(?:\r?\n|$)| {0,3}\[)|$)/;
const rawElement = /^<(script|pre|style|textarea)\b/i;
/** An unquoted value with a quote or a slash inside. */
const oddAttribute = /=(?:\/|[^\s"'<>=`][^\s<>]*["'=`/])/;

export function isSureCode(node: Code, source: NodeSource, inside: boolean): boolean {
  const raw = source.of(node);
  const fence = /^(?:`{3,}|~{3,})/.exec(raw)?.[0];
  if (fence === undefined) {
    // The next block depends on the one above, unless empty lines separate them.
    return (
      !raw.includes('\r') &&
      endsIndentedCode.test(source.after(node)) &&
      emptyLineAbove.test(source.before(node))
    );
  }
  if (oddInfo.test(raw)) return false;
  if (!inside) return true;
  const last = /[\r\n][ \t>]*([`~]+)[ \t]*$/.exec(raw)?.[1] ?? '';
  return last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
}

export function isSureHtml(node: Html, parent: Parents, inside: boolean): boolean {
  const isFlow =
    parent.type === 'root' || parent.type === 'listItem' || parent.type === 'blockquote';
  if (inside && (isFlow || /[\r\n]/.test(node.value))) return false;
  if (oddAttribute.test(node.value.replace(/"[^"]*"|'[^']*'/g, '""'))) return false;
  const name = rawElement.exec(node.value)?.[1];
  if (name === undefined || !isFlow) return true;
  const value = node.value.toLowerCase();
  return value.startsWith(`</${name.toLowerCase()}>`, value.indexOf('</'));
}

/** satteri may read text right below a definition as if a paragraph were open. */
export function isSureDefinition(node: Definition, source: NodeSource, inside: boolean): boolean {
  const isOneLine = node.position?.start.line === node.position?.end.line;
  return (
    !inside && isOneLine && isPlainLabel(node.label) && endsDefinition.test(source.after(node))
  );
}

/** Only one parser decodes labels. */
export function isPlainLabel(label: string | null | undefined): boolean {
  return !/[&\\]/.test(label ?? '');
}

export function isSureTable(node: Table, source: NodeSource): boolean {
  return (
    emptyLineOrHeadingAbove.test(source.before(node)) &&
    !/^[ \t>]*</m.test(source.of(node)) &&
    endsInEmptyLine.test(source.after(node))
  );
}

/** A list or quote in a quote ends elsewhere, unless both end with their last words. */
export function isSureQuote(node: Parents, source: NodeSource): boolean {
  const [inner, ...others] = node.children.filter(({ type }) => {
    return type === 'list' || type === 'blockquote';
  });
  if (inner === undefined) return node.children.length > 0;
  const isLast = inner === node.children.at(-1);
  const endsTogether = inner.position?.end.offset === node.position?.end.offset;
  if (others.length > 0 || !isLast || !endsTogether) return false;
  return !/[\r\n][> \t]*(?:[\r\n]|$)/.test(source.of(node));
}

/** satteri may take a list that does not begin with 1 for text below some constructs. */
export function isSureStart(node: Nodes, above: Nodes | undefined, source: NodeSource): boolean {
  if (node.type !== 'list' || !node.ordered || node.start === 1) return true;
  if (above?.type === 'code') return /^[`~]/.test(source.of(above));
  return above?.type !== 'html' && above?.type !== 'definition';
}

/**
 * Corrects an item: in remark the paragraph of a task begins at its box, unless words follow the
 * box. False if that is uncertain.
 */
export function reconcileItem(item: ListItem, { text }: NodeSource): boolean {
  if (item.children.length === 0) return false;
  if (typeof item.checked !== 'boolean') return true;
  const [paragraph] = item.children;
  const start = paragraph?.position?.start;
  if (paragraph?.type !== 'paragraph' || start?.offset === undefined) return false;
  if (text.slice(item.position?.start.offset, start.offset).includes('\t')) return false;
  if (paragraph.children[0]?.type === 'text') return true;
  const offset = text.lastIndexOf('[', start.offset - 1);
  const width = start.offset - offset;
  if (width !== '[x] '.length) return false;
  if (paragraph.position)
    paragraph.position.start = { line: start.line, column: start.column - width, offset };
  return true;
}
