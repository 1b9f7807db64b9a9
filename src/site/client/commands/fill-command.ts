import {
  type FilledCommand,
  fillCommand,
  type PatternTest,
} from '../../../core/command/fill/fill.ts';
import type { CommandSource } from './command-source.ts';
import type { Values } from './value-store.ts';

type Fill = (source: CommandSource, shell: string | null, values: Values) => FilledCommand;

/** Loads the code that commands need: quoting for many shells, and the engine for patterns. */
export async function loadFill(knowsPatterns: boolean): Promise<Fill> {
  const fits: PatternTest | undefined = knowsPatterns
    ? (await import('../../../core/command/value-pattern.ts')).fitsPattern
    : undefined;
  return ({ code, placeholders }, shell, values) =>
    fillCommand({ code, shell, placeholders }, values, fits);
}
