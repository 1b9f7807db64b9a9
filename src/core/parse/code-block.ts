import type { Code } from 'mdast';
import type { Source } from '../markdown/source.ts';
import { isFence } from '../markdown/value-position.ts';
import type { CodeBlock } from '../model.ts';
import { languageOf } from './content/code-language.ts';

/** A code block as written; whether it is a command of an entry is not known yet. */
export function readCodeBlock(node: Code, source: Source): CodeBlock {
  const position = source.positionOf(node);
  const form = isFence(node, source) ? 'fence' : 'indented';
  return {
    language: languageOf(node),
    form,
    closed: form === 'indented' || isClosed(node, source.slice(position)),
    command: false,
    position,
  };
}

/**
 * Whether a line of a block's content opens another fence: the end of the block is probably that of the
 * other, and what stands between them is none of the block's language.
 */
export function opensFence(content: string): boolean {
  // Hardly any block has such marks, and an expression looks for them at each line.
  if (!content.includes('```') && !content.includes('~~~')) return false;
  return /^[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?\.?[a-z][\w+-]*\}?[ \t]*$/im.test(content);
}

/** Whether the last line of a fence closes it, and is not a line of its content. */
function isClosed(node: Code, raw: string): boolean {
  const fence = /^(?:`+|~+)/.exec(raw)?.[0] ?? '';
  const lastLine = raw.slice(Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1);
  const last = lastLine.replace(/^[\s>]+/, '').trimEnd();
  if (last.length < fence.length || last !== fence.charAt(0).repeat(last.length)) return false;
  const contentLines = node.value === '' ? 0 : countLines(node.value);
  return countLines(raw) >= contentLines + 2;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') lines += 1;
  }
  return lines;
}
