import type { Heading } from 'mdast';
import { remember } from '../../memoize.ts';
import type { Anchor, Field, FieldName, Position } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { distinctiveFields } from '../fields/parse-options.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { namesPageAlert, tellsFacts } from '../titles/chapters.ts';
import { isName, labelsFailure, statesFailure } from '../titles/titles.ts';
import { opensAlert } from './alert-heading.ts';
import type { BlockContext } from './block-context.ts';
import { closeField } from './block-list.ts';
import { readBlocks } from './blocks.ts';
import { holdsFailures, isTroubleshooting, leadsToFailures } from './failure-chapter.ts';
import { readFailureRows } from './failure-table.ts';
import { addContent, readHeadingField } from './heading-field.ts';
import type { HeadingNode } from './heading-tree.ts';

export interface OutlineContext extends BlockContext {
  slugs: ReadonlyMap<Heading, string>;
  anchors: readonly Anchor[];
}

/** Fields that speak for a whole section, not for one failure. */
const sharedFields: ReadonlySet<FieldName> = new Set(['scope', 'severity', 'owner']);

const remedies: ReadonlySet<FieldName> = new Set(['remediation', 'diagnosis', 'causes']);

/** Fields whose steps may have headings of their own. */
const stepFields: ReadonlySet<FieldName> = new Set(['remediation', 'diagnosis']);

/** Fields that a chapter of any manual has, too, beside `## Troubleshooting`. */
const furtherFields: ReadonlySet<FieldName> = new Set([
  ...(['verification', 'prevention', 'references', 'escalation', 'owner', 'context'] as const),
]);

type LabelledBlock = Block & { field: Field };

/** Turns headings into sections whose parts are fields, ordinary content and sections, in order. */
export function readOutline(root: HeadingNode, context: OutlineContext): Section {
  return new OutlineReader(context).section(root);
}

class OutlineReader {
  readonly #context: OutlineContext;

  constructor(context: OutlineContext) {
    this.#context = context;
  }

