/** Harm that a command can do, as half-open UTF-16 offsets into its code. */
export interface CommandDanger {
  /**
   * Follows `This`: `deletes every file that git does not track`. Empty if only the author warns of
   * it.
   */
  does: string;
  start: number;
  end: number;
}

/** Describes all of them in one sentence. */
export function dangerSentence(dangers: readonly CommandDanger[]): string {
  const does = [...new Set(dangers.map((danger) => danger.does))].filter((words) => words !== '');
  return does.length === 0 ? 'The text above warns of it.' : `This ${does.join('; and this ')}.`;
}

/** Whether one of them touches a span of the code. */
export function isDangerous(
  dangers: readonly CommandDanger[],
  span: { start: number; end: number },
): boolean {
  return dangers.some(({ start, end }) => start < span.end && end > span.start);
}
