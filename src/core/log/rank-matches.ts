import { messageStarts } from '../text/log-line.ts';
import { comparePatterns } from './entry-hits.ts';
import { onlyTellsThatItFailed, readFailureLine } from './failures/failure-line.ts';
import type { RankedMatch } from './match.ts';

/** Some runners name what failed first and say why right below. */
const HEADING = 5;
/** With less literal text, a hit may be a coincidence. */
const LITTLE_EVIDENCE = 8;
/** A line that says itself that it is the cause of what stands above it. */
const CAUSE = /^\s*(?:caused by|root cause|reason):? /i;

/**
 * Puts the matches of a log in the order in which a person should read them. What authors say comes
 * first: a fallback is left out beside any other, then priority, then severity. Then a cause is ahead
 * of its consequence: what only says that something failed comes behind what hit before it, and behind
 * what names a cause wherever it stands, because many programs sum up first and give reasons then. Of
 * other entries the one that hit earlier is first. At one place, more literal evidence is first, and
 * an entry for one failure ahead of one for a family of failures.
 */
export function rankMatches(found: readonly RankedMatch[]): readonly RankedMatch[] {
  const isFallback = ({ entry }: RankedMatch) => entry.standing?.fallback === true;
  const shown = found.every(isFallback) ? found : found.filter((match) => !isFallback(match));
  if (shown.length < 2) return shown;
  const all = shown.map(readFacts);
  const causes = all.flatMap(({ isConsequence, line }) => (isConsequence ? [] : line));
  const firstCause = Math.min(...causes);
  const isExplained = all.some(({ isTelling, isWeak }) => isTelling && !isWeak);
  const isBehind = ({ isConsequence, line }: Facts) => {
    return isConsequence && (isExplained || firstCause <= line + HEADING);
  };
  all.sort(
    (a, b) =>
      b.priority - a.priority ||
      b.severity - a.severity ||
      Number(isBehind(a)) - Number(isBehind(b)) ||
      Number(b.isCause) - Number(a.isCause) ||
      Number(a.isWeak) - Number(b.isWeak) ||
      (a.isWeak ? 0 : a.line - b.line) ||
      Number(a.isFamily) - Number(b.isFamily) ||
      comparePatterns(a.ranked.pattern, b.ranked.pattern) ||
      a.line - b.line ||
      a.ranked.pattern.entry - b.ranked.pattern.entry,
  );
  return behindWhatExplains(all).map(({ ranked }) => ranked);
}

interface Facts {
  ranked: RankedMatch;
  priority: number;
  severity: number;
  /** Whether all that it hit only says that something failed before. */
  isConsequence: boolean;
  /** Whether a line that it hit names a cause. */
  isTelling: boolean;
  /** Whether a line that it hit says itself that it is the cause of others. */
  isCause: boolean;
  isWeak: boolean;
  /** Whether its commands take a value from the log, so that it is for more than one failure. */
  isFamily: boolean;
  line: number;
}

function namesCause(text: string): boolean {
  const telling = readFailureLine(text)?.telling;
  return telling === 'cause' || telling === 'detail';
}

function readFacts(ranked: RankedMatch): Facts {
  const { entry, pattern, match, texts } = ranked;
  const used = new Set(
    entry.replay?.flatMap(({ placeholders }) => placeholders.map((p) => p.name)),
  );
  return {
    ranked,
    priority: entry.standing?.priority ?? 0,
    severity: entry.standing?.severity ?? 0,
    isConsequence: texts.every(onlyTellsThatItFailed),
    isTelling: texts.some(namesCause),
    isCause: texts.some((text) => CAUSE.test(text.slice(messageStarts(text).at(-1)))),
    isWeak: pattern.weight < LITTLE_EVIDENCE,
    isFamily: Object.keys(match.captures).some((name) => used.has(name)),
    line: match.firstLine,
  };
}

/**
 * Moves each match behind those that explain it better: the causes that its author names, and for a
 * family the entries for one of its failures.
 */
function behindWhatExplains(all: readonly Facts[]): Facts[] {
  const byId = new Map(all.map((facts) => [facts.ranked.match.entry, facts]));
  const specific = all.filter(({ isFamily }) => !isFamily);
  const placed = new Set<Facts>();
  const better = ({ ranked: { entry, match }, isFamily, priority }: Facts): Facts[] => {
    const causes = (entry.standing?.consequenceOf ?? []).flatMap((id) => byId.get(id) ?? []);
    if (!isFamily) return causes;
    const lines = new Set(match.lines);
    const others = specific.filter((one) => lines.has(one.line) && one.priority >= priority);
    return [...causes, ...others];
  };
  const visit = (facts: Facts, above: ReadonlySet<Facts>): void => {
    if (placed.has(facts) || above.has(facts)) return;
    const through = new Set([...above, facts]);
    for (const one of better(facts)) visit(one, through);
    placed.add(facts);
  };
  for (const facts of all) visit(facts, new Set());
  return [...placed];
}
