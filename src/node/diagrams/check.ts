import { Worker } from 'node:worker_threads';
import { workerEnvironment } from '../worker-environment.ts';
import type { DiagramProblem } from './problem.ts';

export type { DiagramProblem };

/** For one diagram; the largest takes a second or two. */
const TIME_LIMIT_MS = 30_000;

const TOO_SLOW: DiagramProblem = { message: 'The diagram takes too long to read.', line: 1 };

/**
 * Checks diagrams with Mermaid's own parsers, without a browser; null for a valid diagram. Mermaid
 * does not draw a diagram that fails here. A few failures show only in the browser: a layout
 * without a solution, or a diagram that takes too long to draw.
 */
export async function checkDiagrams(
  sources: readonly string[],
): Promise<Map<string, DiagramProblem | null>> {
  const distinct = [...new Set(sources)];
  const results = new Map<string, DiagramProblem | null>();
  while (results.size < distinct.length) {
    const rest = distinct.slice(results.size);
    const answers = await runWorker(rest);
    for (const [i, answer] of answers.entries()) results.set(rest[i] ?? '', answer);
    const stuck = rest[answers.length];
    if (stuck !== undefined) results.set(stuck, TOO_SLOW);
  }
  return results;
}

/** Answers in order; fewer than sources if the next one takes too long. */
function runWorker(sources: readonly string[]): Promise<(DiagramProblem | null)[]> {
  const file = new URL('./syntax-worker.ts', import.meta.url);
  const worker = new Worker(file, {
    workerData: sources,
    env: workerEnvironment(),
    stdout: true,
    stderr: true,
  });
  // Mermaid's own output is for its developers.
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise((resolve, reject) => {
    const answers: (DiagramProblem | null)[] = [];
    const finish = (): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answers);
    };
    let timer = setTimeout(finish, TIME_LIMIT_MS);
    worker.on('message', (answer: DiagramProblem | null) => {
      clearTimeout(timer);
      answers.push(answer);
      if (answers.length === sources.length) finish();
      else timer = setTimeout(finish, TIME_LIMIT_MS);
    });
    worker.on('exit', finish);
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
