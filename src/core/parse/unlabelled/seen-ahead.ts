import type { Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Field } from '../../model.ts';
import { calledError, paragraphOf, toldError } from '../content/told-error.ts';
import type { Block, Section } from '../document.ts';
import { isShown } from '../failure/told-parts.ts';
import { blockOf, titleOf } from '../outline/section-parts.ts';

/**
 * What a program prints, as the text ahead of the first field says it, and as a description does; empty where nothing
 * says so. For an entry that has fields; `isInferred` as in `PageKind`.
 */
export function seenAhead(
  section: Section,
  own: readonly Field[],
  { source, isInferred }: { source: Source; isInferred: boolean },
): Block[] {
  if (!isInferred || own.some(({ name }) => name === 'signature')) return [];
  const nodes = aheadOfFields(section);
  const shown = nodes.filter((node, at) => {
    const above = nodes[at - 1];
    return isShown(node, above?.type === 'paragraph' ? inlineText(above) : '');
  });
  if (shown.length === 0) shown.push(...errorIn(section, nodes, nodes, source));
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
  return [blockOf('signature', section.title, span, shown)];
}

/** The error that the first sentence, the title or the prose of a failure names. */
export function errorIn(
  section: Section,
  content: readonly RootContent[],
  prose: readonly RootContent[],
  source: Source,
): Paragraph[] {
  const error = toldError(content) ?? calledError([...titleOf(section), ...prose]);
  return error === null ? [] : [paragraphOf(error, source)];
}

function aheadOfFields({ parts }: Section): RootContent[] {
  const nodes: RootContent[] = [];
  for (const part of parts) {
    if (part.type === 'section') break;
    if (part.field !== null && part.field.name !== 'context') break;
    nodes.push(...part.nodes);
  }
  return nodes;
}

/** A section without some of its nodes. */
export function withoutNodes(section: Section, taken: readonly Block[]): Section {
  const nodes = new Set(taken.flatMap((block) => block.nodes));
  if (nodes.size === 0) return section;
  const parts = section.parts.map((part) =>
    part.type === 'section'
      ? part
      : { ...part, nodes: part.nodes.filter((node) => !nodes.has(node)) },
  );
  return { ...section, parts };
}
