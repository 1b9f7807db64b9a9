import type { Entry, Pattern, Runbook } from '../../core/model.ts';
import { parsePattern, parseRegexStep } from '../../core/pattern/pattern.ts';

/** The names of a pattern's captures. */
export function captureNames({ steps }: Pattern): string[] {
  return steps.flatMap(({ type, source, flags, within, unless }) => {
    if (unless) return [];
    const parsed =
      type === 'text' ? parsePattern(source, within !== undefined) : parseRegexStep(source, flags);
    return parsed.ok ? parsed.captures : [];
  });
}

/**
 * Whether a replay command of the entry takes a value that the pattern captures, or one made of it:
 * the entry is for each failure of a family, and its command for the one at hand.
 */
export function usesCaptures({
  pattern,
  entry,
  runbook,
}: {
  pattern: Pattern;
  entry: Pick<Entry, 'id' | 'replay'>;
  runbook: Pick<Runbook, 'placeholders'>;
}): boolean {
  const names = new Set(captureNames(pattern));
  if (names.size === 0) return false;
  const derived = (runbook.placeholders ?? []).filter(({ entryId }) => {
    return entryId === null || entryId === entry.id;
  });
  // Values are made of values, in any order.
  for (const _ of derived) {
    for (const one of derived) if (one.derived && names.has(one.derived.from)) names.add(one.name);
  }
  return entry.replay.some(({ placeholders }) => placeholders.some(({ name }) => names.has(name)));
}
