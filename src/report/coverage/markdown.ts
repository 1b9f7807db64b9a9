import type { CoverageReport, CoveredTarget } from '../../app/coverage/coverage.ts';
import { codeSpan, escapeMarkdown } from '../../core/markdown/escape-markdown.ts';
import { count } from '../count.ts';
import { answerText, sourceTitles } from './words.ts';

/** GitHub takes comments of 65,536 characters. */
const mostRows = 100;

/** `coverage --format markdown`: for a comment on a pull request. */
export function formatCoverageMarkdown(report: CoverageReport): string {
  const { targets, covered, excepted, uncovered } = report.counts;
  const head = `### Runbook coverage\n\n${count(targets, 'target')}: ${covered} covered, ${excepted} excepted, **${uncovered} uncovered**.`;
  const findings = report.diagnostics.filter(({ severity }) => severity !== 'info');
  const table = tableOf(
    ['', 'place', 'finding'],
    findings.map(({ severity, path, position, message }) => [
      severity,
      codeSpan(`${path}:${position.start.line}`),
      cell(message),
    ]),
  );
  const rows = report.targets.filter(({ kind }) => kind !== 'step').map(rowOf);
  const all = tableOf(['source', 'target', 'answer'], rows);
  const details = `<details><summary>All targets</summary>\n\n${all}\n\n</details>`;
  return `${[head, ...(findings.length > 0 ? [table] : []), details].join('\n\n')}\n`;
}

function rowOf(target: CoveredTarget): string[] {
  const { source, name, status, exception } = target;
  const answer = {
    covered: cell(answerText(target)),
    excepted: cell(`exception until ${exception?.expires ?? ''}, ${exception?.owner ?? ''}`),
    uncovered: '**none**',
  }[status];
  return [sourceTitles[source], cell(name), answer];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.slice(0, mostRows)].map(
    (cells) => `| ${cells.map((text) => text.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
  );
  const rest = rows.length - mostRows;
  return rest > 0 ? `${lines.join('\n')}\n\nAnd ${rest} more.` : lines.join('\n');
}

/** The messages quote names in code spans, which stay. */
function cell(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
}
