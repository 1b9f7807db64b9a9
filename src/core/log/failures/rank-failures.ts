import type { Telling } from './signs/sign.ts';

/** Lines of one log that look like one failure. */
export interface FailureGroup {
  /** 1-based line of the first. */
  line: number;
  count: number;
  /** From 0 to 100: how much it tells about what went wrong. */
  score: number;
  telling: Telling;
  /** The first message, without colours and without a runner's prefix. */
  text: string;
}

/** What ranks a failure beside its first line. */
export interface RankedGroup extends FailureGroup {
  last: number;
  sign: number;
  /** The message with its volatile parts masked. */
  masked: string;
}

/** What comes so often belongs to the log rather than to its failure. */
const OFTEN = 3;
/** What each doubling of the number of like lines takes from the score, if they stand so far apart. */
const REPETITION = 3;
const APART = 300;
/** What each line takes from the next ones of its sign, and from how many. */
const ALIKE = 6;
const MOST_ALIKE = 5;
/** Words that show which part of a program writes. */
const FAMILY_WORDS = 2;
/** What a line at the end of the log gains over one at its start, in so many steps. */
const LATENESS = 20;
const STEPS = 4;
/** The lines of a shorter log are all at its end. */
const SHORT = 400;
/** The last lines say which command has ended badly; what is close above them is likely its reason. */
const NEARNESS = 10;
const NEAR = 60;
/** Of findings that stand so close together, the first is what the others often follow from. */
const ONE_RUN = 600;

/**
 * A line tells more if it is rare and if it is close to the end. Lines that tell in one way stand
 * back a little, so that the first few show what else there is. `lines` is the length of the log;
 * `ends` are the lines that say that a command has ended badly.
 */
export function rankFailures(
  groups: readonly RankedGroup[],
  lines: number,
  ends: readonly number[],
): FailureGroup[] {
  const families = new Map<string, { count: number; first: number; last: number }>();
  const familyOfEach = groups.map(({ masked, count, line, last }) => {
    const name = masked.split(/\s+/, FAMILY_WORDS).join(' ');
    const family = families.get(name) ?? { count: 0, first: line, last };
    family.count += count;
    family.last = Math.max(family.last, last);
    families.set(name, family);
    return family;
  });
  const ranked = groups.map((group, index) => {
    const { count, first, last } = familyOfEach[index] ?? { ...group, first: group.line };
    const apart = Math.min(1, (last - first) / APART);
    const repetition = Math.round(REPETITION * Math.log2(Math.max(1, count / OFTEN)) * apart);
    const above = (lines - group.line) / Math.max(SHORT, lines);
    const late = LATENESS * (1 - Math.round(above * STEPS) / STEPS);
    const near = ends.some((end) => end >= group.line && end - group.line <= NEAR);
    return { group, rank: group.score - repetition + late + (near ? NEARNESS : 0) };
  });
  ranked.sort(byRank);
  putFirstFirst(ranked);
  ranked.sort(byRank);
  const alike = new Map<number, number>();
  for (const one of ranked) {
    const before = alike.get(one.group.sign) ?? 0;
    alike.set(one.group.sign, before + 1);
    one.rank -= ALIKE * Math.min(before, MOST_ALIKE);
  }
  ranked.sort(byRank);
  return ranked.map(({ group: { last: _, sign: _sign, masked: _masked, ...group }, rank }) => {
    return { ...group, score: Math.round(Math.max(0, Math.min(100, rank))) };
  });
}

interface Ranked {
  group: RankedGroup;
  rank: number;
}

function byRank(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || a.group.line - b.group.line;
}

/** Lines of one sign that tell alike in one stretch share their ranks in the order of the log. */
function putFirstFirst(ranked: readonly Ranked[]): void {
  const bySign = Map.groupBy(ranked, ({ group }) => `${group.sign} ${group.score}`);
  for (const same of bySign.values()) {
    const [best] = same;
    if (!best) continue;
    const close = same.filter(
      ({ group, rank }) =>
        Math.abs(group.line - best.group.line) <= ONE_RUN && best.rank - rank <= LATENESS,
    );
    const ranks = close.map(({ rank }) => rank);
    close.sort((a, b) => a.group.line - b.group.line);
    for (const [index, one] of close.entries()) one.rank = ranks[index] ?? one.rank;
  }
}
