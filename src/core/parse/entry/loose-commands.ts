import type { Root } from 'mdast';
import { shellFamily } from '../../command/shell/shell.ts';
import { findAll } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { CodeBlock, Command, Entry } from '../../model.ts';
import { shellOf } from '../content/code-language.ts';
import { isCommand, readCommand } from './command.ts';

/**
 * The fences of a page whose language is a shell and that no entry has as a command. What a fence
 * without an end has swallowed is none.
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
    const shell = shellOf(node);
    if (shell === null || shellFamily(shell) === 'other') return [];
    const { offset } = source.positionOf(node).start;
    if (taken.has(offset) || !closed.has(offset) || !isCommand(node, 'context', source)) return [];
    return readCommand(node, 'context', '', source);
  });
}
