import { type FillPlaceholder, joinerOf } from '../placeholder.ts';
import type { BlockReading } from './block-reading.ts';
import type { Verdict } from './fill-slot.ts';
import { isPlain } from './plain-value.ts';

/** In quotes these mean nothing to a shell, and everywhere else only the plain ones do not. */
const QUOTED_JOINER = /^[^'"\\$`!\n]{1,10}$/;
const BARE_JOINER = /^[\w.:/@%+,-]{1,10}$/;

/**
 * Joins values that each fill the place alone. Arguments are separated by a blank, each quoted by
 * itself; other joiners take plain values only. The joiner is the author's word that it is safe in
 * this place, except where an inner shell would read it.
 */
export function joinValues(
  block: BlockReading,
  placeholder: FillPlaceholder,
  values: readonly string[],
  verdicts: readonly Verdict[],
): Verdict {
  const { start } = placeholder;
  const kind = block.textKindAt(start);
  const refused = verdicts.find((verdict) => 'reason' in verdict);
  if (refused !== undefined) return refused;
  const texts = verdicts.flatMap((verdict) => ('text' in verdict ? [verdict.text] : []));
  const joiner = joinerOf(placeholder);
  const place = block.placeAt(start);
  if (joiner === ' ' && place === 'word' && block.textKindAt(start) === 'argument') {
    if (block.takesArguments(placeholder, values.length)) return { text: texts.join(' ') };
    return { kind, reason: 'one of several values would stand in the place of a program' };
  }
  const isQuoted = place === 'single' || place === 'double';
  const isSafe =
    joiner !== null &&
    !block.isInnerCode(start) &&
    (isQuoted ? QUOTED_JOINER : BARE_JOINER).test(joiner);
  const isWhole = joiner?.includes(',') !== true || !block.isInBraces(start);
  if (!isSafe || !isWhole) return { kind, reason: 'the place does not take several values' };
  if (!values.every((value) => isPlain(value, block.family))) {
    return { kind, reason: 'only plain values can be joined here' };
  }
  return { text: texts.join(joiner) };
}
