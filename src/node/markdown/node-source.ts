import type { Nodes } from 'mdast';

/** Characters to read around a node. */
const NEAR = 200;

/** The text around the nodes of a tree. */
export class NodeSource {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The source text of a node. */
  of({ position }: Nodes): string {
    return this.text.slice(position?.start.offset, position?.end.offset);
  }

  /** The same with two characters on either side. */
  around({ position }: Nodes): string {
    const start = position?.start.offset ?? 0;
    return this.text.slice(Math.max(0, start - 2), (position?.end.offset ?? start) + 2);
  }

  before({ position }: Nodes): string {
    const start = position?.start.offset ?? 0;
    return this.text.slice(Math.max(0, start - NEAR), start);
  }

  after({ position }: Nodes): string {
    const end = position?.end.offset ?? 0;
    return this.text.slice(end, end + NEAR);
  }
}
