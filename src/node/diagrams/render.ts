import { BrowserLaunchError, BrowserNotFoundError } from '../browser/choice.ts';
import { type BrowserChoice, findBrowser } from '../browser.ts';
import type { UserError } from '../user-error.ts';
import { type DrawnBy, type DrawnDiagram, readCached, writeCached } from './cache.ts';
import { checkDiagrams } from './check.ts';
import type { DiagramProblem } from './problem.ts';
import type { FinishedSvg } from './svg/finish.ts';

export type DiagramResult = DrawnDiagram | ({ ok: false } & DiagramProblem);

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
  const drawings = new Drawings(sources, cacheDir);
  for (const [source, cached] of drawings.cachedBy('browser')) drawings.add(source, cached);
  // What the program drew itself is valid, and a browser draws it again.
  const substitutes = new Map(onUndrawn ? drawings.cachedBy('process') : []);
  // Only what the check accepts is drawn, so every way of drawing gives the same verdict.
  const unchecked = drawings.open.filter((source) => !substitutes.has(source));
  for (const [source, problem] of await checkDiagrams(unchecked)) {
    if (problem) drawings.add(source, { ok: false, ...problem });
  }
  if (drawings.open.length === 0) {
    if (sources.length > 0) log?.('No browser was started: every diagram was in the cache');
    return drawings.inOrder();
  }
  try {
    await drawInBrowser(drawings, await browser(), log);
  } catch (error) {
    const hasNone = error instanceof BrowserNotFoundError || error instanceof BrowserLaunchError;
    if (!hasNone || onUndrawn === undefined) throw error;
    for (const source of drawings.open) {
      const cached = substitutes.get(source);
      if (cached !== undefined) drawings.add(source, cached);
    }
    if (drawings.open.length > 0) await drawWithoutBrowser(drawings, log);
    if (drawings.open.length > 0) onUndrawn(error);
  }
  return drawings.inOrder();
}

async function drawInBrowser(
  drawings: Drawings,
  choice: BrowserChoice,
  log: RenderOptions['log'],
): Promise<void> {
  // The modules that draw load slowly, and most runs draw nothing.
  const { drawAll } = await import('./draw.ts');
  log?.(announcement(drawings.open, `with ${choice.description}`));
  await drawAll(drawings.open, choice, async (source, drawing) => {
    if (drawing.ok) drawings.keep('browser', source, drawing.finished);
    else drawings.add(source, { ok: false, ...drawing.problem });
  });
}

async function drawWithoutBrowser(drawings: Drawings, log: RenderOptions['log']): Promise<void> {
  const { drawInProcess } = await import('./in-process/draw-in-process.ts');
  log?.(announcement(drawings.open, 'without a browser'));
  await drawInProcess(drawings.open, (source, finished) => {
    if (finished !== null) drawings.keep('process', source, finished);
  });
}

function announcement({ length }: readonly string[], how: string): string {
  return `Drawing ${length} ${length === 1 ? 'diagram' : 'diagrams'} ${how}`;
}

/** The results so far, and the cache. */
class Drawings {
  readonly #sources: readonly string[];
  readonly #cacheDir: string | null;
  readonly #found = new Map<string, DiagramResult>();

  constructor(sources: readonly string[], cacheDir: string | null) {
    this.#sources = [...new Set(sources)];
    this.#cacheDir = cacheDir;
  }

  /** The diagrams without a result. */
  get open(): string[] {
    return this.#sources.filter((source) => !this.#found.has(source));
  }

  /** What the cache has of the diagrams without a result. */
  cachedBy(by: DrawnBy): (readonly [string, DiagramResult])[] {
    return this.open.flatMap((source) => {
      const cached = this.#cacheDir === null ? null : readCached(this.#cacheDir, source, by);
      return cached === null ? [] : [[source, cached] as const];
    });
  }

  add(source: string, result: DiagramResult): void {
    this.#found.set(source, result);
  }

  /** Adds a drawing to the cache too. */
  keep(by: DrawnBy, source: string, finished: FinishedSvg): void {
    const drawn = { ok: true as const, ...finished };
    this.add(source, drawn);
    if (this.#cacheDir !== null) writeCached(this.#cacheDir, source, { by, drawn });
  }

  inOrder(): Map<string, DiagramResult> {
    return new Map(
      this.#sources.flatMap((source) => {
        const result = this.#found.get(source);
        return result ? [[source, result] as const] : [];
      }),
    );
  }
}
