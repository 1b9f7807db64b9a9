import { basename } from 'node:path';
import type { LogSources } from '../app/index.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

const MEGABYTE = 1e6;

/** Reads logs relative to the working folder, and shows the progress of a big one. */
export async function withLogs<Result>(
  terminal: Terminal,
  read: (sources: LogSources) => Promise<Result>,
): Promise<Result> {
  const progress = new Progress(terminal);
  const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
  try {
    return await read({
      cwd: terminal.cwd,
      // Reading the property opens the stream.
      get input() {
        return terminal.input;
      },
      onProgress(done, total, file) {
        const share = Math.floor((100 * done) / total);
        progress.show(megabytes(done), megabytes(total), `MB of ${basename(file)} (${share} %)`);
      },
    });
  } finally {
    progress.clear();
  }
}
