import type { Translate } from '../text/fill-words.ts';

/** Harm that a command can do, as half-open UTF-16 offsets into its code. */
export interface CommandDanger {
  /** Follows `This`: `deletes every file that git does not track`. Empty if only the author warns of it. */
  does: string;
  start: number;
  end: number;
}

/** A sentence on each of them. */
export function dangerText(dangers: readonly CommandDanger[], t: Translate): string {
  const does = [...new Set(dangers.map((danger) => danger.does))].filter((words) => words !== '');
  if (does.length === 0) return t('The text above warns of it.');
  return does.map((one) => t('This {does}.', { does: t(one) })).join(' ');
}

/** Whether one of them touches a span of the code. */
export function isDangerous(
  dangers: readonly CommandDanger[],
  span: { start: number; end: number },
): boolean {
  return dangers.some(({ start, end }) => start < span.end && end > span.start);
}
