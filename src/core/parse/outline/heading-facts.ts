import { remember } from '../../memoize.ts';
import type { FieldName } from '../../model.ts';
import { distinctiveFields } from '../fields/parse-options.ts';
import { readFailureRows } from '../tables/failure-table.ts';
import { isOverview } from '../titles/chapters.ts';
import { namesErrorCode } from '../titles/identifiers.ts';
import { labelsFailure, statesFailure } from '../titles/titles.ts';
import type { BlockContext } from './block-context.ts';
import { readBlocks } from './blocks.ts';
import type { HeadingNode } from './heading-node.ts';
import { stateAlert } from './overview.ts';

/** Fields by which a heading below `## Symptoms` tells that it is one of them. */
export const reasonsAndRemedies: ReadonlySet<FieldName> = new Set([
  'remediation',
  'diagnosis',
  'causes',
]);

/** What a heading is by what stands below it, while it is not yet settled which headings are fields. */
export class HeadingFacts {
  readonly #context: BlockContext;

  constructor(context: BlockContext) {
    this.#context = context;
  }

  readonly blocksOf = remember((node: HeadingNode) => readBlocks(node.nodes, this.#context));

  /** The fields that labels right below a heading open. */
  labelled(node: HeadingNode): FieldName[] {
    return this.blocksOf(node).flatMap(({ field }) => field?.name ?? []);
  }

  /** Whether a section without a field's name has a signature for its only label. */
  isSignature(node: HeadingNode): boolean {
    const names = this.labelled(node);
    return node.names === null && names.length > 0 && names.every((name) => name === 'signature');
  }

  /** Whether a section is an overview whose labels say when an alert fires. */
  tellsAlert(node: HeadingNode): boolean {
    return node.children.length === 0 && isOverview(node.title) && stateAlert(this.labelled(node));
  }

  /** Whether entries stand below a heading, or it is one. */
  holdsEntries(node: HeadingNode): boolean {
    if (this.#isEntry(node) || this.groupsEntries(node)) return true;
    if (this.listsFailures(node)) return true;
    return this.labelled(node).includes('signature');
  }

  /** Whether entries stand below a heading: two with a fix each, if nothing else tells them. */
  readonly groupsEntries = remember((node: HeadingNode): boolean => {
    const { names, children } = node;
    return (
      children.some((child) => this.#isEntry(child) || this.groupsEntries(child)) ||
      (names !== 'remediation' && children.filter((child) => this.#hasFix(child)).length >= 2) ||
      (names === 'remediation' && this.#haveSymptoms(children)) ||
      (names === 'signature' && children.some((child) => this.#isOneOf(node, child)))
    );
  });

  /** Whether at least two distinctive fields stand directly in a section, as labels or sub-headings. */
  #isEntry(node: HeadingNode): boolean {
    const labelled = this.labelled(node);
    // `#### Problem: the map is stale` above its solution.
    if (labelsFailure(node.title)) labelled.push('signature');
    return countTelling([...labelled, ...node.children.flatMap((child) => child.names ?? [])]) >= 2;
  }

  /** Whether a table below a heading has failures for its rows. */
  listsFailures(node: HeadingNode): boolean {
    const { words, source } = this.#context;
    if (node.names === 'escalation' || node.names === 'severity') return false;
    return node.nodes.some((content) => readFailureRows(content, words, source).length > 0);
  }

  #hasFix(node: HeadingNode): boolean {
    return node.names === null && this.labelled(node).includes('remediation');
  }

  /** Whether most headings below `## Common causes and solutions` have symptoms of their own, by label. */
  #haveSymptoms(children: readonly HeadingNode[]): boolean {
    const own = children.filter(
      (child) => child.names === null && this.labelled(child).includes('signature'),
    );
    return own.length >= 2 && own.length * 3 >= children.length * 2;
  }

  /**
   * Whether a heading below `## Symptoms` is one of them, which it tells by a field of its own; below
   * `## Alerts` each is.
   */
  #isOneOf({ title }: HeadingNode, child: HeadingNode): boolean {
    if (child.names !== null) return false;
    if (/^\P{L}*alerts\P{L}*$/iu.test(title)) return true;
    if (/^\P{L}*errors?(?: codes?)?\P{L}*$/iu.test(title) && namesErrorCode(child.title.trim()))
      return true;
    // `## Error messages` with a heading for each, in quotation marks or as code.
    if (child.nodes.length > 0 && isQuoted(child)) return true;
    // `## Symptoms` with a heading for each, and what to do below it.
    const acts = child.nodes.some(({ type }) => type === 'list' || type === 'code');
    if (acts && statesFailure(child.title)) return true;
    const inner = child.children.flatMap(({ names }) => names ?? []);
    return [...this.labelled(child), ...inner].some((name) => reasonsAndRemedies.has(name));
  }
}

function isQuoted({ heading, title }: HeadingNode): boolean {
  const [code, ...others] = heading?.children ?? [];
  return (
    (code?.type === 'inlineCode' && others.length === 0) ||
    /^["“„«「].+["”“»」]$/u.test(title.trim())
  );
}

/** How many fields that tell an entry are among the names. */
export function countTelling(names: readonly FieldName[]): number {
  return new Set(names.filter((name) => distinctiveFields.has(name))).size;
}
