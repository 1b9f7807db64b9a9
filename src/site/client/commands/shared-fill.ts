import type { FilledCommand } from '../../../core/command/fill/fill.ts';
import { loadCode } from '../load/load-code.ts';
import type { CommandSource } from './command-source.ts';
import { pageValues } from './page-values.ts';
import type { Values } from './value-offer.ts';

type Fill = (source: CommandSource, shell: string | null, values: Values) => FilledCommand;

/** Whether the text of the page shows its values, too. */
let isFollowed = false;
/** By whether it supports patterns, which need their own engine. */
const loaded = new Map<boolean, Fill>();

/** The function that fills in a command; null until it is loaded. */
export function fillOf(source: CommandSource): Fill | null {
  return loaded.get(true) ?? (hasPattern(source) ? null : loaded.get(false)) ?? null;
}

/** Loads it for every command of the page; rejects if it cannot be loaded. */
export async function loadFillOf(source: CommandSource): Promise<void> {
  if (fillOf(source) !== null) return;
  const knowsPatterns = hasPattern(source) || document.querySelector('var[data-pattern]') !== null;
  const [{ loadFill }, { deriveValue }] = await loadCode(() =>
    Promise.all([import('./fill-command.ts'), import('../../../core/pattern/derive-value.ts')]),
  );
  pageValues().deriveWith(deriveValue);
  loaded.set(knowsPatterns, await loadFill(knowsPatterns));
  const article = document.querySelector('main article');
  if (isFollowed || article === null) return;
  isFollowed = true;
  const { followValues } = await loadCode(() => import('./prose-values.ts'));
  followValues(article, pageValues());
}

function hasPattern({ placeholders }: CommandSource): boolean {
  return placeholders.some(({ rules }) => rules?.pattern != null);
}
