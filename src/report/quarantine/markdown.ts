import type { QuarantineReport } from '../../app/quarantine/check-quarantine.ts';
import { count } from '../count.ts';
import { findingCells, markdownCell, markdownTable } from '../markdown-table.ts';
import { clockOf } from './text.ts';

/** `quarantine check --format markdown`: for a comment on a pull request or a release. */
export function formatQuarantineMarkdown(report: QuarantineReport): string {
  const { blocked, summary, policies, diagnostics, now } = report;
  const verdict = blocked
    ? `**The release is blocked** for ${count(summary.errors, 'reason')}.`
    : 'Nothing blocks a release.';
  const found = diagnostics.map(findingCells);
  const suites = policies.flatMap((policy) => policy.suites ?? []);
  const rows = suites.map(({ id, suite, severity, status, owner, ...one }) =>
    [id, suite, severity, status, owner, clockOf(one, now).text].map(markdownCell),
  );
  const blocks = [`### Quarantine\n\n${verdict}`];
  if (found.length > 0) blocks.push(markdownTable(['', 'place', 'finding'], found));
  if (rows.length > 0) {
    blocks.push(markdownTable(['id', 'suite', 'severity', 'status', 'owner', 'clock'], rows));
  }
  return `${blocks.join('\n\n')}\n`;
}
