/** Where and why a text is no JSON. */
export interface JsonProblem {
  reason:
    | 'unclosed-string'
    | 'unclosed'
    | 'unexpected'
    | 'missing-comma'
    | 'trailing-comma'
    | 'twice';
  /** The text in the way, or the bracket that is open. */
  token: string;
  offset: number;
}

/**
 * Reads JSON as documentation shows it: several values, the inside of an object, comments, placeholders
 * (`<name>`, `$name`) and `...` for what is left out. Returns the first thing that nobody can mean.
 */
export function checkJson(code: string): JsonProblem | null {
  return new Reader(code).read();
}

class Problem extends Error {
  readonly problem: JsonProblem | null;

  constructor(problem: JsonProblem | null) {
    super(problem?.reason);
    this.problem = problem;
  }
}

const blank = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|\.{2,}|…)+/y;
const scalar =
  /(?:-?\d[\w.+:-]*|true|false|null|undefined|NaN|<[^<>\n]*>|\$?[A-Za-z_][\w.-]*(?:\([^()\n]*\))?|\*+)/y;
/**
 * The consoles of search engines allow `"""` around a string of several lines; others are wrapped to be
 * read, if a quote ends them at the end of a line.
 */
const string =
  /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|"(?:[^"\\]|\\[\s\S])*"(?=[ \t]*[,\]}]*[ \t]*(?:\n|$))/y;

/** Nobody writes deeper, and the reader calls itself for each level: what does is not judged. */
const MOST_LEVELS = 500;

class Reader {
  readonly #code: string;
  #at = 0;
  #level = 0;
  /** The first key that an object has twice, where all else is JSON. */
  #twice: JsonProblem | null = null;

  /** Cut out of an object that may go on. */
  readonly #isExcerpt: boolean;
  /** Whether the block is one of JSON with comments, which allows a last comma too. */
  readonly #hasComments: boolean;

  constructor(code: string) {
    this.#code = code;
    this.#isExcerpt = /^\s*"/.test(code);
    this.#hasComments = /^[^\S\n]*(?:\/\/|\/\*)|[,{[\d"el]\s*\/\/ /m.test(code);
  }

  read(): JsonProblem | null {
    try {
      this.#skip();
      // A shell ends an output without a line ending with `%`.
      while (this.#at < this.#code.length && this.#code.slice(this.#at).trim() !== '%') {
        this.#member();
        this.#skip();
        if (this.#char === ',') this.#at += 1;
        this.#skip();
      }
      return this.#twice;
    } catch (error) {
      if (error instanceof Problem) return error.problem;
      throw error;
    }
  }

  get #char(): string {
    return this.#code.charAt(this.#at);
  }

  /** A value, or a key with its value. */
  #member(): void {
    this.#value();
    this.#skip();
    if (this.#char !== ':') return;
    this.#at += 1;
    this.#skip();
    // `"key": ...` is left out.
    if (/[,}\]]|^$/.test(this.#char)) return;
    this.#value();
  }

  /** Notes the key ahead; comments between two equal ones may say that they are for choice. */
  #know(keys: Set<string>): void {
    const key = /"([^"\\\n]+)"[ \t]*:/y;
    key.lastIndex = this.#at;
    const name = key.exec(this.#code)?.[1];
    if (name === undefined || this.#hasComments) return;
    if (keys.has(name)) this.#twice ??= { reason: 'twice', token: `"${name}"`, offset: this.#at };
    keys.add(name);
  }

  #value(): void {
    const { length } = this.#code;
    if (this.#at >= length) return;
    if (this.#char === '{') this.#group('}');
    else if (this.#char === '[') this.#group(']');
    else if (this.#char === '"') this.#string();
    else if (!this.#take(scalar)) this.#fail('unexpected', this.#char);
    else this.#words();
  }

  /** A placeholder may be several words: `<name of the pod>`, `your-token here`. */
  #words(): void {
    const words = /(?:[ \t]+(?!\/[/*])[\w<>().'/-]+)+/y;
    if (/[A-Za-z<$>]/.test(this.#code.charAt(this.#at - 1))) this.#take(words);
  }

  #string(): void {
    if (!this.#take(string)) this.#fail('unclosed-string', '"');
  }

  #group(closing: string): void {
    const start = this.#at;
    const opening = this.#char;
    this.#level += 1;
    if (this.#level > MOST_LEVELS) throw new Problem(null);
    this.#at += 1;
    const keys = new Set<string>();
    for (;;) {
      this.#skip();
      if (this.#at >= this.#code.length) {
        if (this.#isExcerpt) return;
        this.#at = start;
        this.#fail('unclosed', opening);
      }
      if (this.#char === closing) break;
      if (this.#char === '}' || this.#char === ']') this.#fail('unexpected', this.#char);
      if (this.#char === ',') {
        this.#at += 1;
        continue;
      }
      this.#know(keys);
      this.#member();
      const end = this.#at;
      const isDots = /"\.{2,}"$/.test(this.#code.slice(end - 8, end));
      const omits = this.#skip();
      if (this.#char === ',') {
        const comma = this.#at;
        this.#at += 1;
        const omitted = this.#skip();
        if (this.#char === closing && !omitted && !isDots && !this.#hasComments) {
          this.#at = comma;
          this.#fail('trailing-comma', ',');
        }
      } else if (this.#at < this.#code.length && this.#char !== closing && !omits) {
        if (this.#char === '}' || this.#char === ']') this.#fail('unexpected', this.#char);
        this.#at = end;
        this.#fail('missing-comma', this.#code.slice(end, end + 1));
      }
    }
    this.#level -= 1;
    this.#at += 1;
  }

  /** Blanks, comments and dots; whether something is left out there. */
  #skip(): boolean {
    const start = this.#at;
    this.#take(blank);
    return /\.{2,}|…/.test(this.#code.slice(start, this.#at));
  }

  #take(token: RegExp): boolean {
    token.lastIndex = this.#at;
    if (!token.test(this.#code)) return false;
    this.#at = token.lastIndex;
    return true;
  }

  #fail(reason: JsonProblem['reason'], token: string): never {
    throw new Problem({ reason, token, offset: this.#at });
  }
}
