import type { Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { isBoldLine } from '../content/bold-line.ts';

/** `FATAL: no free slots`, `TypeError: x is no function`, `error TS2307: no module a`. */
const printed =
  /^(?:(?:error|fatal|panic|warn(?:ing)?|critical)(?: [A-Z]+-?\d+)?|(?:[\w.]*[a-z])?(?:Error|Exception))\s*:\s+\S/i;

/** The paragraphs that are a message of a program in bold, where a section has at least two of them: each opens a failure. */
export function printedLines(nodes: readonly RootContent[]): ReadonlySet<Paragraph> {
  const found = nodes.flatMap((node) =>
    node.type === 'paragraph' && isBoldLine(node) && printed.test(inlineText(node)) ? node : [],
  );
  return new Set(found.length >= 2 ? found : []);
}
