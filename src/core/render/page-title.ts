import type { ParsedRunbook, Section } from '../parse/document.ts';

/**
 * The section whose heading is the title of the page: the first one, at level 1, if it says what the
 * title says or no other stands beside it. Null where the title comes from elsewhere.
 */
export function pageTitleSection({ outline, runbook }: ParsedRunbook): Section | null {
  const sections = outline.parts.filter((part): part is Section => part.type === 'section');
  const [first] = sections;
  if (first?.depth !== 1 || first.title === '') return null;
  const alone = sections.every((section) => section === first || section.depth !== 1);
  return alone || first.title === runbook.title ? first : null;
}
