import type { PatternStep } from '../model.ts';

export type MatchStep = Pick<PatternStep, 'type' | 'source' | 'flags'>;

export interface MatchPattern {
  steps: readonly MatchStep[];
}

/** A pattern as its author wrote it in a `signature` fence. */
export function formatPattern(pattern: MatchPattern): string {
  return pattern.steps
    .map(({ type, source, flags }) => (type === 'regex' ? `/${source}/${flags}` : source))
    .join(' \\\n');
}
