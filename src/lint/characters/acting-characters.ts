import { isEvidentlyShell } from '../../core/command/evident-shell.ts';
import { contextBehind } from '../../core/command/shell/open-end.ts';
import { scanShell } from '../../core/command/shell/scan-shell.ts';
import { shellFamily } from '../../core/command/shell/shell.ts';
import type { Command } from '../../core/model.ts';
import { blankPlaceholders } from '../commands/blank.ts';
import { readSession } from '../commands/session.ts';
import { mayBeCommand } from '../commands/shown-line.ts';
import type { HiddenCharacter } from './hidden-character.ts';

/** Characters that change what a command does, not only the text of a string or a comment. */
export function actingCharacters(
  command: Command,
  hidden: readonly HiddenCharacter[],
): HiddenCharacter[] {
  const family = shellFamily(command.shell);
  const code = blankPlaceholders(command);
  if (command.shell === null && !isEvidentlyShell(code)) return [];
  const session = readSession(code, command.shell);
  const { contexts } = scanShell(code, hidden, 'posix');
  // Behind a quote that is never closed, all would be text.
  const endsInText = isTextPlace(contextBehind(code)?.place);
  return hidden.filter(({ kind, start, name }) => {
    const line = session?.find((one) => one.start <= start && start <= one.end);
    if (line?.type === 'output') return false;
    if (kind === 'bidi' || kind === 'invisible') return true;
    if (/^(?:quote|dash|space)$/.test(kind) && !mayBeCommand(code, start)) return false;
    // The words of a placeholder may have any dash.
    if (code.charAt(start) !== command.code.charAt(start)) return false;
    const place = endsInText ? placeInLine(code, start) : contexts.get(start)?.place;
    if (place === 'comment' || isCommented(code, start, family === 'other')) return false;
    const isText = isTextPlace(place);
    // PowerShell reads them as the blanks, quotes and dashes that they resemble.
    if (family === 'powershell') return false;
    return kind === 'space' ? !isText || !/IDEOGRAPHIC/.test(name) : !isText;
  });
}

function isTextPlace(place: string | undefined): boolean {
  return place === 'single' || place === 'double' || place === 'heredoc';
}

/** The place of a character in its line, as if the lines ahead of it were closed. */
function placeInLine(code: string, offset: number): string | undefined {
  const from = code.lastIndexOf('\n', offset - 1) + 1;
  const start = offset - from;
  const line = code.slice(from).split('\n', 1)[0] ?? '';
  const { contexts } = scanShell(line, [{ start, end: start + 1 }], 'posix');
  return contexts.get(start)?.place;
}

/** Comments of SQL and of programming languages. */
function isCommented(code: string, offset: number, isOther: boolean): boolean {
  const line = code.slice(code.lastIndexOf('\n', offset - 1) + 1, offset);
  return isOther ? /--|\/\/|\/\*|#/.test(line) : /\s{2,}\/\/$|\s{2,}\/\/\s/.test(line);
}
