import type { CommandDanger } from '../../core/command/command-danger.ts';
import type { Command, Runbook } from '../../core/model.ts';
import { harmsOf } from '../../lint/commands/dangers/harms.ts';

/** Words that call a command destructive, in the most common languages of runbooks. */
const STATED =
  /(?<!\bnot |\bnon[- ]?|\bnever )\bdestructive|\[!CAUTION\]|irreversib|cannot be undone|can't be undone|no way back|permanently (?:delet|remov|eras)|unwiderruflich|irréversible|irreversible|необратим|不可逆/i;

/**
 * What a command can destroy: from the linter's tables, otherwise from the author's words right
 * above it, after the code before it. A heading speaks of all that follows until the next code.
 */
export function dangersOf(
  command: Pick<Command, 'code' | 'shell' | 'placeholders'>,
  offset: number,
  runbook: Runbook,
  text: string,
): CommandDanger[] {
  const harms = harmsOf(command);
  if (harms.length > 0) {
    return harms.map(({ data, start, end }) => ({ does: data.does, start, end }));
  }
  const above = textAbove(offset, runbook, text);
  if (!above.some((words) => STATED.test(words))) return [];
  return [{ does: '', start: 0, end: command.code.length }];
}

/** The heading, and the block before the command, with the one before that if it leads over. */
function textAbove(offset: number, { codeBlocks, anchors }: Runbook, text: string): string[] {
  let from = 0;
  let heading = '';
  for (const { position } of codeBlocks) {
    if (position.end.offset <= offset) from = Math.max(from, position.end.offset);
  }
  for (const { source, position } of anchors) {
    if (source !== 'heading' || position.start.offset > offset) continue;
    if (position.start.offset < from) continue;
    from = position.end.offset;
    heading = text.slice(position.start.offset, from);
  }
  const blocks = text
    .slice(from, offset)
    .trimEnd()
    .split(/\n[ \t]*\n/);
  const leadsOver = /:\W*$/.test(blocks.at(-1) ?? '');
  return [heading, ...blocks.slice(leadsOver ? -2 : -1)];
}
