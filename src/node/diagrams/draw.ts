import { availableParallelism } from 'node:os';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { BrowserLaunchError } from '../browser/choice.ts';
import type { BrowserChoice } from '../browser.ts';
import { buildId } from '../build-id.ts';
import { onEnd } from '../ending.ts';
import { makeScratch, removeScratch } from '../files/scratch-folder.ts';
import { diagramId } from './cache.ts';
import { drawInPage } from './draw-in-page.ts';
import { MERMAID_CONFIG, VIEWPORT } from './mermaid-config.ts';
import { type DiagramProblem, describeFailure } from './problem.ts';
import { seedRandom } from './seed-random.ts';
import { firstLine } from './source-lines.ts';
import { type FinishedSvg, finishSvg } from './svg/finish.ts';

export type Drawing = { ok: true; finished: FinishedSvg } | { ok: false; problem: DiagramProblem };

const TIME_LIMIT_MS = 60_000;

/** Each page is a process that is busy all the time, so more than this only costs memory. */
const MAX_PAGES = 4;

/** mermaid-cli is what this repository draws with; an installed package does without. */
const drawSvg: typeof drawInPage = async (...what) =>
  buildId === null
    ? (await import('./draw-with-cli.ts')).drawWithCli(...what)
    : drawInPage(...what);

/** Draws each source in one browser, a few at a time, and reports each as soon as it is done. */
export async function drawAll(
  sources: readonly string[],
  choice: BrowserChoice,
  done: (source: string, drawing: Drawing) => Promise<void>,
  drawOne = drawSvg,
): Promise<void> {
  const profile = makeScratch('profile');
  // Puppeteer stops the browser when the program exits; after that nothing writes there.
  const stopListening = onEnd(() => process.once('exit', () => removeScratch(profile)));
  try {
    const browser = await launch(choice, profile);
    try {
      const queue = sources.values();
      const pages = Math.min(sources.length, MAX_PAGES, availableParallelism());
      await Promise.all(
        Array.from({ length: pages }, async () => {
          for (const source of queue) await done(source, await draw(browser, source, drawOne));
        }),
      );
    } finally {
      await browser.close();
    }
  } finally {
    removeScratch(profile);
    stopListening();
  }
}

async function launch(
  { executablePath, args, env, source, description }: BrowserChoice,
  userDataDir: string,
) {
  try {
    return await puppeteer.launch({
      executablePath,
      userDataDir,
      // It stops by itself if this program is killed and the pipe breaks.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // The bundled one is a headless shell, the others are whole browsers.
      headless: source === 'bundled' ? 'shell' : true,
      // The browser fetches nothing that a diagram names.
      args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND'],
      // Gantt charts show times of the local zone. The temporary folder is removed with its
      // content.
      env: { ...process.env, ...env, TZ: 'UTC', TMPDIR: userDataDir },
    });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new BrowserLaunchError(
      `${description} does not start (${reason.trim()}).`,
      'Set CHROME_PATH to another browser, or build with --diagrams=source.',
      { cause: error },
    );
  }
}

async function draw(
  browser: Browser,
  source: string,
  drawOne: typeof drawInPage,
): Promise<Drawing> {
  const id = diagramId(source);
  const guarded = guard(browser);
  try {
    const settings = { svgId: id, mermaidConfig: MERMAID_CONFIG, viewport: VIEWPORT };
    const svg = await drawOne(guarded.browser, source, settings);
    return { ok: true, finished: finishSvg(svg, { id, source }) };
  } catch (error) {
    if (!browser.connected) {
      throw new BrowserLaunchError(
        'The browser stopped while it drew a diagram.',
        'Try again, set CHROME_PATH to another browser, or build with --diagrams=source.',
        { cause: error },
      );
    }
    if (guarded.timedOut()) {
      const message = 'The diagram takes too long to draw.';
      return { ok: false, problem: { message, line: firstLine(source) } };
    }
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, problem: describeFailure(source, { name, message }) };
  } finally {
    guarded.release();
  }
}

/** Wraps a browser: its pages are quiet, deterministic, and closed when they take too long. */
function guard(browser: Browser): { browser: Browser; timedOut(): boolean; release(): void } {
  let timer: NodeJS.Timeout | undefined;
  let timedOut = false;
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    timer = setTimeout(() => {
      timedOut = true;
      void page.close().catch(() => undefined);
    }, TIME_LIMIT_MS);
    await page.evaluateOnNewDocument(seedRandom);
    return withoutConsole(page);
  };
  const guarded: Browser = Object.create(browser, { newPage: { value: newPage } });
  return { browser: guarded, timedOut: () => timedOut, release: () => clearTimeout(timer) };
}

/** mermaid-cli prints the log of a page; important messages come as errors too. */
function withoutConsole(page: Page): Page {
  const on = page.on.bind(page);
  page.on = (type, handler) => (type === 'console' ? page : on(type, handler));
  return page;
}
