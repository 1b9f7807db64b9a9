import type { RootContent } from 'mdast';
import type { Block, Section } from '../document.ts';
import type { ImpliedContext, ImpliedFields } from '../entry/implied-fields.ts';
import { blockOf, nodesOf } from '../entry/section-blocks.ts';
import { holdsOnlyLinks } from '../outline/link-list.ts';
import { isChapterTitle } from './chapters.ts';
import { isFailureHeading, tellsWhatToDo } from './failure-heading.ts';

/**
 * What stands behind the fields of an entry without a label of its own, where none of them says what to
 * do: text, and headings that are no names.
 */
export function readUntold(
  section: Section,
  { source }: ImpliedContext,
  isEntry: (section: Section) => boolean,
): Pick<ImpliedFields, 'blocks' | 'steps'> {
  const from = section.parts.findIndex((part) => part.type === 'block' && part.field !== null);
  if (from < 0) return { blocks: [], steps: [] };
  const behind = section.parts.slice(from + 1);
  const steps = behind.flatMap((part) =>
    part.type === 'section' &&
    part.heading !== null &&
    !isChapterTitle(part.title) &&
    !isEntry(part) &&
    !isFailureHeading(part, 'failures')
      ? part
      : [],
  );
  const own = behind.flatMap((part) =>
    part.type === 'block' && part.field === null ? part.nodes : [],
  );
  const nodes = [...own, ...steps.flatMap((step) => nodesOf(step))];
  const [first] = nodes;
  const last = nodes.at(-1);
  const tells = nodes.some((node) => tellsWhatToDo(node) && !holdsOnlyLinks([node]));
  if (!first || !last || !tells) return { blocks: [], steps: [] };
  const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
  return { blocks: [blockOf('remediation', section.title, span, nodes)], steps };
}

/** Commands between the words of an impact and a label of what to do look at what is wrong. */
export function readUnlabelledChecks(section: Section, { source }: ImpliedContext): Block[] {
  const own = section.parts.filter((part) => part.type === 'block');
  const from = own.findIndex(({ field }) => field !== null);
  const to = own.findIndex(({ field }) => field?.name === 'remediation');
  const nodes: RootContent[] = own
    .slice(from + 1, Math.max(0, to))
    .flatMap((block) => (block.field === null ? block.nodes : []));
  const [first] = nodes;
  const last = nodes.at(-1);
  if (from < 0 || !first || !last || !nodes.some(({ type }) => type === 'code')) return [];
  const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
  return [blockOf('diagnosis', section.title, span, nodes)];
}
