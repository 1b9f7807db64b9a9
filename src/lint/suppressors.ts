import type { Diagnostic } from '../core/diagnostic.ts';
import { remember } from '../core/memoize.ts';
import type { Position, Runbook } from '../core/model.ts';
import { readDirectives, type SuppressionDirective } from './directive.ts';

/** Gives the directive that takes a diagnostic away: the first of those that would. */
export type Suppressors = (
  diagnostic: Pick<Diagnostic, 'ruleId' | 'position'>,
) => SuppressionDirective | null;

/** `directives` must be in order. */
export function suppressorsOf(directives: readonly SuppressionDirective[]): Suppressors {
  const ofRule = remember((ruleId: string) => {
    const own = directives.filter(({ rules }) => rules.length === 0 || rules.includes(ruleId));
    return { ranges: rangesOf(own), nextLine: nextLineSuppressors(directives, new Set(own)) };
  });
  return ({ ruleId, position }) => {
    // That a rule crashed is not the author's to silence.
    if (directives.length === 0 || ruleId === 'internal-error') return null;
    const { ranges, nextLine } = ofRule(ruleId);
    return rangeAt(ranges, position.start.offset) ?? nextLine(position);
  };
}

/** Whether the author suppresses a diagnostic of a file and says why. */
export function createExcuses(runbook: Runbook): (diagnostic: Diagnostic) => boolean {
  const suppressorOf = suppressorsOf(readDirectives(runbook));
  return (diagnostic) => (suppressorOf(diagnostic)?.reason ?? '') !== '';
}

/** From an offset to the next one, what is in force there. */
interface Range {
  start: number;
  directive: SuppressionDirective | null;
}

function rangesOf(directives: readonly SuppressionDirective[]): Range[] {
  const ranges: Range[] = [];
  let inForce: SuppressionDirective | null = null;
  for (const directive of directives) {
    if (directive.verb === 'replaybook-enable') inForce = null;
    else if (directive.verb === 'replaybook-disable') inForce ??= directive;
    ranges.push({ start: directive.position.start.offset, directive: inForce });
  }
  return ranges;
}

function rangeAt(ranges: readonly Range[], offset: number): SuppressionDirective | null {
  const above = countWhile(ranges, ({ start }) => start <= offset);
  return ranges[above - 1]?.directive ?? null;
}

/**
 * Gives the first of the directives for the next line between which and the line on which a finding
 * starts nothing but blank lines and other directives stand. The text is not at hand, so this counts:
 * blank lines have one or two characters each, their line ending.
 */
function nextLineSuppressors(
  directives: readonly SuppressionDirective[],
  meant: ReadonlySet<SuppressionDirective>,
): (position: Position) => SuppressionDirective | null {
  const above = (line: number, lineStart: number): SuppressionDirective | null => {
    let found: SuppressionDirective | null = null;
    let ofDirectives = 0;
    let index = countWhile(directives, ({ position }) => position.end.line < line) - 1;
    for (; index >= 0; index -= 1) {
      const directive = directives[index];
      if (directive === undefined) break;
      const { position, verb } = directive;
      const lines = line - position.end.line;
      const blanks = lineStart - position.end.offset - ofDirectives;
      // What stands behind the directive in its own line, such as the cells of a table, is not between.
      if (lines > 1 && blanks > 2 * lines) break;
      if (verb === 'replaybook-disable-next-line' && meant.has(directive)) found = directive;
      ofDirectives += position.end.offset - position.start.offset;
    }
    return found;
  };
  const known = new Map<number, SuppressionDirective | null>();
  return ({ start }) => {
    const { line } = start;
    let found = known.get(line);
    if (found === undefined) {
      found = above(line, start.offset - (start.column - 1));
      known.set(line, found);
    }
    return found;
  };
}

/** How many items of a sorted list fulfil what the first ones do and the last ones do not. */
function countWhile<Item>(items: readonly Item[], isAhead: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && isAhead(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
