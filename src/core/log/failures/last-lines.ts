import { detach } from '../excerpt.ts';

/** Lines ahead of the end of a command that may say why. */
const LAST_LINES = 4;
/** How many ends of commands count; those before them have no part in the ranks. */
const MOST_ENDS = 21;

/** A line of the log by its number; null for one before the stretch at hand. */
export type LineAt = (line: number) => string | null;

interface Said {
  /** 1-based. */
  line: number;
  raw: string;
}

/** What a log says last before a line that says that a command has ended badly. */
export class LastLines {
  readonly #maxLength: number;
  #ends: number[] = [];
  /** The latest lines but ends. */
  #latest: Said[] = [];
  #ahead: readonly Said[] = [];

  /** `maxLength`: UTF-16 units of a line to keep. */
  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** The latest lines that say that a command has ended badly, by number. */
  get ends(): readonly number[] {
    return this.#ends;
  }

  /** The lines ahead of the latest end. */
  get ahead(): readonly Said[] {
    return this.#ahead;
  }

  /** Takes a line that ends a command. */
  end(line: number, lineAt: LineAt | undefined): void {
    this.#ends = [...this.#ends, line].slice(-MOST_ENDS);
    const latest = lineAt ? this.#before(line, lineAt) : this.#latest;
    this.#ahead = latest.map(({ line, raw }) => ({
      line,
      raw: detach(raw.slice(0, this.#maxLength)),
    }));
  }

  /** Takes each line, where none is left out. */
  push(raw: string, line: number): void {
    if (this.#ends.at(-1) === line) return;
    if (isEndOfScript(raw)) this.#latest.length = 0;
    if (this.#latest.push({ line, raw }) > LAST_LINES) this.#latest.shift();
  }

  /** Takes the last lines of a stretch, after which they are out of reach. */
  endStretch(lastLine: number, lineAt: LineAt): void {
    this.#latest = this.#before(lastLine + 1, lineAt);
  }

  #before(line: number, lineAt: LineAt): Said[] {
    const said: Said[] = [];
    for (let at = line - 1; at > 0 && said.length < LAST_LINES; at -= 1) {
      if (this.#ends.includes(at)) continue;
      const raw = lineAt(at);
      if (raw === null) return [...this.#latest, ...said.reverse()].slice(-LAST_LINES);
      said.push({ line: at, raw });
      if (isEndOfScript(raw)) break;
    }
    return said.reverse();
  }
}

/** Above it, a runner shows the script and its settings. */
function isEndOfScript(line: string): boolean {
  return line.includes('##[endgroup]');
}
