import { PLACES, type Review } from '../../core/command/fill/fill-place.ts';
import { shortened } from '../text-parts.ts';

/** Characters of a value to show. */
const LONGEST = 200;

export interface ShownReview {
  name: string;
  /** The value, shortened if it is long. */
  value: string;
  /** Sentences with the place of the value and the reason why it is not filled in. */
  why: string;
}

/** The values to check, each name, place and reason once. */
export function shownReviews(review: readonly Review[]): ShownReview[] {
  const shown = new Map<string, ShownReview>();
  for (const { name, value, place, reason } of review) {
    const where = `It stands ${PLACES[place.kind]}`;
    const why = reason.startsWith(where) ? reason : `${where}. ${reason}`;
    shown.set(JSON.stringify([name, why]), { name, value: shortened(value, LONGEST), why });
  }
  return [...shown.values()];
}
