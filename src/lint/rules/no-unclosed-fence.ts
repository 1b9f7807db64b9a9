import { once } from '../../core/memoize.ts';
import type { CodeBlock, Runbook } from '../../core/model.ts';
import { opensFence } from '../../core/parse/code-block.ts';
import { almostClosing, lineOf, linesOf, swallowedBy } from '../blocks/fence-lines.ts';
import {
  hiddenFences,
  isCutByTag,
  isEndOf,
  isInTags,
  meantEnd,
} from '../blocks/fence-surroundings.ts';
import { defineRule, type Finding } from '../rule.ts';

const MAX_NAMED = 3;

export const noUnclosedFence = defineRule({
  scope: 'file',
  meta: {
    id: 'no-unclosed-fence',
    summary: 'Every code fence is closed.',
    why: `A fence that is never closed turns everything below it into code: the steps of the remediation, the next
headings, all later entries. The page still renders, so nobody notices that half of it is gone, and no
search finds its entries.`,
    severity: 'error',
    fixable: false,
    messages: {
      unclosed: {
        what: 'This code fence is never closed.',
        how: 'Add a line "{fence}" at its end, with the same indentation as this one.',
      },
      swallows: {
        what: 'This code fence is never closed, so {swallowed} {verb} code and not part of the page.',
        how: 'Add a line "{fence}" after the code, with the same indentation as this one.',
      },
      opens: {
        what: 'No block is open here, so this fence opens one, and {swallowed} {verb} code and not part of the page.',
        how: 'If it was to close a block, remove it; otherwise add a line "{fence}" after the code.',
      },
      stray: { what: 'This line closes a code fence, but none is open.', how: 'Remove the line.' },
      nested: {
        what: 'This code block already ends in line {line}, because a fence inside it has as many marks; line {open} then opens another block.',
        how: 'Open and close this block with {longer}.',
      },
      'in-html': {
        what: 'GitHub reads this fence as a part of the HTML above it, so that the next marks open a block.',
        how: 'Put an empty line above it.',
      },
      'not-closed-by': {
        what: 'Line {line} does not close this code fence, {reason}{swallowed?, so {swallowed} {verb} code and not part of the page}.',
        how: 'Write only "{fence}" on line {line}, with the same indentation as the opening line.',
      },
    },
  },

  *check(runbook, { text }) {
    const hidden = once(() => hiddenFences(runbook.codeBlocks, text));
    for (const found of findingsOf(runbook, text)) {
      const { line } = found.position.start;
      // What an opening line that is none leads to has one cause.
      const first = hidden().find((opening) => opening.start.line < line);
      if (first === undefined) {
        yield found;
        continue;
      }
      const severity = isOfSite(runbook.path, text) ? 'info' : undefined;
      yield { messageId: 'in-html', position: first, severity };
      return;
    }
  },
});

