import { findCrowdedParagraph } from './crowded-paragraph.ts';
import { findDeepContainers } from './deep-containers.ts';
import { findDeepHtml } from './deep-html.ts';
import { findDeepInline } from './deep-inline.ts';
import type { Excess } from './excess.ts';
import { findLongParagraph } from './long-paragraph.ts';
import { findManyCodeMarks } from './many-code-marks.ts';
import { findWideTable } from './wide-table.ts';

const limits = [
  findDeepContainers,
  findDeepInline,
  findDeepHtml,
  findCrowdedParagraph,
  findManyCodeMarks,
  findWideTable,
  findLongParagraph,
];

/**
 * Finds text that exceeds the limits of Markdown parsers; null for ordinary text. Beyond these
 * limits parsers take minutes (they are quadratic in the length of a paragraph and worse in depth),
 * or exhaust the stack. No runbook comes near them.
 */
export function findExcess(text: string): Excess | null {
  for (const find of limits) {
    const excess = find(text);
    if (excess !== null) return excess;
  }
  return null;
}
