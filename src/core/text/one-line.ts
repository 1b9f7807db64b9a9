/**
 * Blocks of plain text (`core/markdown/plain-text.ts`) on one line: what their lines and list marks told
 * apart is parted by semicolons, and what introduces a list leads on to it.
 */
export function onOneLine(text: string): string {
  let all = '';
  for (const line of text.split('\n')) {
    const words = line.replace(/^\s*(?:-|\d+\.)\s+/, '').trim();
    if (words === '') continue;
    if (all !== '') all += /[:;,.!?…]$/.test(all) ? ' ' : '; ';
    all += words;
  }
  return all;
}
