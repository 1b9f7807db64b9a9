import { createSlugger } from '../links/slug.ts';
import type { Block, ParsedRunbook, Section } from '../parse/document.ts';

/** They say a word about a failure; nobody looks for them in a list of contents. */
const facts: ReadonlySet<string> = new Set(['severity', 'owner', 'scope']);

/**
 * Anchors of the fields that a label names in place of a heading, such as `checkout-slow.diagnosis`.
 * GitHub's anchors hold no full stop, so that none of an author's headings can have the same.
 */
export function labelAnchors({ outline, runbook }: ParsedRunbook): ReadonlyMap<Block, string> {
  const anchors = new Map<Block, string>();
  const taken = new Set(runbook.anchors.map(({ slug }) => slug));
  const visit = ({ slug, parts }: Section): void => {
    for (const part of parts) {
      if (part.type === 'section') visit(part);
      else if (part.field !== null && part.heading === null && !facts.has(part.field.name)) {
        const own = `${slug}.${createSlugger()(part.field.label)}`;
        let anchor = own;
        for (let n = 2; taken.has(anchor); n += 1) anchor = `${own}-${n}`;
        taken.add(anchor);
        anchors.set(part, anchor);
      }
    }
  };
  visit(outline);
  return anchors;
}
