import { type BrowserChoice, findBrowser } from '../browser.ts';
import { readCached, writeCached } from './cache.ts';
import { checkDiagrams } from './check.ts';
import type { DiagramResult } from './result.ts';

export type { DiagramResult };

export interface RenderOptions {
  /** Created when needed; null turns the cache off. */
  cacheDir: string | null;
  /** Called only if there is a diagram to draw; null leaves out the diagrams that are not cached. */
  browser?: () => Promise<BrowserChoice | null>;
  /** Receives progress messages. */
  log?: (line: string) => void;
}

/**
 * Draws diagrams, keyed by source. Rejects with a BrowserNotFoundError or a BrowserLaunchError; the
 * result of a diagram contains its own problem.
 */
export async function renderDiagrams(
  sources: readonly string[],
  { cacheDir, browser = findBrowser, log }: RenderOptions,
): Promise<Map<string, DiagramResult>> {
  const distinct = [...new Set(sources)];
  const found = new Map<string, DiagramResult>();
  if (cacheDir !== null) {
    for (const source of distinct) {
      const cached = readCached(cacheDir, source);
      if (cached) found.set(source, cached);
    }
  }
  // The browser draws only what the check accepts, so both give the same verdict.
  const problems = await checkDiagrams(distinct.filter((source) => !found.has(source)));
  const toDraw: string[] = [];
  for (const [source, problem] of problems) {
    if (problem) found.set(source, { ok: false, ...problem });
    else toDraw.push(source);
  }
  const choice = toDraw.length > 0 ? await browser() : null;
  if (choice !== null) {
    // The modules that drive a browser and finish drawings load slowly, and most runs draw nothing.
    const { drawAll } = await import('./draw.ts');
    const noun = toDraw.length === 1 ? 'diagram' : 'diagrams';
    log?.(`Drawing ${toDraw.length} ${noun} with ${choice.description}`);
    await drawAll(toDraw, choice, async (source, drawing) => {
      if (!drawing.ok) {
        found.set(source, { ok: false, ...drawing.problem });
        return;
      }
      const drawn = { ok: true as const, ...drawing.finished };
      found.set(source, drawn);
      if (cacheDir !== null) writeCached(cacheDir, source, drawn);
    });
  } else if (distinct.length > 0 && toDraw.length === 0) {
    log?.('No browser was started: every diagram was in the cache');
  }
  return new Map(
    distinct.flatMap((source) => {
      const result = found.get(source);
      return result ? [[source, result] as const] : [];
    }),
  );
}
