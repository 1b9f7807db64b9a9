import { readFailureLine } from '../../../src/core/log/failures/failure-line.ts';
import { FailureLines } from '../../../src/core/log/failures/unmatched.ts';
import { maskVolatile } from '../../../src/core/log/failures/volatile.ts';
import { ordinaryLogLines } from '../../../src/lint/signatures/ordinary-log-lines.ts';
import type { Report } from '../report.ts';
import { type LabelledLog, labelledLogs } from './labelled-logs.ts';

/** What one would type first. */
const GREP = /error|fail|fatal|exception|panic/i;
const MOST = [3, 10, Number.POSITIVE_INFINITY];
/** Ordinary lines between which each excerpt stands, as in a whole log. */
const AROUND = 300;

export function measureFailures(report: Report): void {
  const logs = labelledLogs();
  const ours = logs.map((log) => ({ log, lines: namedBy(log) }));
  const whole = logs.map((log, index) => within(log, index));
  const rows = [
    row('excerpts: --unmatched', ours),
    row(
      'excerpts: grep',
      logs.map((log) => ({ log, lines: grep(log) })),
    ),
    row(
      'within whole logs: --unmatched',
      whole.map((log) => ({ log, lines: namedBy(log) })),
    ),
    row(
      'within whole logs: grep',
      whole.map((log) => ({ log, lines: grep(log) })),
    ),
  ];
  report.table(
    `Root cause of ${logs.length} labelled logs`,
    ['', 'first 3', 'first 10', 'ever', 'lines named'],
    rows,
  );
  const missed = ours.filter(({ log, lines }) => !lines.slice(0, 3).includes(log.cause));
  if (missed.length > 0)
    report.note(`  not among the first 3: ${missed.map(({ log }) => log.name).join(', ')}`);
  reportLines(logs, report);
}

type Named = { log: LabelledLog; lines: readonly number[] };

function row(name: string, named: readonly Named[]): string[] {
  const counts = MOST.map(
    (most) => named.filter(({ log, lines }) => lines.slice(0, most).includes(log.cause)).length,
  );
  const lines = named.reduce((sum, one) => sum + one.lines.length, 0);
  return [name, ...counts.map(String), String(lines)];
}

/** A group stands for all lines with its masked message. */
function namedBy({ lines, cause }: LabelledLog): number[] {
  const failures = new FailureLines();
  for (const [index, line] of lines.entries()) failures.push(line, index + 1);
  const wanted = readFailureLine(lines[cause - 1] ?? '')?.message ?? '';
  return failures
    .unmatched([], new Set())
    .failures.map(({ line, text }) => (maskVolatile(text) === maskVolatile(wanted) ? cause : line));
}

function grep({ lines }: LabelledLog): number[] {
  return lines.flatMap((line, index) => (GREP.test(line) ? [index + 1] : []));
}

/** The excerpt among ordinary lines, which come from other systems each time. */
function within(log: LabelledLog, index: number): LabelledLog {
  const ordinary = Object.values(ordinaryLogLines).flat();
  const before = Array.from(
    { length: AROUND },
    (_, i) => ordinary[(i * 7 + index) % ordinary.length] ?? '',
  );
  const lines = [...before, ...log.lines, ...before.slice(0, 12)];
  return { name: log.name, lines, cause: log.cause + AROUND };
}

/** Of single lines: is what looks like a failure one, and does every cause look like one? */
function reportLines(logs: readonly LabelledLog[], report: Report): void {
  const causes = logs.map(({ lines, cause }) => lines[cause - 1] ?? '');
  const found = causes.filter((line) => readFailureLine(line) !== null).length;
  const telling = causes.filter((line) => (readFailureLine(line)?.score ?? 0) >= 60).length;
  const others = logs.flatMap(({ lines, cause }) => lines.filter((_, i) => i !== cause - 1));
  const named = others.filter((line) => (readFailureLine(line)?.score ?? 0) >= 60).length;
  report.table(
    `Lines: ${causes.length} causes among ${others.length} others`,
    ['', 'value'],
    [
      ['recall: a cause looks like a failure', share(found / causes.length)],
      ['recall: and a telling one', share(telling / causes.length)],
      ['precision: of telling lines, causes', share(telling / (telling + named))],
    ],
  );
}

function share(value: number): string {
  return value.toFixed(3);
}
