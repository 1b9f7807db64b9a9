/** Harm that a command can do; offsets are UTF-16, into its code, half-open. */
export interface CommandDanger {
  /** Behind `This`: `deletes every file that git does not track`; empty where only its author says so. */
  does: string;
  start: number;
  end: number;
}

/** What all of them do, as a sentence. */
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
