import type { FieldName } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { blockOf, fieldsOf, ordinaryNodes } from '../outline/section-parts.ts';
import { blocksOfSteps, stepsBehind } from './numbered-steps.ts';
import { readRowFields } from './row-fields.ts';
import { readTitledSignature } from './titled-signature.ts';

/** The fields that a section has without labels or headings of their own, for its entry alone. */
export interface ImpliedFields {
  /** The title without the label in it; null where it has none. */
  title: string | null;
  blocks: readonly Block[];
  /** Sections that are steps of the entry, and so are no entries. */
  steps: readonly Section[];
}

/**
 * Reads what a person sees as fields of a section: the text behind `Symptom:` in its heading, a table
 * of two columns that begins each row with a name, numbered headings behind the symptoms.
 */
export function readImplied(section: Section, context: ReadContext): ImpliedFields {
  const { heading } = section;
  const names = new Set(fieldsOf(section).map(({ name }) => name));
  const titled =
    heading === null || names.has('signature')
      ? null
      : readTitledSignature(
          heading.children,
          context.source.positionOf(heading),
          names.size > 0,
          context,
        );
  const listed = readRowFields(ordinaryNodes(section), context);
  const steps = names.has('diagnosis') ? [] : stepsBehind(section);
  const blocks = [...(titled === null ? [] : [titled.block]), ...listed];
  if (steps.length > 0) {
    blocks.push(...blocksOfSteps(steps, context.source, names.has('remediation')));
  }
  return { title: titled?.title ?? null, blocks, steps };
}

/**
 * The fields of an entry whose headings hold entries of their own, such as `## Resolution` above one
 * heading for each scenario: their headings are what to do.
 */
export function readGroupedFields(
  { parts }: Section,
  present: ReadonlySet<FieldName>,
  { words, source }: ReadContext,
): Block[] {
  return parts.flatMap((part): Block[] => {
    if (part.type === 'block' || part.heading === null) return [];
    const name = words.isFaint(part.title) ? null : words.find(part.title);
    if ((name !== 'remediation' && name !== 'diagnosis') || present.has(name)) return [];
    const headings = part.parts.flatMap((inner) =>
      inner.type === 'section' && inner.heading !== null ? inner.heading : [],
    );
    return [blockOf(name, part.title, source.positionOf(part.heading), headings)];
  });
}
