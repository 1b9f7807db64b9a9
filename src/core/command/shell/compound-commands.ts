/** Words that end a compound command. */
export const CLOSING_WORDS = new Set(['}', 'done', 'fi', 'esac', 'end']);

interface Clause {
  /** One of these has to be open; null where the word may stand anywhere. */
  needs: readonly string[] | null;
  /** What is open then. */
  opens: string | null;
}

const CLAUSES: ReadonlyMap<string, Clause> = new Map([
  ['if', { needs: null, opens: 'if' }],
  ['then', { needs: ['if'], opens: 'then' }],
  ['elif', { needs: ['then'], opens: 'if' }],
  ['else', { needs: ['then'], opens: 'else' }],
  ['fi', { needs: ['then', 'else'], opens: null }],
  ['for', { needs: null, opens: 'loop' }],
  ['select', { needs: null, opens: 'loop' }],
  ['while', { needs: null, opens: 'loop' }],
  ['until', { needs: null, opens: 'loop' }],
  ['repeat', { needs: null, opens: 'loop' }],
  ['do', { needs: ['loop'], opens: 'do' }],
  ['done', { needs: ['do'], opens: null }],
  ['case', { needs: null, opens: 'case' }],
  ['esac', { needs: ['case'], opens: null }],
  ['{', { needs: null, opens: '{' }],
  ['}', { needs: ['{'], opens: null }],
]);

/** The compound commands of a POSIX shell that are open. */
export class CompoundCommands {
  readonly #open: string[] = [];

  get areOpen(): boolean {
    return this.#open.length > 0;
  }

  /**
   * Takes the first word of a command. False where a shell sees a syntax error: at its prompt it then
   * drops the rest of the line and runs the next line by itself.
   */
  read(word: string, isReserved: boolean): boolean {
    const clause = CLAUSES.get(word);
    if (clause === undefined) return true;
    if (!isReserved) return false;
    if (clause.needs !== null && !clause.needs.includes(this.#open.pop() ?? '')) return false;
    if (clause.opens !== null) this.#open.push(clause.opens);
    return true;
  }
}

/** Whether the word goes on with a compound command or ends it. */
export function needsCompound(word: string): boolean {
  return (CLAUSES.get(word)?.needs ?? null) !== null;
}
