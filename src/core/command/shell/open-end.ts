import type { FillContext } from './fill-context.ts';
import { scanShell } from './scan-shell.ts';

/** How a shell reads the line behind a text. */
export function contextBehind(
  text: string,
  dialect: 'posix' | 'fish' = 'posix',
): FillContext | undefined {
  const start = text.length + 1;
  return scanShell(`${text}\nx`, [{ start, end: start + 1 }], dialect).contexts.get(start);
}

/** Whether quotes, a here-document, a substitution or the line continue behind a text. */
export function isOpen(text: string, dialect: 'posix' | 'fish' = 'posix'): boolean {
  if (/\\$/.test(text)) return true;
  const context = contextBehind(text, dialect);
  return context?.place !== 'word' || context.surroundings.length > 1;
}
