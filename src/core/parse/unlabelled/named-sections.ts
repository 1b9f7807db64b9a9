import type { FieldName } from '../../model.ts';
import { tellsWhatToDo } from '../content/acting.ts';
import type { Section } from '../document.ts';
import { isFieldName, mayListIssues } from '../fields/label-name.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { blockOf, nodesOf, sectionsOf } from '../outline/section-parts.ts';
import type { ImpliedFields } from './implied-fields.ts';

/** What an entry may say in several places. */
const repeatable: ReadonlySet<FieldName> = new Set(['context', 'references', 'remediation']);

/**
 * The sections of an entry that its fields tell, whose titles name a field and yet make no entry: `## Notes`,
 * `## Affected products and versions`, `## Related reading`. `isOther` tells the sections that are no part of it.
 */
export function readNamedSections(
  section: Section,
  present: ReadonlySet<FieldName>,
  { words, source }: ReadContext,
  isOther: (section: Section) => boolean,
): Pick<ImpliedFields, 'blocks' | 'steps'> {
  const taken = new Set(present);
  const found = sectionsOf(section).flatMap((part) => {
    const mayName = part.heading !== null && !mayListIssues(part.title);
    const name = mayName ? words.find(part.title) : null;
    if (name === null || !isFieldName(name) || name === 'diagnosis' || isOther(part)) return [];
    if (taken.has(name) && !repeatable.has(name)) return [];
    taken.add(name);
    const [, ...nodes] = nodesOf(part);
    const last = nodes.at(-1);
    const { start } = part.position;
    const end = last ? source.positionOf(last).end : part.position.end;
    return [{ part, block: blockOf(name, part.title, { start, end }, nodes) }];
  });
  return { blocks: found.map(({ block }) => block), steps: found.map(({ part }) => part) };
}

/** A section without some of those below it. */
export function withoutSections(section: Section, others: readonly Section[]): Section {
  if (others.length === 0) return section;
  const parts = section.parts.filter((part) => part.type === 'block' || !others.includes(part));
  return { ...section, parts };
}

/** Whether a failure without fields says what to do elsewhere than below `### Details`. */
export function leavesRemedy(
  section: Section,
  { blocks, steps }: Pick<ImpliedFields, 'blocks' | 'steps'>,
): boolean {
  return (
    blocks.some(({ field }) => field?.name === 'remediation') ||
    nodesOf(withoutSections(section, steps)).some(tellsWhatToDo)
  );
}
