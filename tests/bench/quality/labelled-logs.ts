import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An excerpt of a log; the line that says what went wrong is marked. */
export interface LabelledLog {
  name: string;
  lines: string[];
  /** 1-based. */
  cause: number;
}

const MARK = '» ';
const folder = join(import.meta.dirname, 'logs');

/** Reads the excerpts of the folder `logs`: `### name`, then lines, one of them marked with `»`. */
export function labelledLogs(): LabelledLog[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^### /m).slice(1))
    .map((text) => {
      const [name = '', ...lines] = text.trimEnd().split('\n');
      const cause = lines.findIndex((line) => line.startsWith(MARK)) + 1;
      const plain = lines.map((line) => (line.startsWith(MARK) ? line.slice(MARK.length) : line));
      return { name, lines: plain, cause };
    });
}
