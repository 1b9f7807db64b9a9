import { PLACES, type Review } from '../core/command/fill/fill-place.ts';

/** So much of a value is shown. */
const LONGEST = 200;

export interface ShownReview {
  name: string;
  /** The value, cut where it is long. */
  value: string;
  /** Where the value would stand and why it does not, as sentences. */
  why: string;
}

/** What has to be looked at, each name, place and reason once. */
export function shownReviews(review: readonly Review[]): ShownReview[] {
  const shown = new Map<string, ShownReview>();
  for (const { name, value, place, reason } of review) {
    const cut = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    const where = `It stands ${PLACES[place.kind]}`;
    const why = reason.startsWith(where) ? reason : `${where}. ${reason}`;
    shown.set(JSON.stringify([name, why]), { name, value: cut, why });
  }
  return [...shown.values()];
}
