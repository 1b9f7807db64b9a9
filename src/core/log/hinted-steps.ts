import type { StepHint } from '../pattern/step-hint.ts';
import type { ScanText } from '../text/scan-text.ts';
import { HintPlaces } from './hint-places.ts';
import type { HintWords } from './hint-words.ts';

const NOWHERE = 0x7fffffff;
/** Up to so many words are looked for one by one, which takes less than the look for all of them. */
const FEW = 3;

/** Tells which steps without a literal are worth a try on a segment of a text. */
export class HintedSteps {
  /** The steps that were asked about last are worth a try from this place on. */
  quietUntil = 0;
  readonly #places: ReadonlyMap<number, HintPlaces>;
  readonly #words: HintWords;
  #text: ScanText | null = null;
  #end = 0;
  /** The words in the text, if they were looked for, and how many are behind. */
  #ids: number[] | null = null;
  #ats: number[] = [];
  #next = 0;
  #due: number[] = [];

  /** `hints` are those of the steps, by id; `words` are of the same. */
  constructor(hints: ReadonlyMap<number, StepHint>, words: HintWords) {
    this.#places = new Map(Array.from(hints, ([step, hint]) => [step, new HintPlaces(hint)]));
    this.#words = words;
  }

  /** Starts with the text between two places. */
  begin(text: ScanText, start: number, end: number): void {
    this.#text = text;
    this.#end = end;
    this.#ids = null;
    for (const places of this.#places.values()) places.begin(text, start, end);
  }

  /**
   * Those of some steps that the segment may hit; segments must ascend. `worded` are those whose hints
   * are words; of these, steps that are not asked about may be among them.
   */
  dueIn(
    bare: readonly number[],
    worded: readonly number[],
    start: number,
    end: number,
  ): readonly number[] {
    if (this.#due.length > 0) this.#due = [];
    this.quietUntil = NOWHERE;
    this.#lookForEach(bare, start, end);
    if (worded.length <= FEW) this.#lookForEach(worded, start, end);
    else this.#lookForAll(start, end);
    return this.#due;
  }

  #lookForEach(steps: readonly number[], start: number, end: number): void {
    for (const step of steps) {
      const places = this.#places.get(step);
      if (places?.isWithin(start, end) ?? true) this.#due.push(step);
      this.quietUntil = Math.min(this.quietUntil, places?.at ?? 0);
    }
  }

  #lookForAll(start: number, end: number): void {
    const ids = this.#ids ?? this.#findWords(start);
    const bytes = this.#text?.bytes ?? new Uint8Array();
    for (; (this.#ats[this.#next] ?? NOWHERE) < end; this.#next += 1) {
      const at = this.#ats[this.#next] ?? 0;
      if (at < start) continue;
      for (const step of this.#words.stepsOf(ids[this.#next] ?? -1)) {
        if (this.#places.get(step)?.standsAt(bytes, at, start)) this.#due.push(step);
      }
    }
    this.quietUntil = Math.min(this.quietUntil, this.#ats[this.#next] ?? NOWHERE);
  }

  #findWords(start: number): number[] {
    const ids: number[] = [];
    this.#ats = [];
    this.#next = 0;
    if (this.#text) {
      this.#words.find(this.#text, start, this.#end, {
        found: (id, at) => {
          ids.push(id);
          this.#ats.push(at);
        },
      });
    }
    this.#ids = ids;
    return ids;
  }
}
