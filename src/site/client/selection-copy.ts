import { notify } from './announce.ts';

/**
 * Has a command that is selected by hand copied as it is shown, without the line breaks that a
 * browser sees around its fields; and says so where a placeholder is left in it.
 */
export function copySelectedCommands(): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (event.defaultPrevented || selection === null || selection.isCollapsed) return;
    const code = commandAround(selection.anchorNode)?.querySelector('code');
    if (code == null || commandAround(selection.focusNode)?.contains(code) !== true) return;
    const range = selection.getRangeAt(0).cloneRange();
    if (!code.contains(range.startContainer)) range.setStart(code, 0);
    if (!code.contains(range.endContainer)) range.setEnd(code, code.childNodes.length);
    const copied = range.cloneContents();
    event.clipboardData?.setData('text/plain', copied.textContent ?? '');
    event.preventDefault();
    const open = [...copied.querySelectorAll('var:not(.filled)')].map((one) => one.textContent);
    if (open.length === 0) return;
    const names = [...new Set(open)].join(', ');
    notify(`Copied with ${names} left in: a shell would not understand it.`);
  });
}

function commandAround(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('replay-command') ?? null;
}
