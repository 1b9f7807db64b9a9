import type {
  JoinedCommand,
  ReportedCommand,
  ReportedMatch,
} from '../../app/match/match-report.ts';

/** A replay command for the first hit, and for other values of the log. */
export interface ShownReplay {
  first: ReportedCommand;
  /** The commands of the other hits, each once. */
  others: ReportedCommand[];
  /** Number of further commands. */
  leftOut: number;
}

/** The replay commands of all hits; at most `most` others for each. */
export function replaysOf({ replay, hits }: ReportedMatch, most: number): ShownReplay[] {
  return replay.map((first, index) => {
    const distinct = new Map<string, ReportedCommand>();
    for (const hit of hits) {
      const command = hit.replay[index];
      if (command !== undefined) distinct.set(command.command, command);
    }
    distinct.delete(first.command);
    const others = [...distinct.values()];
    return { first, others: others.slice(0, most), leftOut: Math.max(0, others.length - most) };
  });
}

/**
 * The values in which the hits of a match differ, a text for each hit; empty for one hit, and where
 * the commands show them.
 */
export function differingValues(match: ReportedMatch, most: number): string[] {
  const { hits, hitsLeftOut } = match;
  const isShown =
    hitsLeftOut === 0 &&
    replaysOf(match, most).some(({ others, leftOut }) => others.length > 0 && leftOut === 0);
  if (hits.length < 2 || isShown) return [];
  const names = [...new Set(hits.flatMap(({ captures }) => Object.keys(captures)))];
  const differing = names.filter((name) => {
    return new Set(hits.map(({ captures }) => captures[name])).size > 1;
  });
  const shown = hits.slice(0, most).map(({ captures, count }) => {
    const values = differing.map((name) => captures[name]).filter((value) => value !== undefined);
    return values.join(' ') + (count > 1 ? ` (${count} times)` : '');
  });
  const rest = hits.length - shown.length;
  if (rest > 0) shown.push(`and ${rest} more`);
  if (hitsLeftOut > 0) shown.push(`and ${hitsLeftOut} more hits with other values`);
  return shown;
}

/** How many values a joined command takes: '3 values', or '3 of 5 values'. */
export function valuesAtOnce({ values, leftOut }: JoinedCommand): string {
  return leftOut === 0
    ? `${values.length} values`
    : `${values.length} of ${values.length + leftOut} values`;
}
