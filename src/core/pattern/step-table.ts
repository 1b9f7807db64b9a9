import type { CompiledStep } from './compiled-step.ts';
import type { MatchPattern, MatchStep } from './match-pattern.ts';
import type { StepCompiler } from './step-compiler.ts';

/** The distinct steps of all patterns; each is compiled once. */
export class StepTable {
  readonly made: CompiledStep[] = [];
  readonly sources: MatchStep[] = [];
  /** The reason why a step cannot be used, by its key. */
  readonly refused = new Map<string, string>();
  readonly #compiler: StepCompiler;
  readonly #ids = new Map<string, number>();

  constructor(compiler: StepCompiler) {
    this.#compiler = compiler;
  }

  /** Ids of the steps of a pattern, or the reasons why it cannot be used. */
  add({ steps }: MatchPattern): { ids: readonly number[] } | { reasons: readonly string[] } {
    const added = steps.map((step) => this.#addStep(step));
    const reasons = added.filter((step) => typeof step === 'string');
    if (steps.length === 0) reasons.push('The pattern is empty.');
    if (steps[0]?.unless) reasons.push('It begins with a line that must not follow.');
    return reasons.length > 0 ? { reasons } : { ids: added.filter((id) => typeof id === 'number') };
  }

  #addStep(step: MatchStep): number | string {
    const key = keyOf(step);
    const known = this.#ids.get(key) ?? this.refused.get(key);
    if (known !== undefined) return known;
    const id = this.made.length;
    const compiled = this.#compiler.compile(step, key, id);
    if (typeof compiled === 'string') {
      this.refused.set(key, compiled);
      return compiled;
    }
    this.#ids.set(key, id);
    this.sources.push(step);
    this.made.push(compiled);
    return id;
  }
}

/** Two steps of one key find the same. */
function keyOf({ type, flags, source, values, within }: MatchStep): string {
  // A step that is bound to the line before may be captures alone.
  const bound = within === undefined ? '' : 'bound ';
  const valid = values === undefined ? '' : JSON.stringify(values);
  return `${type} ${flags} ${bound}${source}${valid === '' ? '' : ` ${valid}`}`;
}
