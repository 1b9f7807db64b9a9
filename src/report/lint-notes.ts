import type { BaselineUse } from '../app/lint/report.ts';
import type { Surroundings } from '../lint/rule.ts';
import { count } from './count.ts';

/** The most hosts to name in a note. */
const MOST_HOSTS = 5;

/** Describes the effect of a baseline file on one line. */
export function formatBaselineNote(use: BaselineUse, file: string): string {
  if (use.written) return `Wrote today's findings to ${file}.`;
  const hides = `${file} hides ${count(use.hidden, 'known finding')}.`;
  if (use.gone === 0) return hides;
  const fixed = `${count(use.gone, 'finding')} in it ${use.gone === 1 ? 'is' : 'are'} fixed`;
  return `${hides} ${fixed}: delete the file to write a new one.`;
}

/** `lint --timing`: the time of each rule and step in milliseconds, the highest first. */
export function formatCosts(costs: ReadonlyMap<string, number>): string {
  const rows = [...costs].sort(([, a], [, b]) => b - a);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, milliseconds]) => {
    return `${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(9)} ms`;
  });
  return `${lines.join('\n')}\n`;
}

/** Lists the external links that lint did not request because their hosts are private; empty for none. */
export function formatPrivateLinks(verdicts: Surroundings['urls']): string {
  const hosts = [...verdicts.values()].flatMap((verdict) =>
    verdict.state === 'private' ? [verdict.host] : [],
  );
  if (hosts.length === 0) return '';
  const names = [...new Set(hosts)].sort();
  const shown = names.slice(0, MOST_HOSTS).join(', ') + (names.length > MOST_HOSTS ? ', ...' : '');
  const were = hosts.length === 1 ? 'was' : 'were';
  const what = `${count(hosts.length, 'external link')} ${were} not requested: ${shown}`;
  return `replaybook: ${what}.\n  These addresses are private. \`links.allowPrivate\` names hosts to ask.\n`;
}
