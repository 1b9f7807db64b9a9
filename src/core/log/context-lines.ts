import { terminalView } from '../text/log-line.ts';
import type { ScanText } from '../text/scan-text.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { EXCERPT_LENGTH } from './excerpt.ts';
import type { LineTable } from './line-table.ts';
import type { HitPlace } from './step-hit.ts';

export const DEFAULT_CONTEXT = 2;
/** Bytes to read next to the hit in a longer line. */
const LINE_BYTES = 4096;
const NEWLINE = 0x0a;

interface Wanted {
  place: HitPlace;
  /** Start of the line in the available bytes; null once the lines above are known. */
  start: number | null;
}

/** Adds the lines above and below to the excerpts of hits. */
export class Surroundings {
  /** Number of read bytes that must stay available. */
  readonly reach: number;
  readonly #context: number;
  #wanted: Wanted[] = [];

  constructor(context: number) {
    this.#context = context;
    this.reach = context * (LINE_BYTES + 1);
  }

  /** Requests the lines around a hit; with `start`, the start of its line, also those above. */
  want(place: HitPlace, start: number | null): void {
    if (this.#context > 0) this.#wanted.push({ place, start });
  }

  /** Takes the available lines above a hit, and lines of the table below it. */
  take({ bytes }: ScanText, history: number, table: LineTable | null, firstLine: number): void {
    const open = this.#wanted.filter(({ place }) => place.holders > 0);
    for (const wanted of open) {
      const { before, after, line } = wanted.place.excerpt;
      if (wanted.start !== null) {
        const least = Math.max(history, wanted.start - this.reach);
        before.push(...linesAbove(bytes, least, wanted.start, this.#context));
        wanted.start = null;
      }
      for (let i = line + 1 + after.length - firstLine; i < (table?.count ?? 0); i += 1) {
        if (table === null || after.length === this.#context) break;
        const [start, end] = [table.startOf(i), table.endOf(i)];
        after.push(shown(bytes, start, Math.min(end, start + LINE_BYTES)));
      }
    }
    this.#wanted = open.filter(({ place }) => place.excerpt.after.length < this.#context);
  }
}

function linesAbove(bytes: Uint8Array, least: number, start: number, count: number): string[] {
  const lines: string[] = [];
  let end = start - 1;
  while (lines.length < count && end >= least) {
    const cut = Math.max(least, end - LINE_BYTES);
    let from = end;
    while (from > cut && bytes[from - 1] !== NEWLINE) from -= 1;
    lines.unshift(shown(bytes, from, end));
    while (from > least && bytes[from - 1] !== NEWLINE) from -= 1;
    end = from - 1;
  }
  return lines;
}

function shown(bytes: Uint8Array, start: number, end: number): string {
  const text = terminalView(decodeUtf8(bytes, start, end)).trimEnd();
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}…`;
}
