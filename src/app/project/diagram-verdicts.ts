import type { CodeProblem, Surroundings } from '../../lint/rule.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import { checkDiagrams } from '../../node/diagrams/check.ts';
import { digest } from '../../node/digest.ts';

type Verdicts = ReadonlyMap<string, CodeProblem | null>;

/** Mermaid's verdicts on diagrams, each requested once; its parsers take a second to load. */
export class DiagramVerdicts {
  readonly #store: RecordStore | null;
  readonly #check: (sources: readonly string[]) => Promise<Verdicts>;
  readonly #known = new Map<string, CodeProblem | null>();
  readonly #asked = new Set<string>();
  #running: Promise<void> = Promise.resolve();

  constructor(store: RecordStore | null, check = checkDiagrams) {
    this.#store = store;
    this.#check = check;
  }

  /** Starts with unknown diagrams while other work continues. */
  start(sources: Iterable<string>): void {
    const open = [...new Set(sources)].filter((source) => !this.#isKnown(source));
    for (const source of open) this.#asked.add(source);
    if (open.length === 0) return;
    const checked = this.#check(open);
    this.#running = Promise.all([this.#running, checked]).then(([, verdicts]) => {
      for (const [source, verdict] of verdicts) this.#take(source, verdict);
    });
    // The code that awaits it handles a failure; without this, Node reports it as unhandled.
    this.#running.catch(() => {});
  }

  async of(sources: Iterable<string>): Promise<Surroundings['diagrams']> {
    this.start(sources);
    const running = this.#running;
    try {
      await running;
    } catch (error) {
      // Whoever asks later starts anew.
      if (this.#running === running) this.#forgetOpen();
      throw error;
    }
    return this.#known;
  }

  #forgetOpen(): void {
    this.#running = Promise.resolve();
    for (const source of this.#asked) if (!this.#known.has(source)) this.#asked.delete(source);
  }

  #isKnown(source: string): boolean {
    if (this.#asked.has(source)) return true;
    const record = this.#store?.get(keyOf(source)) ?? null;
    if (record === null) return false;
    this.#asked.add(source);
    this.#known.set(source, JSON.parse(record));
    return true;
  }

  #take(source: string, verdict: CodeProblem | null): void {
    this.#known.set(source, verdict);
    this.#store?.set(keyOf(source), JSON.stringify(verdict));
  }
}

function keyOf(source: string): string {
  return `diagram:${digest(source)}`;
}
