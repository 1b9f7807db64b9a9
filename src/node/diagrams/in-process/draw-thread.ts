/** Draws diagrams with Mermaid in a worker thread. Posts one answer per source, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import mermaid from 'mermaid';
import type { Element } from 'svgdom';
import { diagramId } from '../cache.ts';
import { MERMAID_CONFIG, VIEWPORT } from '../mermaid-config.ts';
import { seedRandom } from '../seed-random.ts';
import { becomePage } from './browser-shims.ts';
import { DRAWN_KINDS } from './kinds.ts';

// What goes wrong after an answer, or beside it, ends no thread that has other diagrams to draw.
process.on('uncaughtException', () => undefined);

const document = becomePage(VIEWPORT);
mermaid.initialize(MERMAID_CONFIG);

void answer(workerData);

async function answer(sources: readonly string[]): Promise<void> {
  for (const source of sources) parentPort?.postMessage(await draw(source));
}

type Place = NonNullable<Parameters<typeof mermaid.render>[2]> & Element;

/** Null for a diagram that needs a browser: of another kind, or with something in it that fails here. */
async function draw(source: string): Promise<string | null> {
  try {
    if (!DRAWN_KINDS.has(mermaid.detectType(source))) return null;
    seedRandom();
    document.body.innerHTML = '';
    // The types of Mermaid name an element of a browser.
    const place = document.body.appendChild(document.createElement('div')) as Place;
    const { svg } = await mermaid.render(diagramId(source), source, place);
    place.innerHTML = svg;
    return place.getElementsByTagName('svg')[0]?.outerHTML ?? null;
  } catch {
    return null;
  }
}
