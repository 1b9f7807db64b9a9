import type { CoverageReport, CoveredTarget } from '../../app/coverage/coverage.ts';
import { sourceTitles } from '../../core/coverage/words.ts';
import { count } from '../count.ts';
import { findingCells, markdownCell, markdownTable } from '../markdown-table.ts';
import { answerText } from './words.ts';

/** `coverage --format markdown`: for a comment on a pull request. */
export function formatCoverageMarkdown(report: CoverageReport): string {
  const { targets, covered, excepted, uncovered } = report.counts;
  const head = `### Runbook coverage\n\n${count(targets, 'target')}: ${covered} covered, ${excepted} excepted, **${uncovered} uncovered**.`;
  const findings = report.diagnostics.filter(({ severity }) => severity !== 'info');
  const table = markdownTable(['', 'place', 'finding'], findings.map(findingCells));
  const rows = report.targets.filter(({ kind }) => kind !== 'step').map(rowOf);
  const all = markdownTable(['source', 'target', 'answer'], rows);
  const details = `<details><summary>All targets</summary>\n\n${all}\n\n</details>`;
  return `${[head, ...(findings.length > 0 ? [table] : []), details].join('\n\n')}\n`;
}

function rowOf(target: CoveredTarget): string[] {
  const { source, name, status, exception } = target;
  const answer = {
    covered: markdownCell(answerText(target)),
    excepted: markdownCell(
      `exception until ${exception?.expires ?? ''}, ${exception?.owner ?? ''}`,
    ),
    uncovered: '**none**',
  }[status];
  return [sourceTitles[source], markdownCell(name), answer];
}
