import type { MatchPattern } from './compile.ts';

/** A pattern as its author wrote it in a `signature` fence. */
export function formatPattern(pattern: MatchPattern): string {
  return pattern.steps
    .map(({ type, source, flags }) => (type === 'regex' ? `/${source}/${flags}` : source))
    .join(' \\\n');
}
