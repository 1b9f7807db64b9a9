import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../core/memoize.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import { digest } from '../digest.ts';
import { packageFile } from '../package-files.ts';
import { MERMAID_CONFIG } from './mermaid-config.ts';
import type { FinishedSvg } from './svg/finish.ts';

/** Increase it when the code that finishes Mermaid's SVG changes: the cache keeps finished diagrams. */
const RENDERER_VERSION = 5;

export type DrawnDiagram = { ok: true } & FinishedSvg;

/** What drew a diagram; the drawings differ by a pixel or so. */
export type DrawnBy = 'browser' | 'process';

/** Reads a diagram from the cache; null if it is missing or not sealed by this user. */
export function readCached(folder: string, source: string, by: DrawnBy): DrawnDiagram | null {
  const key = keyOf(source, by);
  const kept = readSealed(fileOf(folder, key), key);
  return kept === null ? null : (JSON.parse(kept.toString()) as DrawnDiagram);
}

export function writeCached(
  folder: string,
  source: string,
  { by, drawn }: { by: DrawnBy; drawn: DrawnDiagram },
): void {
  const key = keyOf(source, by);
  const body = Buffer.from(JSON.stringify(drawn));
  writeSealed(fileOf(folder, key), key, body, { mostFiles: Number.POSITIVE_INFINITY });
}

/** The id of a diagram's SVG: equal for equal sources, so that pages are reproducible. */
export function diagramId(source: string): string {
  return `dg-${digest(source).slice(0, 10)}`;
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.diagram`);
}

function keyOf(source: string, by: DrawnBy): string {
  return digest(JSON.stringify([RENDERER_VERSION, by, mermaidVersion(), MERMAID_CONFIG, source]));
}

const mermaidVersion = once((): string => {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('mermaid.json'), 'utf8'));
  return String((manifest as { version?: unknown }).version);
});
