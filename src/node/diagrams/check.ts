import { answersInThread } from './in-thread.ts';
import { isPlainFlowchart } from './plain-flowchart.ts';
import type { DiagramProblem } from './problem.ts';

export type { DiagramProblem };

const TOO_SLOW: DiagramProblem = { message: 'The diagram takes too long to read.', line: 1 };

/**
 * Checks diagrams with Mermaid's own parsers, without a browser; null for a valid diagram. Mermaid
 * does not draw a diagram that fails here. A few failures show only when it is drawn: a layout
 * without a solution, or a diagram that takes too long to draw.
 */
export async function checkDiagrams(
  sources: readonly string[],
): Promise<Map<string, DiagramProblem | null>> {
  const results = new Map<string, DiagramProblem | null>();
  const open: string[] = [];
  for (const source of new Set(sources)) {
    if (isPlainFlowchart(source)) results.set(source, null);
    else open.push(source);
  }
  await answersInThread<DiagramProblem | null>(
    new URL('./syntax-worker.ts', import.meta.url),
    open,
    (source, problem = TOO_SLOW) => results.set(source, problem),
  );
  return results;
}
