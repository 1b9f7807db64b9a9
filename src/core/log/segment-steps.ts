import type { CompiledSignatures } from '../pattern/compile.ts';
import { stripControlSequences } from '../text/log-line.ts';
import type { ScanText } from '../text/scan-text.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { Candidates } from './candidates.ts';
import type { Surroundings } from './context-lines.ts';
import type { LogHits } from './log-hits.ts';
import { placeOf, type StepHit, stepHit } from './step-hit.ts';

const noCaptures = new Map<string, string>();

/** A part of a line without a carriage return in it, and where it stands among the bytes. */
export interface Segment {
  line: number;
  /** Where its line starts, or this part of it. */
  lineStart: number;
  /** The line began in an earlier part. */
  continued: boolean;
  /** Not a part of a line that is too long to be held. */
  whole: boolean;
  start: number;
  end: number;
  irregular: boolean;
}

/** Tries steps on the segments of a line. */
export class SegmentSteps {
  readonly #compiled: CompiledSignatures;
  readonly #hits: LogHits;
  readonly #surroundings: Surroundings;
  /** Hits in the line at hand, by step. */
  #lineHits = new Map<number, StepHit>();
  #decoded: string | null = null;

  constructor(compiled: CompiledSignatures, hits: LogHits, surroundings: Surroundings) {
    this.#compiled = compiled;
    this.#hits = hits;
    this.#surroundings = surroundings;
  }

  /** Whether a hit of one of the candidates is of use on a line. */
  areOfUse(
    candidates: Candidates,
    [from, to]: readonly [from: number, to: number],
    line: number,
  ): boolean {
    for (let k = from; k < to; k += 1) {
      for (const id of this.#compiled.stepsOfLiteral[candidates.anchorAt(k)] ?? []) {
        if (this.#hits.isOfUse(id, line)) return true;
      }
    }
    return false;
  }

  /** Tries the steps of the candidates from one index up to another, and steps without a literal. */
  try(
    text: ScanText,
    segment: Segment,
    candidates: Candidates,
    [from, to]: readonly [from: number, to: number],
    weak: readonly number[],
  ): void {
    this.#decoded = null;
    for (let k = from; k < to; k += 1) {
      const steps = this.#compiled.stepsOfLiteral[candidates.anchorAt(k)] ?? [];
      for (const id of steps) this.#tryStep(id, true, text, segment);
    }
    for (const id of weak) this.#tryStep(id, false, text, segment);
  }

  /** Hands over the hits of the line; returns whether there are any. */
  endLine(): boolean {
    if (this.#lineHits.size === 0) return false;
    this.#hits.addLine(this.#lineHits);
    this.#lineHits = new Map();
    return true;
  }

  #tryStep(id: number, isAnchored: boolean, text: ScanText, segment: Segment): void {
    const step = this.#compiled.steps[id];
    if (!step || this.#lineHits.has(id) || (step.bounded && !segment.whole)) return;
    const { line, lineStart, start } = segment;
    if (!this.#hits.isOfUse(id, line)) return;
    const wantsPlace = this.#hits.wantsPlace(id);
    if (isAnchored && step.literal && !segment.irregular && !wantsPlace) {
      this.#lineHits.set(id, { line, captures: noCaptures, place: null });
      return;
    }
    this.#decoded ??= decodeSegment(text, segment);
    const hit = this.#decoded === '' ? null : step.find(this.#decoded);
    if (!hit) return;
    const place = wantsPlace ? placeOf(line, start - lineStart, this.#decoded, hit) : null;
    if (place) this.#surroundings.want(place, segment.continued ? null : lineStart);
    this.#lineHits.set(id, stepHit(line, hit, place));
  }
}

function decodeSegment({ bytes }: ScanText, { start, end, irregular }: Segment): string {
  const text = decodeUtf8(bytes, start, end);
  return irregular ? stripControlSequences(text) : text;
}
