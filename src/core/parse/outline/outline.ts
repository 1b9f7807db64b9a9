import type { Heading } from 'mdast';
import type { Anchor, Field, FieldName, Position } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { isGrade } from '../titles/chapters.ts';
import { statesFailure } from '../titles/titles.ts';
import type { BlockContext } from './block-context.ts';
import { closeField } from './block-list.ts';
import { fieldHeadings } from './field-headings.ts';
import { HeadingFacts } from './heading-facts.ts';
import { addContent, readHeadingField } from './heading-field.ts';
import type { HeadingNode } from './heading-node.ts';
import { settleActs } from './settle-acts.ts';
import { settleAnswers } from './settle-answers.ts';
import { settleChecks } from './settle-checks.ts';

export interface OutlineContext extends BlockContext {
  slugs: ReadonlyMap<Heading, string>;
  anchors: readonly Anchor[];
}

/** Fields whose steps may have headings of their own. */
const stepFields: ReadonlySet<FieldName> = new Set(['remediation', 'diagnosis']);

type LabelledBlock = Block & { field: Field };

/** Turns headings into sections whose parts are fields, ordinary content and sections, in order. */
export function readOutline(root: HeadingNode, context: OutlineContext): Section {
  return new OutlineReader(context).section(root);
}

class OutlineReader {
  readonly #context: OutlineContext;
  readonly #facts: HeadingFacts;

  constructor(context: OutlineContext) {
    this.#context = context;
    this.#facts = new HeadingFacts(context);
  }

  /** `around` is the title above, by which a grade such as `Critical` is known. */
  section(node: HeadingNode, around = ''): Section {
    const title = around !== '' && isGrade(node.title) ? `${around}: ${node.title}` : node.title;
    const direct = this.#facts.blocksOf(node);
    const taken = new Set(this.#facts.labelled(node));
    const asFields = fieldHeadings(node, taken, this.#facts, this.#context.words);
    for (const { names } of asFields) if (names !== null) taken.add(names);
    const parts: (Block | Section)[] = [...direct];
    let open = this.#openLabel(node, direct);
    for (const child of node.children) {
      if (open !== null && child.names === null) {
        addContent(child, [open], open.field.name);
        closeField(open, this.#context.source);
        continue;
      }
      open = null;
      if (child.names === null || !asFields.has(child)) {
        parts.push(this.section(child, node.title));
        continue;
      }
      for (const block of readHeadingField(child, child.names, this.#context, taken)) {
        parts.push(block);
      }
    }
    return {
      type: 'section',
      heading: node.heading,
      title,
      slug: this.#slugOf(node),
      depth: Math.ceil(node.depth),
      position: positionOf(node, parts, this.#context),
      parts: this.#settled(parts, title),
      entryId: null,
    };
  }

  #settled(parts: readonly (Block | Section)[], title: string): (Block | Section)[] {
    return settleChecks(settleAnswers(settleActs(parts), this.#context.source), title);
  }

  /** Of a heading written as HTML, the id that its author gives it counts. */
  #slugOf({ heading, depth, nodes: [tag] }: HeadingNode): string {
    const { slugs, anchors, source } = this.#context;
    if (heading !== null) return slugs.get(heading) ?? '';
    if (depth === 0 || tag?.type !== 'html' || !/^\s*<h[2-6]\b/i.test(tag.value)) return '';
    const { start, end } = source.positionOf(tag);
    const own = anchors.filter(
      ({ position: { start: at } }) => at.offset >= start.offset && at.offset < end.offset,
    );
    return (own.find((anchor) => anchor.source === 'html') ?? own[0])?.slug ?? '';
  }

  /** The label of what to do at the end of a section, of which the headings below it are the steps. */
  #openLabel({ children }: HeadingNode, direct: readonly Block[]): LabelledBlock | null {
    const last = direct.at(-1);
    if (!last?.field || last.nodes.length > 0 || !stepFields.has(last.field.name)) return null;
    if (children.some((child) => this.#facts.holdsEntries(child))) return null;
    // Below `Solutions:` a heading may say what else fails; if most do, they are failures themselves.
    const failing = children.filter(({ title }) => statesFailure(title));
    if (failing.length * 2 > children.length) return null;
    return { ...last, field: last.field };
  }
}

/** From the heading to the end of what the section owns, sections inside it left out. */
function positionOf(
  { heading, nodes: [first] }: HeadingNode,
  parts: readonly (Block | Section)[],
  { source }: BlockContext,
): Position {
  const opening = heading ?? first;
  let { start, end } = opening ? source.positionOf(opening) : source.span(0, 0);
  const blocks = parts.filter((part) => part.type === 'block');
  for (const { field, nodes } of blocks) {
    const last = nodes.at(-1);
    const blockEnd = field?.position.end ?? (last && source.positionOf(last).end);
    if (blockEnd && blockEnd.offset > end.offset) end = blockEnd;
  }
  return { start, end };
}
