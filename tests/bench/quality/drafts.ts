import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generalizeLines } from '../../../src/core/draft/generalize.ts';
import { messageStarts, terminalView } from '../../../src/core/text/log-line.ts';
import type { Report } from '../report.ts';

const AIM = 75 / 86;

/** Reads lines and the signatures that one would keep, in turns, parted by blank lines. */
export function measureDrafts(report: Report): void {
  const pairs = readFileSync(join(import.meta.dirname, 'drafts.txt'), 'utf8')
    .trim()
    .split(/\n{2,}/)
    .map((pair) => pair.split('\n'));
  const missed: string[][] = [];
  let shaped = 0;
  for (const [line = '', wanted = ''] of pairs) {
    const shown = terminalView(line);
    const message = shown.slice(messageStarts(shown).at(-1) ?? 0);
    const made = generalizeLines([message])[0]?.pattern ?? '';
    if (made === wanted) continue;
    // The same places, under other names.
    if (unnamed(made) === unnamed(wanted)) shaped += 1;
    missed.push([line, wanted, made]);
  }
  const good = pairs.length - missed.length;
  report.table(
    `Drafts of ${pairs.length} lines`,
    ['', 'count', 'share', 'aim', ''],
    [
      row('as one would keep it', good, pairs.length, AIM),
      ['same places, other names', String(shaped), (shaped / pairs.length).toFixed(3), '', ''],
    ],
  );
  for (const [line, wanted, made] of missed) {
    report.note(`  line   ${line}\n  wanted ${wanted}\n  made   ${made}`);
  }
}

function row(name: string, part: number, all: number, aim: number): string[] {
  const share = part / all;
  return [
    name,
    String(part),
    share.toFixed(3),
    `>= ${aim.toFixed(2)}`,
    share >= aim ? 'kept' : 'MISSED',
  ];
}

function unnamed(pattern: string): string {
  return pattern.replace(/<[\w-]+>/g, '<>');
}
