import { Worker } from 'node:worker_threads';
import { workerEnvironment } from '../worker-environment.ts';

/** For one diagram; the largest takes a second or two. */
const TIME_LIMIT_MS = 30_000;

/**
 * Runs a file that posts one answer per source, in order, in a worker thread. `receive` gets undefined for
 * a source that takes too long, or too much memory.
 */
export async function answersInThread<Answer>(
  file: URL,
  sources: readonly string[],
  receive: (source: string, answer: Answer | undefined) => void,
): Promise<void> {
  let rest = sources;
  while (rest.length > 0) {
    const count = await runWorker<Answer>(file, rest, receive);
    const [stuck, ...others] = rest.slice(count);
    if (stuck !== undefined) receive(stuck, undefined);
    rest = others;
  }
}

/** Number of sources with an answer; fewer than all if the next one has none. */
function runWorker<Answer>(
  file: URL,
  sources: readonly string[],
  receive: (source: string, answer: Answer) => void,
): Promise<number> {
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
    let answers = 0;
    const finish = (): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answers);
    };
    let timer = setTimeout(finish, TIME_LIMIT_MS);
    worker.on('message', (answer: Answer) => {
      clearTimeout(timer);
      receive(sources[answers++] ?? '', answer);
      if (answers === sources.length) finish();
      else timer = setTimeout(finish, TIME_LIMIT_MS);
    });
    worker.on('exit', finish);
    worker.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish();
      else reject(error);
    });
  });
}
