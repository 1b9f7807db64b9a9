import { diagramId } from '../cache.ts';
import { answersInThread } from '../in-thread.ts';
import { type FinishedSvg, finishSvg } from '../svg/finish.ts';

/**
 * Draws diagrams without a browser, in a thread, and reports each as soon as it is done. `done` receives null
 * for a diagram that needs a browser.
 */
export async function drawInProcess(
  sources: readonly string[],
  done: (source: string, finished: FinishedSvg | null) => void,
): Promise<void> {
  const worker = new URL('./draw-worker.ts', import.meta.url);
  await answersInThread<string | null>(worker, sources, (source, svg = null) => {
    done(source, svg === null ? null : finish(svg, source));
  });
}

function finish(svg: string, source: string): FinishedSvg | null {
  try {
    return finishSvg(svg, { id: diagramId(source), source });
  } catch {
    return null;
  }
}
