import type { RunbookFolder } from '../app/init/survey.ts';
import { count } from './count.ts';
import { printable } from './printable.ts';

const MOST_SHOWN = 5;

/** The folders that may hold the runbooks which a command did not find, and the command for the first. */
export function formatCandidates(
  folders: readonly RunbookFolder[],
  args: readonly string[],
): string {
  const [first] = folders;
  if (first === undefined) return '';
  const shown = folders.slice(0, MOST_SHOWN).map(({ path, pages, entries }) => {
    return `    ${path}: ${count(entries, 'entry', 'entries')} on ${count(pages, 'page')}`;
  });
  const left = folders.length - shown.length;
  const more = left > 0 ? [`    and ${count(left, 'more folder')}`] : [];
  const command = ['replaybook', ...args, '--runbooks', quoted(first.path)].join(' ');
  const lines = ['  These folders read as runbooks:', ...shown, ...more, `  Run \`${command}\`.`];
  return `${lines.map(printable).join('\n')}\n`;
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
