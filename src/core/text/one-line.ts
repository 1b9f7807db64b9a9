/**
 * Puts blocks of plain text (`core/markdown/plain-text.ts`) on one line: semicolons replace line
 * breaks and list marks, except after text that introduces a list.
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
