import { BrowserLaunchError, BrowserNotFoundError } from '../browser/choice.ts';
import { type BrowserChoice, findBrowser } from '../browser.ts';
import type { UserError } from '../user-error.ts';
import { type DrawnBy, readCached, writeCached } from './cache.ts';
import { checkDiagrams } from './check.ts';
import type { DiagramResult } from './result.ts';
import type { FinishedSvg } from './svg/finish.ts';

export type { DiagramResult };

export interface RenderOptions {
  /** Created when needed; null turns the cache off. */
  cacheDir: string | null;
  /** Called only if there is a diagram that a browser has not drawn before. */
  browser?: () => Promise<BrowserChoice>;
  /**
   * Allows to draw without a browser where there is none that runs. Receives the reason if that leaves
   * diagrams undrawn.
   */
  onUndrawn?: (reason: UserError) => void;
  /** Receives progress messages. */
  log?: (line: string) => void;
}

/**
 * Draws diagrams, keyed by source. Rejects with a BrowserNotFoundError or a BrowserLaunchError unless
 * `onUndrawn` takes it; the result of a diagram contains its own problem.
 */
export async function renderDiagrams(
  sources: readonly string[],
  { cacheDir, browser = findBrowser, onUndrawn, log }: RenderOptions,
): Promise<Map<string, DiagramResult>> {
  const distinct = [...new Set(sources)];
  const found = new Map<string, DiagramResult>();
  const cachedBy = (by: DrawnBy, wanted: readonly string[]) =>
    wanted.flatMap((source) => {
      const cached = cacheDir === null ? null : readCached(cacheDir, source, by);
      return cached === null ? [] : [[source, cached] as const];
    });
  const keep = (by: DrawnBy, source: string, finished: FinishedSvg): void => {
    const drawn = { ok: true as const, ...finished };
    found.set(source, drawn);
    if (cacheDir !== null) writeCached(cacheDir, source, { by, drawn });
  };
  for (const [source, cached] of cachedBy('browser', distinct)) found.set(source, cached);
  const rest = distinct.filter((source) => !found.has(source));
  // What the program drew itself is valid, and a browser draws it again.
  const substitutes = new Map(onUndrawn ? cachedBy('process', rest) : []);
  // Only what the check accepts is drawn, so every way of drawing gives the same verdict.
  const problems = await checkDiagrams(rest.filter((source) => !substitutes.has(source)));
  for (const [source, problem] of problems) {
    if (problem) found.set(source, { ok: false, ...problem });
  }
  const undrawn = () => distinct.filter((source) => !found.has(source));
  const toDraw = undrawn();
  if (toDraw.length === 0) {
    if (distinct.length > 0) log?.('No browser was started: every diagram was in the cache');
    return inOrder(distinct, found);
  }
  const announce = (count: number, by: string): void =>
    log?.(`Drawing ${count} ${count === 1 ? 'diagram' : 'diagrams'} ${by}`);
  try {
    const choice = await browser();
    // The modules that draw load slowly, and most runs draw nothing.
    const { drawAll } = await import('./draw.ts');
    announce(toDraw.length, `with ${choice.description}`);
    await drawAll(toDraw, choice, async (source, drawing) => {
      if (drawing.ok) keep('browser', source, drawing.finished);
      else found.set(source, { ok: false, ...drawing.problem });
    });
  } catch (error) {
    const hasNone = error instanceof BrowserNotFoundError || error instanceof BrowserLaunchError;
    if (!hasNone || onUndrawn === undefined) throw error;
    for (const source of undrawn()) {
      const cached = substitutes.get(source);
      if (cached !== undefined) found.set(source, cached);
    }
    const left = undrawn();
    if (left.length > 0) {
      const { drawInProcess } = await import('./in-process/draw-in-process.ts');
      announce(left.length, 'without a browser');
      await drawInProcess(left, (source, finished) => {
        if (finished !== null) keep('process', source, finished);
      });
    }
    if (undrawn().length > 0) onUndrawn(error);
  }
  return inOrder(distinct, found);
}

function inOrder(
  sources: readonly string[],
  found: ReadonlyMap<string, DiagramResult>,
): Map<string, DiagramResult> {
  return new Map(
    sources.flatMap((source) => {
      const result = found.get(source);
      return result ? [[source, result] as const] : [];
    }),
  );
}