  section(node: HeadingNode): Section {
    const direct = this.#blocksOf(node);
    const taken = new Set(namesOf(direct));
    const asFields = this.#fieldHeadings(node, taken);
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
        parts.push(this.section(child));
        continue;
      }
      for (const block of readHeadingField(child, child.names, this.#context, taken)) {
        parts.push(block);
      }
    }
    settleChecks(parts, node.title);
    return {
      type: 'section',
      heading: node.heading,
      title: node.title,
      slug: this.#slugOf(node),
      depth: node.depth,
      position: positionOf(node, parts, this.#context),
      parts,
      entryId: null,
    };
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
    if (children.some((child) => this.#holdsEntries(child))) return null;
    // Below `Solutions:` a heading may say what else fails; if most do, they are failures themselves.
    const failing = children.filter(({ title }) => statesFailure(title));
    if (failing.length * 2 > children.length) return null;
    return { ...last, field: last.field };
  }

  /**
   * Sub-headings that are fields of a section. A heading such as `## Troubleshooting` that holds
   * entries of its own, or a table of failures, only groups them. And where entries stand below a section, one heading with
   * the name of a field (`## Evidence`) does not make the section an entry too; but what holds for
   * all of them, such as `## Scope`, is still read.
   */
  #fieldHeadings(node: HeadingNode, labelled: ReadonlySet<FieldName>): Set<HeadingNode> {
    const candidates = node.children.filter((child) => child.names && !this.#groupsEntries(child));
    const isOther =
      candidates.filter((child) => !saysMore(child)).length > 1 ||
      labelled.size > 0 ||
      statesFailure(node.title);
    // `## Next steps` beside `## Troubleshooting` tells no failure.
    const telling = candidates.filter(({ title }) => !this.#context.words.isVague(title));
    const named = candidates.filter(
      (child) =>
        (isOther || !(isTroubleshooting(child) || holdsFailures(child))) &&
        !leadsToFailures(child, telling),
    );
    const fields = named.filter((child) => !this.#listsFailures(child));
    const names = [...labelled, ...fields.flatMap((child) => child.names ?? [])];
    // Of an entry that stands by itself a field may well hold such a table.
    const standing = countTelling(names) + (fields.some(opensAlert) ? 1 : 0);
    if (fields.length < named.length && standing >= 2) return new Set(named);
    if (fields.length === 0) return new Set();
    if (countTelling(names) >= 2) return new Set(fields);
    // `# High error rate` with its symptoms or its alert, and a heading for each cause further down.
    const isNamed = node.children.some((child) => this.#tellsAlert(node, child));
    if (
      isNamed ||
      (statesFailure(node.title) &&
        fields.some((one) => isClearSignature(one, this.#context.words)))
    )
      return new Set(fields);
    const asFields = new Set(fields);
    const crowded = node.children.some(
      (child) => !asFields.has(child) && !tellsFacts(child.title) && this.#holdsEntries(child),
    );
    if (!crowded) return asFields;
    return new Set(fields.filter((child) => child.names && sharedFields.has(child.names)));
  }

  /**
   * Whether a section names the alert that the one around it is about, and no more: `## Alert: StoreDown`, or
   * `## When you are paged` above a label with the name.
   */
  #tellsAlert({ children }: HeadingNode, child: HeadingNode): boolean {
    const isNaming = (one: HeadingNode): boolean =>
      namesPageAlert(one.title) || (!isName(one.title) && this.#isSignature(one));
    return (
      isNaming(child) &&
      child.children.length === 0 &&
      children.filter(isNaming).length === 1 &&
      !namesOf(this.#blocksOf(child)).some((name) => remedies.has(name))
    );
  }

  /** Whether a section without a field's name has a signature for its only label. */
  #isSignature(node: HeadingNode): boolean {
    const names = namesOf(this.#blocksOf(node));
    return node.names === null && names.length > 0 && names.every((name) => name === 'signature');
  }

  #holdsEntries(node: HeadingNode): boolean {
    if (this.#isEntry(node) || this.#groupsEntries(node)) return true;
    if (this.#listsFailures(node)) return true;
    return namesOf(this.#blocksOf(node)).includes('signature');
  }

  /** Whether entries stand below a heading: two with a fix each, if nothing else tells them. */
  readonly #groupsEntries = remember((node: HeadingNode): boolean => {
    const { names, children } = node;
    return (
      children.some((child) => this.#isEntry(child) || this.#groupsEntries(child)) ||
      (names !== 'remediation' && children.filter((child) => this.#hasFix(child)).length >= 2) ||
      (names === 'signature' && children.some((child) => this.#isOneOf(node, child)))
    );
  });

  /** Whether at least two distinctive fields stand directly in a section, as labels or sub-headings. */
  #isEntry(node: HeadingNode): boolean {
    const labelled = namesOf(this.#blocksOf(node));
    // `#### Problem: the map is stale` above its solution.
    if (labelsFailure(node.title)) labelled.push('signature');
    return countTelling([...labelled, ...node.children.flatMap((child) => child.names ?? [])]) >= 2;
  }

  /** Whether a table below a heading has failures for its rows. */
  #listsFailures(node: HeadingNode): boolean {
    const { words, source } = this.#context;
    if (node.names === 'escalation' || node.names === 'severity') return false;
    return node.nodes.some((content) => readFailureRows(content, words, source).length > 0);
  }

  #hasFix(node: HeadingNode): boolean {
    return node.names === null && namesOf(this.#blocksOf(node)).includes('remediation');
  }

  /**
   * Whether a heading below `## Symptoms` is one of them, which it tells by a field of its own; below
   * `## Alerts` each is.
   */
  #isOneOf({ title }: HeadingNode, child: HeadingNode): boolean {
    if (child.names !== null) return false;
    if (/^\P{L}*alerts\P{L}*$/iu.test(title)) return true;
    // `## Error messages` with a heading for each, in quotation marks or as code.
    if (child.nodes.length > 0 && isQuoted(child)) return true;
    // `## Symptoms` with a heading for each, and what to do below it.
    const acts = child.nodes.some(({ type }) => type === 'list' || type === 'code');
    if (acts && statesFailure(child.title)) return true;
    const inner = child.children.flatMap(({ names }) => names ?? []);
    return [...namesOf(this.#blocksOf(child)), ...inner].some((name) => remedies.has(name));
  }

  readonly #blocksOf = remember((node: HeadingNode) => readBlocks(node.nodes, this.#context));
}

/**
 * A check ahead of the remedy looks for the cause, and one behind it asks whether that worked, whatever it is
 * called: `**Verify:**` above `**Fix:**`.
 */
function settleChecks(parts: readonly (Block | Section)[], title: string): void {
  const fields = parts.flatMap((part) => (part.type === 'block' && part.field ? part.field : []));
  const remedy = fields.findIndex(({ name }) => name === 'remediation');
  if (remedy < 0 || fields.some(({ name }) => name === 'replay')) return;
  const names = new Set(fields.map(({ name }) => name));
  // Of a procedure they ask whether it worked.
  const tells: readonly FieldName[] = ['signature', 'causes', 'severity'];
  if (!tells.some((name) => names.has(name)) && !statesFailure(title)) return;
  for (const [index, field] of fields.entries()) {
    if (!check.test(field.label)) continue;
    const isAhead = index < remedy;
    if (field.name === 'verification' && isAhead) field.name = 'diagnosis';
    if (field.name === 'diagnosis' && !isAhead && !names.has('verification')) {
      field.name = 'verification';
    }
  }
}

const check =
  /^\P{L}*(?:checks?|verify|confirm|vérifications?|comprobación|prüfen|確認|确认|확인)\P{L}*$/iu;

/** Whether a field only says more of a failure that other fields tell. */
function saysMore(node: HeadingNode): boolean {
  return node.names !== null && furtherFields.has(node.names) && !opensAlert(node);
}

function isQuoted({ heading, title }: HeadingNode): boolean {
  const [code, ...others] = heading?.children ?? [];
  return (
    (code?.type === 'inlineCode' && others.length === 0) ||
    /^["“„«「].+["”“»」]$/u.test(title.trim())
  );
}

function isClearSignature({ names, title }: HeadingNode, words: Vocabulary): boolean {
  return names === 'signature' && !words.isVague(title);
}

function namesOf(blocks: readonly Block[]): FieldName[] {
  return blocks.flatMap((block) => block.field?.name ?? []);
}

function countTelling(names: readonly FieldName[]): number {
  return new Set(names.filter((name) => distinctiveFields.has(name))).size;
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
