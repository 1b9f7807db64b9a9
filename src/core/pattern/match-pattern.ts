import type { PatternStep } from '../model.ts';

export type MatchStep = Pick<PatternStep, 'type' | 'source' | 'flags'> &
  Partial<Pick<PatternStep, 'within' | 'unless' | 'values'>>;

export interface MatchPattern {
  steps: readonly MatchStep[];
}

/** A pattern as its author wrote it in a `signature` fence. */
export function formatPattern(pattern: MatchPattern): string {
  return pattern.steps
    .map((step, i) => `${formatStep(step)}${joint(pattern.steps[i + 1])}`)
    .join('');
}

/** A step alone, as in a `signature` fence. */
export function formatStep({ type, source, flags }: MatchStep): string {
  return type === 'regex' ? `/${source}/${flags}` : source;
}

/** What stands between a step and the next one. */
function joint(next: MatchStep | undefined): string {
  if (next === undefined) return '';
  const { within, unless } = next;
  const lines = within === undefined ? '' : within === 1 ? 'next' : `within ${within}`;
  return ` \\${[unless ? 'unless' : '', lines].filter((word) => word !== '').join(' ')}\n`;
}
