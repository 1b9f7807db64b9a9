import type { RootContent } from 'mdast';
import { inlineText, plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { withoutAnswerMark } from '../content/answer-mark.ts';
import type { Section } from '../document.ts';
import { hasText } from '../failure/failure-heading.ts';
import { remedies } from '../fields/remedies.ts';
import { stateAlert } from '../outline/overview.ts';
import { fieldsOf, nodesOf, ordinaryNodes, sectionsOf } from '../outline/section-parts.ts';
import {
  endsFailures,
  isChapterTitle,
  isOverview,
  namesPageAlert,
  tellsAfterwards,
  tellsFacts,
} from '../titles/chapters.ts';
import { isName } from '../titles/titles.ts';
import type { ImpliedFields } from './implied-fields.ts';

/** What stands in a section, and in no field of it. */
export function leftOver(
  section: Section,
  { blocks }: ImpliedFields,
  source: Source,
): RootContent[] {
  const read = blocks.flatMap(({ nodes }) => nodes);
  // A paragraph of which some sentences are one field and the others another is read as a whole.
  const starts = new Set<number | undefined>(
    read.flatMap(({ position }) => position?.start.offset ?? []),
  );
  const isRead = (node: RootContent): boolean =>
    read.includes(node) || starts.has(node.position?.start.offset);
  const nodes = ordinaryNodes(section);
  const isAnswer = nodes[0] !== undefined && !isRead(nodes[0]);
  const bare = isAnswer ? withoutAnswerMark(nodes, source) : nodes;
  return bare.filter((node) => !isRead(node) && isProse(node));
}

/** Not a rule, HTML, the tag of a template or the "or" between two outputs. */
function isProse(node: RootContent): boolean {
  if (node.type === 'paragraph') {
    return !/^\s*(?:\{%|<%|(?:or|and|oder|und|ou|o|y|e)\W*$)/i.test(inlineText(node));
  }
  return ['list', 'blockquote', 'table', 'code'].includes(node.type);
}

/**
 * Sections that say more of the entry around them: `## Alert details`, and the only one that names its alert,
 * such as `## When you are paged` above a label with the name.
 */
export function detailsOf(section: Section): Section[] {
  const sections = sectionsOf(section);
  const alerts = sections.filter(
    (part) => namesPageAlert(part.title) || namesSignature(part) || isAlertOverview(part),
  );
  return sections.filter(
    (part) =>
      (tellsFacts(part.title) || (alerts.length === 1 && alerts.includes(part))) &&
      !fieldsOf(part).some(({ name }) => remedies.has(name)),
  );
}

/** Whether a section that names no issue has a signature for its only field. */
function namesSignature(section: Section): boolean {
  const fields = fieldsOf(section);
  return (
    !isName(section.title) && fields.length > 0 && fields.every(({ name }) => name === 'signature')
  );
}

/** Whether a section is an overview of the one around it that says when its alert fires. */
export function isAlertOverview(section: Section): boolean {
  return (
    sectionsOf(section).length === 0 &&
    isOverview(section.title) &&
    stateAlert(fieldsOf(section).map(({ name }) => name))
  );
}

/** What the sections of a failure say that are no field, no step and no other entry, but for chapters that any page has. */
export function textOfSections(
  section: Section,
  { steps }: ImpliedFields,
  isOther: (section: Section) => boolean,
): string {
  const left = sectionsOf(section).filter(
    (part) =>
      isAlertOverview(part) ||
      (part.heading !== null &&
        hasText(part) &&
        !steps.includes(part) &&
        !isOther(part) &&
        !isChapterTitle(part.title) &&
        !endsFailures(part.title) &&
        !tellsAfterwards(part.title)),
  );
  // The fields of facts are those of the entry.
  const isRead = (part: Section) => tellsFacts(part.title) || isAlertOverview(part);
  return plainText(left.flatMap((part) => (isRead(part) ? ordinaryNodes(part) : nodesOf(part))));
}
