import { type AnchorSink, LiteralTable } from '../pattern/literals/literal-table.ts';
import { windowTables } from '../pattern/literals/window-tables.ts';
import { isWorded, type StepHint } from '../pattern/step-hint.ts';
import type { ScanText } from '../text/scan-text.ts';

/** Finds the hints that are words, all of them in one pass. */
export class HintWords {
  readonly #hints: ReadonlyMap<number, StepHint>;
  /** For each word the steps that it is a hint of. */
  #steps: number[][] = [];
  #table: LiteralTable | null = null;

  constructor(hints: ReadonlyMap<number, StepHint>) {
    this.#hints = hints;
  }

  find(text: ScanText, start: number, end: number, sink: AnchorSink): void {
    this.#table ??= this.#makeTable();
    this.#table.scan(text, start, end, sink);
  }

  stepsOf(word: number): readonly number[] {
    return this.#steps[word] ?? [];
  }

  /** Few logs need it. */
  #makeTable(): LiteralTable {
    const ids = new Map<string, number>();
    const literals: { bytes: Uint8Array; fold: boolean }[] = [];
    for (const [step, hint] of this.#hints) {
      if (!isWorded(hint)) continue;
      const key = hint.bytes.join();
      const id = ids.get(key) ?? literals.push({ bytes: hint.bytes, fold: false }) - 1;
      ids.set(key, id);
      this.#steps[id] = [...(this.#steps[id] ?? []), step];
    }
    return new LiteralTable(literals, windowTables(literals));
  }
}
