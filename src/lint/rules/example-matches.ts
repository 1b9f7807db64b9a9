import type { Entry, Pattern, Runbook } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { splitLines } from '../../core/text/log-line.ts';
import { isWrittenAsSignature } from '../certainty/promised.ts';
import { excerptLine, logExcerpts } from '../log-excerpt.ts';
import { defineRule, type Finding } from '../rule.ts';
import { compilePattern, linesOf } from '../signatures/match-excerpt.ts';

export const exampleMatches = defineRule({
  scope: 'file',
  meta: {
    id: 'example-matches',
    summary: 'A signature matches its examples and no counterexample.',
    why: `An example is an excerpt of a real log. A signature that misses its example misses the failure, usually
because a space, a timestamp or the case of a word has changed since somebody wrote it. The search then
finds no entry when it matters. A counterexample that matches sends the reader of another failure here.

The rule reads only fences without a language, or with a language that shows output (\`text\`, \`log\`,
\`console\`, \`json\`).`,
    severity: 'error',
    fixable: false,
    messages: {
      missed: {
        what: 'The signature of entry "{entry}" matches no line of this example.',
        how: '{hint?{hint} }Change the pattern to match the log, or correct the example. The closest pattern is `{pattern}`.',
      },
      hit: {
        what: 'The pattern `{pattern}` of entry "{entry}" matches this counterexample.',
        how: 'Make the pattern longer: add text that this log does not have.',
      },
    },
  },

  *check(runbook, { text }) {
    const textOf = () => text;
    for (const entry of runbook.entries) {
      if (entry.examples.length > 0 || entry.counterexamples.length > 0) {
        yield* judge(entry, runbook, textOf);
      }
    }
  },
});

function* judge(entry: Entry, runbook: Runbook, textOf: () => string): Generator<Finding> {
  const patterns = entry.signature?.patterns ?? [];
  // The name of an alert stands in for a pattern that the author did not write.
  const isWritten = entry.fields.some(({ name }) => name === 'signature');
  if (patterns.length === 0 || !isWritten) return;
  const { title } = entry;
  const compiled = patterns.map((pattern) => ({ pattern, match: compilePattern(pattern) }));
  const hitOf = (text: string): { pattern: Pattern; line: number } | null => {
    const lines = linesOf(text);
    for (const { pattern, match } of compiled) {
      const line = match?.(lines) ?? null;
      if (line !== null) return { pattern, line };
    }
    return null;
  };
  // A pattern that cannot be used is reported as such; it may be the one that matches.
  const usable = compiled.every(({ match }) => match !== null);
  for (const excerpt of usable ? logExcerpts(entry.examples, runbook) : []) {
    if (hitOf(excerpt.text) !== null) continue;
    const { line, pattern, hint } = nearest(patterns, excerpt.text);
    const data = { entry: title, pattern, hint };
    // What a person sees (`Problem`) is no line of a log, and its examples may be anything.
    const severity = isWrittenAsSignature(entry, runbook, textOf()) ? undefined : 'info';
    yield { messageId: 'missed', severity, data, position: excerptLine(textOf(), excerpt, line) };
  }
  for (const excerpt of logExcerpts(entry.counterexamples, runbook)) {
    const hit = hitOf(excerpt.text);
    if (hit === null) continue;
    const data = { entry: title, pattern: formatPattern(hit.pattern).replace(/\s+/g, ' ') };
    yield { messageId: 'hit', data, position: excerptLine(textOf(), excerpt, hit.line) };
  }
}

interface Nearest {
  /** 1-based. */
  line: number;
  pattern: string;
  /** What keeps the two apart, where it is plain to see. */
  hint: string;
}

/** The step and the line that share the most words. */
function nearest(patterns: readonly Pattern[], text: string): Nearest {
  let best: Nearest = { line: 1, pattern: patterns[0]?.steps[0]?.source ?? '', hint: '' };
  let most = 0;
  const lines = splitLines(text);
  for (const { steps } of patterns) {
    for (const { source } of steps) {
      const words = new Set(wordsOf(source));
      for (const [index, line] of lines.entries()) {
        const shared = new Set(wordsOf(line).filter((word) => words.has(word)));
        const letters = [...shared].reduce((sum, word) => sum + word.length, 0);
        if (letters <= most) continue;
        most = letters;
        best = { line: index + 1, pattern: source, hint: steps.length > 1 ? sequenceHint : '' };
        if (best.hint === '') best.hint = caseHint(source, line);
      }
    }
  }
  return best;
}

const sequenceHint = 'All lines of a sequence must be in the example, in their order.';

function caseHint(source: string, line: string): string {
  const words = new Set(source.match(/[\p{L}\p{N}_]+/gu) ?? []);
  const folded = new Map([...words].map((word) => [word.toLowerCase(), word]));
  for (const [word] of line.matchAll(/[\p{L}\p{N}_]+/gu)) {
    const written = folded.get(word.toLowerCase());
    if (written === undefined || words.has(word)) continue;
    return `The pattern has "${written}" where the log has "${word}".`;
  }
  return '';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
