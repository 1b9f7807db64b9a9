import { readFileSync } from 'node:fs';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures, type MatchEntry } from '../../../src/core/pattern/compile.ts';
import type { Report } from '../report.ts';

interface CauseLog {
  name: string;
  entries: MatchEntry[];
  log: string[];
}

const WANTED = 25 / 28;
const CAUSE = 'the cause';

/** Counts the logs whose cause is the first of the entries that match. */
export function rankCauses(report: Report): void {
  const logs = causeLogs();
  const firsts = logs.map(({ name, entries, log }) => {
    const [first, ...others] = matchText(compileSignatures(entries), log.join('\n'));
    return { name, first: first?.entry ?? 'nothing', others: others.length };
  });
  const right = firsts.filter(({ first }) => first === CAUSE).length;
  const verdict = right / logs.length >= WANTED ? 'kept' : 'MISSED';
  report.note(`cause first in ${right} of ${logs.length} logs (at least 25 of 28: ${verdict})`);
  for (const { name, first } of firsts) {
    if (first !== CAUSE) report.note(`  ${name}: ${first} is first`);
  }
}

/** Reads the labelled logs: see the first line of the file. */
export function causeLogs(): CauseLog[] {
  const text = readFileSync(new URL('cause-logs.txt', import.meta.url), 'utf8');
  const logs: CauseLog[] = [];
  for (const line of text.split('\n')) {
    const [sign, rest] = [line.charAt(0), line.slice(1)];
    if (sign === '=') logs.push({ name: rest.trim(), entries: [], log: [] });
    const last = logs.at(-1);
    if (last === undefined) continue;
    if (sign === '|') last.log.push(rest);
    if (sign === '!' || sign === '-') last.entries.push(entryOf(rest.trim(), sign === '!'));
  }
  return logs;
}

function entryOf(source: string, isCause: boolean): MatchEntry {
  const id = isCause ? CAUSE : source;
  const patterns = [{ steps: [{ type: 'text' as const, source, flags: '' }] }];
  return { id, title: id, kind: 'signatures', patterns };
}
