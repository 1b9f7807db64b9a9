import type { Report } from './report.ts';

/** Options of a bench from the command line. */
export interface BenchOptions {
  /** How many runbooks, one comparison for each. */
  sizes: readonly number[];
  /** How often contenders take turns; a bench may run what takes long less often. */
  rounds: number;
}

/** One line in `main.ts`, and a file. */
export interface Bench {
  /** What one types to run it alone. */
  name: string;
  /** One line for `--list`: what it measures, and what it needs besides `npm ci`. */
  summary: string;
  /** Prints as it goes. What cannot be measured is said in the report, never left out. */
  run(report: Report, options: BenchOptions): Promise<void>;
}
