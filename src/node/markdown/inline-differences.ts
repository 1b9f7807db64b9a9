import type { InlineCode, Link, Nodes, Text } from 'mdast';
import type { NodeSource } from './node-source.ts';

/** Delimiters of two kinds side by side, and escaped ones beside others. */
const mixedDelimiters = /\*[_~]|_[*~]|~[*_]|\\[*_~`][*_~`]/;
/** Delimiters between something and a character of two code units. */
const wideNeighbour = /\S[*_~]+[\uD800-\uDFFF]|[\uD800-\uDFFF][*_~]+\S/;
/** The start of a construct that can fail on a later line, at the prefix of a container. */
const openConstruct = /`|\]\(|\]\[|</;
/** A paragraph that begins like a definition or a list item; its meaning depends on the text above. */
const looksLikeBlock = /^(?:\[[^\]]*(?:\]:|$)|(?:[-*+]|\d{1,9}[.)])(?:[ \t\r\n]|$))/;
/** A text without any of these needs no check. */
const markup = /[[\]*_~@`<|\\]|www\.|:\/\//i;
/** A row of dashes without a table. */
const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/m;
/** A possible tag. */
const latentTag = /(?<!\\)<(?:[a-z][^<>]*=|[!?])/i;
/** Text that remark's second pass could turn into a link, without a position. */
const latentLink = /www\.|https?:\/\/|[\w+.-]@[\w-]/i;
/** Text that is decoded or cut in an address, and underscores in a host name. */
const oddAddress = /[\\|]|[^\x20-\x7E]|&[\w#]+;|^(?:https?:\/\/|www\.)[^/?#]*_|@.*_/i;

/**
 * Tells for one paragraph, heading or cell after the other whether satteri certainly reads its
 * content like remark; the nodes must come in document order.
 */
export class InlineDifferences {
  readonly #source: NodeSource;
  /** Of the block at hand: */
  #start = 0;
  #isMultiline = false;
  #openBrackets = 0;

  constructor(source: NodeSource) {
    this.#source = source;
  }

  /** Call it before the content of each block. */
  isSureBlock({ position }: Nodes): boolean {
    if (!position) return false;
    this.#start = position.start.offset ?? 0;
    this.#isMultiline = position.start.line !== position.end.line;
    this.#openBrackets = 0;
    return !looksLikeBlock.test(this.#source.text.slice(this.#start, this.#start + 80));
  }

  isSureText(node: Text, inside: boolean, inLink: boolean): boolean {
    const { value } = node;
    if (!markup.test(value)) return true;
    if (inside && this.#isMultiline && openConstruct.test(value)) return false;
    if (/[*_~]/.test(value)) {
      const around = this.#source.around(node);
      if (mixedDelimiters.test(around) || wideNeighbour.test(around)) return false;
    }
    if (value.includes('<') && latentTag.test(this.#source.of(node))) return false;
    // One parser reads a break at the end of a link as text.
    if (inLink) return !/\\(?:[\r\n]|$)/.test(value);
    this.#countBrackets(node, value);
    return !latentLink.test(value) && !delimiterRow.test(value);
  }

  isSureEmphasis(node: Nodes): boolean {
    const around = this.#source.around(node);
    if (wideNeighbour.test(around)) return false;
    if (!mixedDelimiters.test(around)) return true;
    return (
      /(?:^|\s)$/.test(this.#source.before(node)) &&
      /^(?:[\s.,;:!?)]|$)/.test(this.#source.after(node))
    );
  }

  /** One parser includes white space at the start of lines. */
  isSureCode(node: InlineCode): boolean {
    return !/[\r\n][ \t]/.test(this.#source.of(node));
  }

  /**
   * remark finds an address in text either while it parses, or in a second pass that leaves the
   * link and the texts around it without positions. It uses the second pass after an open bracket.
   */
  isSureLink(node: Link): boolean {
    const start = node.position?.start.offset;
    if (start === undefined) return false;
    const raw = this.#source.of(node);
    if (/^[[<]/.test(raw)) return true;
    const before = start === this.#start ? '' : this.#source.text.charAt(start - 1);
    if (this.#openBrackets > 0 || oddAddress.test(raw)) return false;
    if (/^www\.[a-z0-9]/i.test(raw)) return /^[ \t\n\r(*_[\]~]?$/.test(before);
    if (/^https?:\/\/[a-z0-9]/i.test(raw)) return !/[a-z0-9]/i.test(before);
    return raw.includes('@') && /^[\s(*<"',;]?$/.test(before);
  }

  #countBrackets(node: Text, value: string): void {
    if (!/[[\]]/.test(value)) return;
    // Escaped brackets open nothing, but the value does not show which are escaped.
    if (/\\[[\]]|&/.test(this.#source.of(node))) this.#openBrackets = Number.POSITIVE_INFINITY;
    for (const character of value) {
      if (character === '[') this.#openBrackets += 1;
      else if (character === ']' && this.#openBrackets > 0) this.#openBrackets -= 1;
    }
  }
}
