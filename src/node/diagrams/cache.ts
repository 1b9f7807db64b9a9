import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MERMAID_CONFIG } from './mermaid-config.ts';
import { type DrawnDiagram, parseDrawn } from './result.ts';

/** Raise it when the finishing of mermaid's SVG changes: what is cached is the finished diagram. */
const RENDERER_VERSION = 4;

/** From the cache; null where it is not there or damaged. */
export async function readCached(folder: string, source: string): Promise<DrawnDiagram | null> {
  try {
    return parseDrawn(await readFile(fileOf(folder, source), 'utf8'));
  } catch {
    return null;
  }
}

/** In one step, so that nobody reads half a file. */
export async function writeCached(
  folder: string,
  source: string,
  drawn: DrawnDiagram,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = fileOf(folder, source);
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(drawn));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Id of a diagram's svg: the same for the same source, so that a page's bytes are the same too. */
export function diagramId(source: string): string {
  return `dg-${sha256(source).slice(0, 10)}`;
}

function fileOf(folder: string, source: string): string {
  const version = mermaidVersion();
  return join(
    folder,
    `${sha256(JSON.stringify([RENDERER_VERSION, version, MERMAID_CONFIG, source]))}.json`,
  );
}

function mermaidVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('mermaid/package.json');
  return String((manifest as { version?: unknown }).version);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
