import {
  type FilledCommand,
  type FillValues,
  fillCommand,
  type PatternTest,
} from '../../../core/command/fill/fill.ts';
import type { FillPlaceholder } from '../../../core/command/placeholder.ts';

interface Source {
  code: string;
  placeholders: readonly FillPlaceholder[];
}

type Fill = (source: Source, shell: string | null, values: FillValues) => FilledCommand;

/** Loads the code that commands need: quoting for many shells, and the engine for patterns. */
export async function loadFill(knowsPatterns: boolean): Promise<Fill> {
  const fits: PatternTest | undefined = knowsPatterns
    ? (await import('../../../core/command/value-pattern.ts')).fitsPattern
    : undefined;
  return ({ code, placeholders }, shell, values) =>
    fillCommand({ code, shell, placeholders }, values, fits);
}
