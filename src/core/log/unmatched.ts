import { compileSignatures, type MatchEntry } from '../pattern/compile.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { detach } from './excerpt.ts';
import { failureMessage } from './failure-line.ts';
import { createLogMatcher } from './log-matcher.ts';
import { maskVolatile } from './volatile.ts';

/** Lines of one log that look like one failure. */
export interface FailureGroup {
  /** 1-based line of the first. */
  line: number;
  count: number;
  /** The first message. */
  text: string;
}

export interface UnmatchedFailures {
  /** In the order of the log. */
  failures: FailureGroup[];
  /** Number of lines that were not kept. */
  leftOut: number;
}

/**
 * Most different messages to keep for one log, because a log of a gigabyte may consist of failures.
 */
const MAX_MESSAGES = 2000;
const MAX_GROUPS = 100;
const LINE_LENGTH = 4000;

interface KeptLine {
  line: number;
  raw: string;
  count: number;
}

/** Collects the lines of one log that look like failures, to list those without an entry. */
export class FailureLines {
  readonly #byMessage = new Map<string, KeptLine>();
  #leftOut = 0;

  push(line: string, lineNumber: number): void {
    const message = failureMessage(line);
    if (message === null) return;
    const known = this.#byMessage.get(message);
    if (known) {
      known.count += 1;
    } else if (this.#byMessage.size < MAX_MESSAGES) {
      const raw = detach(line.slice(0, LINE_LENGTH));
      this.#byMessage.set(detach(message), { line: lineNumber, raw, count: 1 });
    } else {
      this.#leftOut += 1;
    }
  }

  /**
   * The lines that match no single-line pattern and are not in `explained`, the lines of sequences;
   * similar lines count together.
   */
  unmatched(entries: readonly MatchEntry[], explained: ReadonlySet<number>): UnmatchedFailures {
    const lines = [...this.#byMessage];
    const hit = hitLines(
      entries,
      lines.map(([, { raw }]) => raw),
    );
    const groups = new Map<string, FailureGroup>();
    for (const [index, [message, { line, count }]] of lines.entries()) {
      if (hit.has(index) || explained.has(line)) continue;
      const key = maskVolatile(message);
      const group = groups.get(key);
      if (group) group.count += count;
      else groups.set(key, { line, count, text: message });
    }
    const failures = [...groups.values()];
    const leftOut = this.#leftOut + Math.max(0, failures.length - MAX_GROUPS);
    return { failures: failures.slice(0, MAX_GROUPS), leftOut };
  }

  /** The messages, in the order of the log. */
  messages(): string[] {
    return [...this.#byMessage.keys()];
  }
}

/** Indexes of the lines that a pattern of one step hits. */
function hitLines(entries: readonly MatchEntry[], lines: readonly string[]): Set<number> {
  const single = entries.map((entry) => ({
    ...entry,
    patterns: entry.patterns.filter(({ steps }) => steps.length === 1),
  }));
  const options = { keptLines: MAX_MESSAGES, context: 0 };
  const matcher = createLogMatcher(compileSignatures(single), options);
  // An empty line before them, so that their first bytes are not taken for a byte order mark.
  matcher.write(encodeUtf8(['', ...lines].join('\n')));
  const { matches } = matcher.finish();
  return new Set(matches.flatMap(({ lines: found }) => found.map((line) => line - 2)));
}
