import type { Code, Root } from 'mdast';
import { isEvidentlyTyped } from '../../command/evident-shell.ts';
import { findAll } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { isFence } from '../../markdown/value-position.ts';
import type { CodeBlock, Command, Entry } from '../../model.ts';
import { shellOf } from '../content/code-language.ts';
import { isCommand, readCommand } from './command.ts';

/**
 * The fences of a page that no entry has as a command: those whose language is a shell, and those without a
 * language that evidently are for one. What a fence without an end has swallowed is none.
 */
export function readLooseCommands(
  tree: Root,
  entries: readonly Entry[],
  blocks: readonly CodeBlock[],
  source: Source,
): Command[] {
  const taken = new Set(
    entries.flatMap((entry) =>
      [...entry.replay, ...entry.otherCommands].map(({ position }) => position.start.offset),
    ),
  );
  const closed = new Set(
    blocks.filter((block) => block.closed).map(({ position }) => position.start.offset),
  );
  return findAll([tree], 'code').flatMap((node) => {
    const { offset } = source.positionOf(node).start;
    const isJudged = closed.has(offset) && !taken.has(offset);
    return isJudged && isShellCode(node, source) ? readCommand(node, 'context', '', source) : [];
  });
}

function isShellCode(node: Code, source: Source): boolean {
  if (shellOf(node) !== null) return isCommand(node, 'context', source);
  return isFence(node, source) && isEvidentlyTyped(node.value);
}
