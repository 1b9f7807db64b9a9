import type { Nodes, Parents, Root } from 'mdast';
import {
  isPlainLabel,
  isSureCode,
  isSureDefinition,
  isSureHtml,
  isSureQuote,
  isSureStart,
  isSureTable,
  reconcileItem,
} from './block-differences.ts';
import { InlineDifferences } from './inline-differences.ts';
import { NodeSource } from './node-source.ts';

/**
 * Makes a tree from satteri equal to remark's, in place. False if that is uncertain: then the
 * reference parser must read the document. A comparison of both on generated and public files found
 * the differences.
 */
export function reconcile(tree: Root, text: string): boolean {
  return new Reconciler(new NodeSource(text)).visit(tree, false, false);
}

class Reconciler {
  readonly #source: NodeSource;
  readonly #inline: InlineDifferences;

  constructor(source: NodeSource) {
    this.#source = source;
    this.#inline = new InlineDifferences(source);
  }

  /** `inside` is true for the content of list items and quotes. */
  visit(parent: Parents, inside: boolean, inLink: boolean): boolean {
    let above: Nodes | undefined;
    for (const child of parent.children) {
      if (!this.#check(child, parent, inside, inLink)) return false;
      if (!isSureStart(child, above, this.#source)) return false;
      above = child;
    }
    return true;
  }

  #check(node: Nodes, parent: Parents, inside: boolean, inLink: boolean): boolean {
    const source = this.#source;
    const inline = this.#inline;
    switch (node.type) {
      case 'text':
        return inline.isSureText(node, inside, inLink);
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        return inline.isSureBlock(node) && this.visit(node, inside, false);
      case 'emphasis':
      case 'strong':
      case 'delete':
        return inline.isSureEmphasis(node) && this.visit(node, inside, inLink);
      case 'inlineCode':
        return inline.isSureCode(node);
      case 'link':
        return inline.isSureLink(node) && this.visit(node, inside, true);
      case 'linkReference':
        return isPlainLabel(node.label) && this.visit(node, inside, true);
      case 'imageReference':
        return isPlainLabel(node.label);
      case 'code':
        return isSureCode(node, source, inside);
      case 'html':
        return isSureHtml(node, parent, inside);
      case 'definition':
        return isSureDefinition(node, source, inside);
      case 'table':
        return isSureTable(node, source) && this.visit(node, inside, false);
      case 'blockquote':
        return isSureQuote(node, source) && this.visit(node, true, false);
      case 'listItem':
        return reconcileItem(node, source) && this.visit(node, true, false);
      default:
        return !('children' in node) || this.visit(node, inside, inLink);
    }
  }
}
