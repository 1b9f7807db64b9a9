import { notify } from '../page/announce.ts';
import { t } from '../page/words.ts';
import { ReplayCommand } from './replay-command.ts';

/** More names than this are only counted. */
const longestList = 5;

/** The selected part of a command. */
interface SelectedPart {
  text: string;
  /** Placeholders without a value. */
  open: string[];
}

/**
 * Copies commands that the reader selects by hand, alone or with text around them, as they appear.
 * A browser may add the values of fields and the text of buttons, so that pasting would run a value
 * as a command. Warns if a placeholder remains.
 */
export function copySelectedCommands(): void {
  document.addEventListener('copy', (event) => {
    if (event.defaultPrevented || event.clipboardData === null) return;
    if (putSelection(event.clipboardData, event.target)) event.preventDefault();
  });
  document.addEventListener('dragstart', ({ dataTransfer, target }) => {
    if (dataTransfer !== null && target instanceof Text) putSelection(dataTransfer, target);
  });
}

/** False if the browser can copy, because no command is selected. */
function putSelection(clipboard: DataTransfer, target: EventTarget | null): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return false;
  if (target instanceof Element && target.matches('input, textarea')) return false;
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const parts = ranges.flatMap(partsOf);
  if (parts.length === 0) return false;
  const commands = parts.map(({ text }) => text);
  const text = textOf(selection, commands);
  clipboard.setData('text/plain', text);
  if (text !== commands.join('')) clipboard.setData('text/html', ranges.map(markupOf).join(''));
  sayWhatIsOpen(parts.flatMap(({ open }) => open));
  return true;
}

function partsOf(range: Range): SelectedPart[] {
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  const own = element?.closest('replay-command');
  const commands = own ? [own] : (element?.querySelectorAll('replay-command') ?? []);
  return [...commands].flatMap((command) => {
    if (command instanceof ReplayCommand) void command.bringUpToDate();
    const code = command.querySelector('code');
    if (code === null || !range.intersectsNode(code)) return [];
    const part = selectedIn(code, range);
    const text = part.textContent ?? '';
    const open = [...part.querySelectorAll('var:not(.filled)')].map((one) => one.textContent ?? '');
    return text === '' ? [] : [{ text, open }];
  });
}

function selectedIn(code: Element, range: Range): ParentNode & Node {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const begins = code.contains(startContainer);
  const ends = code.contains(endContainer);
  if (!begins && !ends) return code;
  const part = document.createRange();
  part.selectNodeContents(code);
  if (begins) part.setStart(startContainer, startOffset);
  if (ends) part.setEnd(endContainer, endOffset);
  return part.cloneContents();
}

/**
 * The selection as the browser reads it, with the text around the commands; otherwise only the
 * commands.
 */
function textOf(selection: Selection, commands: readonly string[]): string {
  const { classList } = document.documentElement;
  // Only a selection gives the text as rendered, so everything else must be hidden.
  classList.add('copying');
  const text = selection.toString();
  classList.remove('copying');
  let at = 0;
  let whole = '';
  for (const command of commands) {
    const place = indented(command);
    place.lastIndex = at;
    const found = place.exec(text);
    if (found === null) return commands.join('\n\n');
    whole += text.slice(at, found.index) + command;
    at = place.lastIndex;
  }
  return (whole + text.slice(at)).replace(/^\n+|\n+$/g, '');
}

/** Firefox indents what stands in a list, commands too. */
function indented(command: string): RegExp {
  const lines = command.split('\n').map((line) => line.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(` *${lines.join('\\n *')}`, 'g');
}

/** For programs that take formatted text. */
function markupOf(range: Range): string {
  const box = document.createElement('div');
  box.append(range.cloneContents());
  for (const tool of box.querySelectorAll('button, .command-tools, .command-note')) tool.remove();
  for (const code of box.querySelectorAll('replay-command code')) {
    code.replaceChildren(code.textContent ?? '');
  }
  for (const link of box.querySelectorAll<HTMLAnchorElement>('a[href]')) link.href = String(link);
  return box.innerHTML;
}

function sayWhatIsOpen(open: readonly string[]): void {
  if (open.length === 0) return;
  const names = [...new Set(open)];
  const more =
    names.length > longestList ? ` ${t('and {n} more', { n: names.length - longestList })}` : '';
  const some = names.slice(0, longestList).join(', ');
  notify(
    t('Copied with {names} left in: a shell would not understand it.', { names: some + more }),
  );
}
