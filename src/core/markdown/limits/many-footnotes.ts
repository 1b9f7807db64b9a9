import type { Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

const most = 1_000;

/** The reference parser goes over the whole page at the end of each footnote. */
export function findManyFootnotes(text: string): Excess | null {
  if (!text.includes('[^')) return null;
  let count = 0;
  for (const { content, offset } of proseLines(text)) {
    if (/^\[\^[^\]]+\]:/.test(content)) count += 1;
    if (count > most) return { reason: `it has more than ${most} footnotes`, offset };
  }
  return null;
}
