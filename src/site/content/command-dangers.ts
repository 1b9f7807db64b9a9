import type { CommandDanger } from '../../core/command/command-danger.ts';
import type { Command, Runbook } from '../../core/model.ts';
import { harmsOf } from '../../lint/commands/dangers/harms.ts';

/** Words that call a command destructive, in the most common languages of runbooks. */
const STATED =
  /(?<!\bnot |\bnon[- ]?|\bnever )\bdestructive|\[!CAUTION\]|irreversib|cannot be undone|can't be undone|no way back|permanently (?:delet|remov|eras)|unwiderruflich|irréversible|irreversible|необратим|不可逆/i;

/**
 * What a command can destroy: from the linter's tables, otherwise from the author's text between
 * the command and the block or heading before it.
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
  if (!STATED.test(textAbove(offset, runbook, text))) return [];
  return [{ does: '', start: 0, end: command.code.length }];
}

function textAbove(offset: number, { codeBlocks, anchors }: Runbook, text: string): string {
  let from = 0;
  for (const { position } of codeBlocks) {
    if (position.end.offset <= offset) from = Math.max(from, position.end.offset);
  }
  for (const { source, position } of anchors) {
    if (source !== 'heading' || position.start.offset > offset) continue;
    from = Math.max(from, position.start.offset);
  }
  return text.slice(from, offset);
}
