import type { CheckedPolicy } from '../../app/quarantine/check-policy.ts';
import type { QuarantineReport } from '../../app/quarantine/check-quarantine.ts';
import type { QuarantinedSuite } from '../../core/quarantine/clocks.ts';
import { isoTime } from '../../core/text/iso-time.ts';
import { spanText } from '../../core/text/span-text.ts';
import { columnsOf } from '../columns.ts';
import { count } from '../count.ts';
import type { Paint, Style } from '../paint.ts';
import { printable } from '../printable.ts';
import { severityStyle } from '../text-parts.ts';

const widestCell = 40;

/** `quarantine check --format text`: the suites of each policy, then one line for each reason. */
export function formatQuarantineText(report: QuarantineReport, paint: Paint): string {
  const { policies, diagnostics, summary } = report;
  const blocks = policies.map((policy) => policyText(policy, report.now, paint));
  const lines = diagnostics.map(
    ({ path, position: { start }, severity, ruleId, message, help }) => {
      const place = `${printable(path)}:${start.line}:${start.column}`;
      const level = paint(severityStyle[severity], severity);
      return `${place} ${level} ${printable(`${message} ${help}`)} ${paint('dim', ruleId)}`;
    },
  );
  const warned = summary.warnings > 0 ? `, ${count(summary.warnings, 'warning')}` : '';
  const verdict = report.blocked
    ? paint('red', `Blocked for ${count(summary.errors, 'reason')}${warned}.`)
    : paint('green', `Nothing blocks a release${warned}.`);
  return `${[...blocks, ...(lines.length > 0 ? [lines.join('\n')] : []), verdict].join('\n\n')}\n`;
}

function policyText(policy: CheckedPolicy, now: string, paint: Paint): string {
  const { page, manifest, suites, measures } = policy;
  const head = `${paint('bold', printable(page))}  ${paint('dim', printable(manifest ?? 'no manifest'))}`;
  if (suites === null) return head;
  if (suites.length === 0 && measures.length === 0) return `${head}\n  No suite is in quarantine.`;
  const rows = suites.map(({ id, suite, severity, status, owner, ...one }): Row => {
    const clock = clockOf(one, now);
    return { cells: [id, suite, severity, status, owner, clock.text], style: clock.style };
  });
  const limits = measures.map(({ name, limit, value, measured, holds }): Row => {
    const words = { most: 'at most', least: 'at least' }[limit];
    const shown = measured === null ? 'not measured' : String(measured);
    return { cells: [name, shown, `${words} ${value}`], style: holds ? 'green' : 'red' };
  });
  return [head, ...tableOf(rows, paint), ...tableOf(limits, paint)].join('\n');
}

interface Row {
  cells: readonly string[];
  /** Of its last cell. */
  style: Style;
}

function tableOf(rows: readonly Row[], paint: Paint): string[] {
  const widths = (rows[0]?.cells ?? []).map((_, at) =>
    Math.min(
      widestCell,
      Math.max(...rows.map(({ cells }) => columnsOf(printable(cells[at] ?? '')))),
    ),
  );
  return rows.map(({ cells, style }) => {
    const shown = cells.map((cell, at) => {
      const text = printable(cell);
      if (at === cells.length - 1) return paint(style, text);
      return text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - columnsOf(text)));
    });
    return `  ${shown.join('  ').trimEnd()}`;
  });
}

/** What the clock of a suite says at a time. */
export function clockOf(
  { isOpen, deadline }: Pick<QuarantinedSuite, 'isOpen' | 'deadline'>,
  now: string,
): { text: string; style: Style } {
  if (!isOpen) return { text: 'not open', style: 'green' };
  if (deadline === null) return { text: 'no deadline', style: 'yellow' };
  const left = Date.parse(deadline) - Date.parse(now);
  const on = isoTime(Date.parse(deadline));
  return left < 0
    ? { text: `overdue by ${spanText(left)} (${on})`, style: 'red' }
    : { text: `due in ${spanText(left)} (${on})`, style: 'yellow' };
}
