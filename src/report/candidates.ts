import type { Candidates } from '../app/init/candidates.ts';
import { count } from './count.ts';
import { printable, shellWord } from './printable.ts';

const MOST_SHOWN = 5;

/** The folders that may hold the runbooks which a command did not find, and the command for the first. */
export function formatCandidates(
  { folders, others, pages, read }: Candidates,
  args: readonly string[],
): string {
  const [first] = folders;
  if (first === undefined) {
    const all = ['replaybook', ...args, '--runbooks', '.'].join(' ');
    const lines = [
      ...single(others),
      ...(read < pages ? [`  ${partly(read, pages)}`] : []),
      ...(pages > 0 ? [`  To read all Markdown files here (${pages}), run \`${all}\`.`] : []),
    ];
    return lines.map((line) => `${printable(line)}\n`).join('');
  }
  const shown = folders.slice(0, MOST_SHOWN).map(({ path, pages: own, all, entries }) => {
    const found = count(entries, 'entry', 'entries');
    return own < all
      ? `    ${path}: at least ${found}, on ${own} of ${count(all, 'page')}`
      : `    ${path}: ${found} on ${count(own, 'page')}`;
  });
  const left = folders.length - shown.length;
  const more = left > 0 ? [`    and ${count(left, 'more folder')}`] : [];
  const command = ['replaybook', ...args, '--runbooks', shellWord(first.path)].join(' ');
  const rest = read < pages ? [`  ${partly(read, pages)}`] : [];
  const lines = [
    '  These folders read as runbooks:',
    ...shown,
    ...more,
    ...rest,
    `  Run \`${command}\`.`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** Where no folder holds runbooks, pages here and there may. */
function single(others: Candidates['others']): string[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, MOST_SHOWN).map(({ path, entries }) => {
    return `    ${path}: ${count(entries, 'entry', 'entries')}`;
  });
  return ['  No folder reads as runbooks, but these pages have entries:', ...shown];
}

function partly(read: number, pages: number): string {
  return `${read} of ${count(pages, 'Markdown file')} were read, by the names of their folders.`;
}
