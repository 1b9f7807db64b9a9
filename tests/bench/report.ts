import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Measured } from './measure.ts';
import { median } from './median.ts';

/** What became of a contender. */
export type Row = FailedRow | MeasuredRow;

export interface FailedRow {
  name: string;
  failure: string;
}

export interface MeasuredRow {
  name: string;
  runs: readonly Measured[];
  /** Wall clock and CPU time, each divided by that of another contender. */
  against: { name: string; ratio: number; cpuRatio: number } | null;
  /** The most that the ratio may be. */
  budget: number | null;
}

/** Writes the results of benches as text, for a person and for a file. */
export class Report {
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  machine(): void {
    const [cpu] = cpus();
    const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
    const system = `${process.platform} ${process.arch}, Node ${process.versions.node}`;
    this.note(`${availableParallelism()} x ${cpu?.model ?? 'unknown'}, ${memory}, ${system}`);
  }

  heading(text: string): void {
    this.#write(`\n${text}\n${'='.repeat(text.length)}\n`);
  }

  note(text: string): void {
    this.#write(`${text}\n`);
  }

  /** The first column of a table is aligned left, the others right. */
  table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
    const all = [head, ...rows];
    const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    const lines = all.map((row) => {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      );
      return `  ${cells.join('  ')}`.trimEnd();
    });
    this.#write(`\n${title}\n${lines.join('\n')}\n`);
  }

  comparison(title: string, rows: readonly Row[]): void {
    const head = [
      '',
      'wall',
      'least',
      'most',
      'CPU',
      'peak',
      'runs',
      'ratio',
      'of CPU',
      'to',
      'budget',
    ];
    const able = rows.filter((row): row is MeasuredRow => !('failure' in row));
    this.table(title, head, able.map(cellsOf));
    for (const row of rows) {
      if ('failure' in row) this.note(`  ${row.name}: not measured, ${row.failure}`);
    }
  }
}

function cellsOf({ name, runs, against, budget }: MeasuredRow): string[] {
  const walls = runs.map(({ wallMs }) => wallMs);
  const peaks = runs.flatMap(({ peakMb }) => peakMb ?? []);
  const verdict = (most: number, ratio: number) =>
    `<= ${most.toFixed(2)} ${ratio <= most ? 'kept' : 'MISSED'}`;
  return [
    name,
    duration(median(walls)),
    duration(Math.min(...walls)),
    duration(Math.max(...walls)),
    duration(median(runs.map(({ cpuMs }) => cpuMs))),
    peaks.length === 0 ? 'unknown' : `${Math.round(Math.max(...peaks))} MB`,
    String(runs.length),
    against === null ? '' : times(against.ratio),
    against === null ? '' : times(against.cpuRatio),
    against?.name ?? '',
    against === null || budget === null ? '' : verdict(budget, against.ratio),
  ];
}

/** Empty for a time too short to measure. */
function times(ratio: number): string {
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)} x` : '';
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toFixed(0)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;
}
