import type { Meta } from '../../core/model.ts';

const dayLength = 86_400_000;

/** ISO date by which the next review is due; null where the page does not say. */
export function reviewDue({ reviewed, reviewEvery }: Meta): string | null {
  if (reviewed === undefined || reviewEvery === undefined) return null;
  const time = Date.parse(`${reviewed}T00:00:00Z`) + reviewEvery * dayLength;
  return Number.isFinite(time) && time < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : null;
}
