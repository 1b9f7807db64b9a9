/** Mermaid draws no text of more than 50,000 characters, and no more than 500 arrows. */
const MOST_CHARS = 10_000;
const MOST_ARROWS = 400;
const HEAD = /^[ \t]*(?:flowchart|graph)[ \t]+(?:TB|TD|BT|RL|LR)[ \t]*$/;
const COMMENT = /^[ \t]*(?:%%(?!\{).*)?$/;
/** Mermaid has a meaning for these, for words that begin with some of them, and for `o` and `x` at an arrow. */
const RESERVED =
  /^(?:end|graph|flowchart|subgraph|style|click|class|linkstyle|default|direction|href|call|interpolate|acc|[ovx]$)/i;
const ID = '[A-Za-z][A-Za-z0-9_]*';
const WORDS = '[A-Za-z0-9][A-Za-z0-9 .,?]*';
const QUOTED = '"[A-Za-z0-9](?:[^"\\n\\\\`$<>#;&]|<br ?/?>)*"';
const TEXT = `(?:${WORDS}|${QUOTED})`;
const SHAPE = `(?:\\[${TEXT}\\]|\\(${TEXT}\\)|\\{${TEXT}\\}|\\(\\[${TEXT}\\]\\)|\\[\\(${TEXT}\\)\\])`;
const ARROW = `(?:-->|---|-\\.->|==>)(?:\\|${TEXT}\\|)?`;
const NODE = `(${ID})${SHAPE}?`;
const FIRST = new RegExp(`[ \\t]*${NODE}`, 'y');
const NEXT = new RegExp(`[ \\t]+${ARROW}[ \\t]+${NODE}`, 'y');
const REST = /[ \t]*$/y;

/**
 * Whether a diagram is a flowchart of nodes and arrows with ordinary texts, which Mermaid can read. That
 * is true of most diagrams in runbooks, which then need none of its parsers. False means unknown.
 */
export function isPlainFlowchart(source: string): boolean {
  const [head = '', ...lines] = source.split(/\r?\n/);
  if (source.length > MOST_CHARS || !HEAD.test(head) || /img|\bend\b/i.test(source)) return false;
  if ((source.match(/--|==|-\./g) ?? []).length > MOST_ARROWS) return false;
  return lines.some((line) => !COMMENT.test(line)) && lines.every(isPlainLine);
}

function isPlainLine(line: string): boolean {
  if (COMMENT.test(line)) return true;
  let at = 0;
  for (let expected = FIRST; ; expected = NEXT) {
    expected.lastIndex = at;
    const [all, id = ''] = expected.exec(line) ?? [];
    if (all === undefined) break;
    if (RESERVED.test(id)) return false;
    at += all.length;
  }
  REST.lastIndex = at;
  return at > 0 && REST.test(line);
}
