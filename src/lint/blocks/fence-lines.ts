import type { CodeBlock, Position } from '../../core/model.ts';
import { vocabularyOf } from '../../core/parse/fields/vocabulary.ts';

export interface ContentLine {
  /** 1-based, in the file. */
  number: number;
  text: string;
  /** What is left of it without indentation and the marks of quotations. */
  content: string;
}

/** The opening line of a block, its marks, the lines behind it, and the position of the first. */
export function linesOf({ position: { start, end } }: CodeBlock, text: string) {
  const [opening = '', ...rest] = text.slice(start.offset, end.offset).split(/\r\n?|\n/);
  const lines = rest.map((line, index): ContentLine => {
    return { number: start.line + 1 + index, text: line, content: line.replace(/^[\s>]+/, '') };
  });
  const fence = /^(?:`+|~+)/.exec(opening)?.[0] ?? '```';
  return { opening, fence, lines, position: lineOf(start, opening) };
}

export function lineOf(start: Position['start'], opening: string): Position {
  const { length } = opening.trimEnd();
  const end = { line: start.line, column: start.column + length, offset: start.offset + length };
  return { start, end };
}

/** A line that was to close the fence, and why it does not. */
export function almostClosing(
  { number, text, content }: ContentLine,
  fence: string,
  column: number,
): { number: number; reason: string }[] {
  const char = fence.charAt(0);
  const run = /^(`+|~+|'{3,})(.*)$/.exec(content.trimEnd());
  const [, marks = '', behind = ''] = run ?? [];
  if (marks === '' || behind.includes('`')) return [];
  const reason = (text: string) => [{ number, reason: text }];
  if (behind !== '') {
    const isOther = /^[\w+#.-]+$/.test(behind.trim());
    if (marks !== fence || !/^\s/.test(behind) || isOther) return [];
    return reason('because text stands behind its marks');
  }
  if (marks.charAt(0) !== char) {
    return marks.length < 3 ? [] : reason(`because its marks are ${marks} and not ${fence}`);
  }
  if (marks.length < fence.length) {
    return marks.length < 2
      ? []
      : reason(`because it has ${marks.length} marks and not ${fence.length}`);
  }
  const indentation = text.length - text.trimStart().length;
  return indentation >= column + 3 ? reason('because it is indented too far') : [];
}

/** Headings and labels among the lines of the code. */
export function swallowedBy(lines: readonly ContentLine[], language: string | null): string[] {
  const words = vocabularyOf();
  const isMarkdown = /^(?:md|markdown|mdx)$/i.test(language ?? '');
  if (isMarkdown) return [];
  return lines.flatMap(({ content }) => {
    const [, marks = '', heading = ''] = /^(#{1,6})[ \t]+(\S.*?)[ \t]*#*$/.exec(content) ?? [];
    // One mark is a comment in most languages, and one that ends with a colon in all.
    const isName = marks !== '' && !/:$/.test(heading) && words.find(heading);
    if (marks.length > 1 || isName) return [`"${heading}"`];
    const [, label = ''] = /^(?:[-*+] )?\*\*([^*]+?):?\*\*/.exec(content) ?? [];
    return words.find(label) ? [`"${label}"`] : [];
  });
}
