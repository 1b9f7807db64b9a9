import type { PhrasingContent } from 'mdast';
import { splitText } from '../inline.ts';
import type { Source } from '../source.ts';
import { codeLines } from './component-fences.ts';
import type { Line } from './line.ts';

/** Most pages have none of it. */
export const anyComment = /^[ \t]*(?:%%|\{%-?[ \t]*comment\b)/m;

/** A page of Obsidian has links or embeds in its own form; `%%` means other things elsewhere. */
const ofObsidian = /\[\[[^\]\n]{1,200}\]\]/;

const obsidian = { opening: /^[ \t]*%%(?!.*%%)/, closing: /%%[ \t]*$/ };
/** Comments over several lines, of Obsidian and of Liquid. */
const forms = [
  { opening: /^[ \t]*%%[ \t]*$/, closing: /^[ \t]*%%[ \t]*$/ },
  {
    opening: /^[ \t]*\{%-?[ \t]*comment[ \t]*-?%\}(?!.*endcomment)/,
    closing: /\{%-?[ \t]*endcomment[ \t]*-?%\}[ \t]*$/,
  },
];

/** Indexes of the lines that nobody is shown; what nothing closes is no comment. */
export function commentLines(lines: readonly Line[]): ReadonlySet<number> {
  const inside = new Set<number>();
  const code = codeLines(lines);
  const known = lines.some(({ text }) => ofObsidian.test(text)) ? [obsidian, ...forms] : forms;
  let open: { from: number; closing: RegExp } | null = null;
  for (const [index, { text }] of lines.entries()) {
    if (code.has(index)) continue;
    if (open === null) {
      const form = known.find(({ opening }) => opening.test(text));
      if (form !== undefined) open = { from: index, closing: form.closing };
    } else if (open.closing.test(text)) {
      for (let at = open.from; at <= index; at += 1) inside.add(at);
      open = null;
    }
  }
  return inside;
}

interface Mark {
  node: number;
  /** Where it begins in the text. */
  at: number;
  opens: boolean;
  closes: boolean;
}

/**
 * Inline content without the `%%comments%%` of Obsidian, whatever stands in them: those of a page that other
 * signs tell to be of Obsidian, and those that are all of a paragraph.
 */
export function withoutComments(
  nodes: readonly PhrasingContent[],
  source: Source,
): readonly PhrasingContent[] {
  const marks = paired(nodes.flatMap(marksIn));
  if (marks.length === 0 || !(ofObsidian.test(source.text) || spanAll(marks, nodes))) return nodes;
  const kept: PhrasingContent[] = [];
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    let rest = node;
    let cut = 0;
    for (let mark = marks[next]; mark?.node === index; mark = marks[next]) {
      if (rest.type !== 'text') break;
      const isOpening = next % 2 === 0;
      const [head, tail] = splitText(rest, mark.at + (isOpening ? 0 : 2) - cut, source);
      if (isOpening && head.value !== '') kept.push(head);
      cut += head.value.length;
      rest = tail;
      next += 1;
    }
    if (next % 2 === 0 && !(rest.type === 'text' && rest.value === '')) kept.push(rest);
  }
  return kept;
}

/** Whether one comment is all that there is. */
function spanAll(marks: readonly Mark[], nodes: readonly PhrasingContent[]): boolean {
  const [first, last, ...others] = marks;
  const end = nodes.at(-1);
  return (
    others.length === 0 &&
    first?.node === 0 &&
    first.at === 0 &&
    last?.node === nodes.length - 1 &&
    end?.type === 'text' &&
    last.at + 2 === end.value.trimEnd().length
  );
}

/** Those that open a comment and those that close it, in turn. */
function paired(marks: readonly Mark[]): Mark[] {
  const pairs: Mark[] = [];
  let open: Mark | null = null;
  for (const mark of marks) {
    if (open !== null && mark.closes) {
      pairs.push(open, mark);
      open = null;
    } else open = mark.opens ? mark : null;
  }
  return pairs;
}

/** `%%` beside a blank or a bracket; `%%i` of a batch file closes nothing. */
function marksIn(node: PhrasingContent, index: number): Mark[] {
  if (node.type !== 'text' || !node.value.includes('%%')) return [];
  return [...node.value.matchAll(/(?<!%)%%(?!%)/g)].map(({ index: at }) => ({
    node: index,
    at,
    opens: /^[\s([]?$/.test(node.value.slice(Math.max(0, at - 1), at)),
    closes: /^[\s)\].,;:!?]?$/.test(node.value.slice(at + 2, at + 3)),
  }));
}
