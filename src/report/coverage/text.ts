import type { CoverageReport, CoveredTarget } from '../../app/coverage/coverage.ts';
import { sourceTitles } from '../../core/coverage/words.ts';
import { columnsOf } from '../columns.ts';
import { count } from '../count.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';
import { findingHead, helpLine } from '../text-parts.ts';
import { answerText } from './words.ts';

const widestName = 48;

const howToAnswer =
  'Write entries whose scope or title names them, or exceptions for now: replaybook coverage --init';

/** `coverage --format text`: a table by source and workflow, then what is wrong, then the counts. */
export function formatCoverageText(report: CoverageReport, paint: Paint): string {
  const blocks: string[] = [];
  for (const [source, title] of Object.entries(sourceTitles)) {
    const own = report.targets.filter((target) => target.source === source && isShown(target));
    if (own.length === 0) continue;
    const groups = [...Map.groupBy(own, ({ group, files }) => `${files[0]}\n${group}`).values()];
    blocks.push(
      [paint('bold', title), ...groups.map((group) => groupText(group, paint))].join('\n'),
    );
  }
  // The table shows what is uncovered.
  const others = report.diagnostics.filter(({ ruleId }) => ruleId !== 'uncovered-target');
  const found = others.map((one) =>
    [findingHead(one, paint), `  ${printable(one.message)}`, helpLine(one, paint)].join('\n'),
  );
  const has = (wanted: CoveredTarget['status']) =>
    report.targets.some(({ status, kind }) => status === wanted && kind !== 'step');
  const next = has('uncovered') && !has('excepted') ? `\n${howToAnswer}` : '';
  return `${[...blocks, ...found, countsLine(report, paint) + next].join('\n\n')}\n`;
}

/** Steps have a row only if they tell more than their job. */
function isShown({ kind, answers }: CoveredTarget): boolean {
  return kind !== 'step' || answers.some(({ by }) => by === 'scope');
}

function groupText(group: readonly CoveredTarget[], paint: Paint): string {
  const [
    {
      group: title,
      files: [file = ''],
    } = { group: '', files: [] },
  ] = group;
  const head = title === file ? file : `${title}  ${paint('dim', file)}`;
  const longest = Math.max(...group.map(({ name }) => columnsOf(printable(name))));
  const width = Math.min(widestName, longest);
  return [`  ${printable(head)}`, ...group.map((target) => rowText(target, width, paint))].join(
    '\n',
  );
}

function rowText(target: CoveredTarget, width: number, paint: Paint): string {
  const { kind, name, status, path, position, severity, notes } = target;
  const shown = `${kind === 'step' ? '  ' : ''}${printable(name)}`;
  const padded = shown + ' '.repeat(Math.max(0, width - columnsOf(shown)));
  const facts = [...(severity === null ? [] : [severity]), ...notes].map(printable).join(', ');
  const extra = facts === '' ? '' : paint('dim', `  ${facts}`);
  const row = (style: 'green' | 'yellow' | 'red', mark: string, text: string): string =>
    `    ${paint(style, mark)} ${padded}  ${text}${extra}`;
  if (status === 'covered') return row('green', '+', printable(answerText(target)));
  if (status === 'excepted') {
    const { owner = '', expires = '' } = target.exception ?? {};
    return row('yellow', '~', printable(`exception until ${expires}, ${owner}`));
  }
  return row('red', '-', `no entry  ${printable(path)}:${position.start.line}`);
}

function countsLine({ counts, summary }: CoverageReport, paint: Paint): string {
  const { targets, covered, excepted, uncovered } = counts;
  const open =
    uncovered === 0 ? paint('green', '0 uncovered') : paint('red', `${uncovered} uncovered`);
  const { errors, warnings } = summary;
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return `${count(targets, 'target')}: ${covered} covered, ${excepted} excepted, ${open}. ${found}.`;
}