/** A page with metadata, components or such a mark goes to a program that reads Markdown in HTML. */
function isOfSite(path: string, text: string): boolean {
  return (
    /\.mdx$/i.test(path) ||
    /^(?:---|\+\+\+)[ \t]*\r?\n|\bmarkdown=["']?(?:1|block|span)\b/.test(text)
  );
}

function* findingsOf(runbook: Runbook, text: string): Generator<Finding> {
  let spilled = 0;
  for (const [index, block] of runbook.codeBlocks.entries()) {
    const { start, end } = block.position;
    if (start.offset < spilled) continue;
    const meant = meantEnd(block, text);
    if (meant !== null && meant > end.offset) {
      spilled = meant;
      const { opening, fence } = linesOf(block, text);
      const next = runbook.codeBlocks[index + 1]?.position.start.line ?? end.line;
      const data = {
        line: String(end.line),
        open: String(next),
        longer: `${fence}${fence.charAt(0)}`,
      };
      yield { messageId: 'nested', data, position: lineOf(start, opening) };
      continue;
    }
    if (block.closed) {
      const next = runbook.codeBlocks[index + 1];
      const isNested = next && !next.closed && nesting(next, block, text);
      if (!isNested) yield* opensAnother(block, text);
      continue;
    }
    const previous = runbook.codeBlocks[index - 1];
    if (previous && isEndOf(previous, block, text)) continue;
    const finding = nesting(block, previous, text) ?? judge(block, previous, text);
    // MDX has no code by indentation, so that it closes a fence in any column.
    const isMdx = finding.messageId === 'not-closed-by' && isReadAsMdx(runbook.path, text);
    const isOpen =
      isMdx || isInTags(block, runbook.codeBlocks[index + 1], text) || isCutByTag(block, text);
    yield isOpen ? { ...finding, severity: 'info' } : finding;
  }
}

/** Whether a page is MDX by its name or by keys of its front matter, which only Docusaurus has. */
function isReadAsMdx(path: string, text: string): boolean {
  const [front = ''] = /^---\r?\n[\s\S]*?\n---/.exec(text) ?? [];
  return /\.mdx$/i.test(path) || /^(?:sidebar|pagination)_\w+:|^custom_edit_url:/m.test(front);
}

/** The block above that was to hold a fence: a line in it opens one with as many marks and a language. */
function nesting(block: CodeBlock, outer: CodeBlock | undefined, text: string): Finding | null {
  if (!outer?.closed || outer.form !== 'fence') return null;
  const marks = (raw: string) => /^(?:`+|~+)/.exec(raw)?.[0] ?? '';
  const rawOf = ({ position }: CodeBlock) => text.slice(position.start.offset, position.end.offset);
  if (/[^`~\s]/.test(rawOf(block).split(/\r\n?|\n/, 1)[0] ?? '')) return null;
  const [opening = '', ...rest] = rawOf(outer).split(/\r\n?|\n/);
  const fence = marks(opening);
  const holds = rest.some((line) => {
    const inner = marks(line.trim());
    return inner.length >= fence.length && /^[`~]+\s*[\w{]/.test(line.trim());
  });
  if (!holds) return null;
  const { start, end } = outer.position;
  const data = {
    line: String(end.line),
    open: String(block.position.start.line),
    longer: `${fence}${fence.charAt(0)}`,
  };
  return { messageId: 'nested', data, position: lineOf(start, opening) };
}

/** A block whose end is that of the next one: the text between them is code, too. */
function* opensAnother(block: CodeBlock, text: string): Generator<Finding> {
  if (block.form !== 'fence') return;
  const { fence, lines, position } = linesOf(block, text);
  const next = lines.findIndex((line) => line.content.startsWith(fence) && opensFence(line.text));
  const names = next === -1 ? [] : swallowedBy(lines.slice(0, next), block.language);
  if (names.length > 0) yield { messageId: 'swallows', data: dataOf(fence, names), position };
}

function dataOf(fence: string, names: readonly string[]) {
  return { fence, swallowed: listOf(names), verb: names.length > 1 ? 'are' : 'is' };
}

function judge(block: CodeBlock, previous: CodeBlock | undefined, text: string): Finding {
  const { start } = block.position;
  const { opening, fence, lines, position } = linesOf(block, text);
  const isBare = opening.trim() === fence;
  // Right below the mark that closes a block, another one was to close it again.
  const repeats = previous?.closed === true && previous.position.end.line === start.line - 1;
  if (isBare && (repeats || lines.every(({ content }) => content.trim() === ''))) {
    return { messageId: 'stray', position };
  }
  const closer = lines.flatMap((line) => almostClosing(line, fence, start.column))[0];
  const after = closer ? lines.filter(({ number }) => number > closer.number) : lines;
  const names = swallowedBy(after, block.language);
  const data = dataOf(fence, names);
  if (closer) {
    const closing = { line: String(closer.number), reason: closer.reason };
    return { messageId: 'not-closed-by', data: { ...data, ...closing }, position };
  }
  if (names.length === 0) return { messageId: 'unclosed', data, position };
  // Behind marks that were to close a block comes a gap or a heading, not code.
  const isGap = /^(?:$|#{1,6} )/.test(lines[0]?.content.trim() ?? '');
  return { messageId: isBare && isGap ? 'opens' : 'swallows', data, position };
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED);
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(', ')} and ${others} more headings or labels`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
