import type { ListItem, RootContent } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import type { Field } from '../../model.ts';
import type { ImpliedContext } from '../entry/implied-fields.ts';
import { tellThemselves } from '../entry/list-entry.ts';
import { folds, readBlocks } from '../outline/blocks.ts';
import { gatherDetails, isFolded, isGeneralSummary } from '../outline/details.ts';
import { type BoldFailure, failureOf, failuresBelow, leadOf, sentenceOf } from './failure-lead.ts';
import { inAnsweredItems, inSentences } from './plain-failures.ts';
import { mayNameIssueShortly, statesFailure, tellsWork } from './titles.ts';

/**
 * The failures in the content of a section about failures that bold words name: items of a list
 * (`- **Uploads fail**: prune`) and paragraphs with text below them. One alone is emphasis. `listed` tells that
 * the headings around the section list issues, as a version among known issues does.
 */
export function findBoldFailures(
  { title, listed }: { title: string; listed: boolean },
  nodes: readonly RootContent[],
  context: ImpliedContext,
): BoldFailure[] {
  const { source } = context;
  // Below `## Troubleshooting` bold lines are what goes wrong, in whatever words.
  const isSure =
    /^\P{L}*(?:(?:\p{L}+ )?trouble-?shooting(?: (?:\p{L}+))?|known issues|common (?:issues|errors|problems))\P{L}*$/iu.test(
      title,
    );
  const items = nodes.flatMap((node) =>
    node.type === 'list'
      ? node.children.flatMap((item) => inItem(item, { title, isSure, listed }, context))
      : [],
  );
  const plain = gatherDetails(nodes, source).map((node) => (isFolded(node) ? node.quote : node));
  const found = [...items, ...inParagraphs(plain, isSure, source)];
  const folded = plain.flatMap(arranged).flatMap((node) => inContainer(node, context));
  if (found.length === 0 && isSure) {
    return [...folded, ...inAnsweredItems(nodes, source), ...inSentences(plain, source)];
  }
  // Beside other bold questions one may be about a failure.
  const leads = plain.filter((node) => node.type === 'paragraph' && leadOf(node, source)?.isAlone);
  if (isSure || found.length >= 2 || leads.length >= 2) return [...found, ...folded];
  return listed ? [...items, ...folded] : folded;
}

const knownIssues = /^\P{L}*known issues\P{L}*$/iu;

/** Below `## Troubleshooting` plain words above a list inside of an item do, too. */
function inItem(
  item: ListItem,
  { title, isSure, listed }: { title: string; isSure: boolean; listed: boolean },
  { words, source }: ImpliedContext,
): BoldFailure[] {
  const [first, ...content] = item.children;
  const bold = first?.type === 'paragraph' ? leadOf(first, source) : null;
  const isPlain = isSure && content.length > 0 && first?.type === 'paragraph';
  const lead = bold ?? (isPlain ? sentenceOf(first, source) : null);
  if (first === undefined || lead === null) return [];
  const own = readBlocks(content, { words, source, facts: [] }).flatMap(({ field }) => field ?? []);
  // Such an item is read as an entry by its fields.
  if (tellThemselves(own)) return [];
  const rest = [...lead.rest, ...content];
  // `- **NetworkManager** - it is not compatible` below `## Known issues`.
  const isIssue = knownIssues.test(title) || ((isSure || listed) && lead.isAlone);
  const isTitle = bold !== null && isIssue && rest.length > 0 && !tellsWork(lead.title);
  return rest.length === 0 ? [] : failureOf(lead, rest, source.positionOf(item), source, isTitle);
}

/** The failures in `<details>` of any section: their fields tell what their titles need not. */
export function findFoldedFailures(
  nodes: readonly RootContent[],
  context: ImpliedContext,
  isEntry: (fields: readonly Field[], title: string) => boolean,
): BoldFailure[] {
  return gatherDetails(nodes, context.source).flatMap((node) => {
    if (!isFolded(node) || isGeneralSummary(node.title)) return [];
    return inContainer(node.quote, context).filter(({ title, blocks }) => {
      const fields = blocks.flatMap(({ field }) =>
        field?.form === 'heading' ? [] : (field ?? []),
      );
      return new Set(fields.map(({ name }) => name)).size >= 2 && isEntry(fields, title);
    });
  });
}

/** The failures that the titles of parts to unfold state. */
export function foldedFailures(
  nodes: readonly RootContent[],
  context: ImpliedContext,
): BoldFailure[] {
  return gatherDetails(nodes, context.source).flatMap((node) =>
    isFolded(node) && statesFailure(node.title) ? inContainer(node.quote, context) : [],
  );
}

/** What a container that only arranges its parts holds, such as `<AccordionGroup>`. */
function arranged(node: RootContent): readonly RootContent[] {
  return node.type === 'blockquote' && node.data?.container === 'div' ? node.children : [node];
}

/** A part to unfold with a title (`:::{dropdown} Uploads fail`, `<details>`). */
function inContainer(node: RootContent, { words, source }: ImpliedContext): BoldFailure[] {
  if (node.type !== 'blockquote' || !folds.test(node.data?.container ?? '')) return [];
  const [first, ...content] = node.children;
  const lead = first?.type === 'paragraph' ? leadOf(first, source) : null;
  if (!lead?.isAlone || content.length === 0) return [];
  if (node.data?.container === 'details' && isGeneralSummary(lead.title)) return [];
  const found = failureOf(lead, content, source.positionOf(node), source, true);
  const own = readBlocks(content, { words, source, facts: [] });
  // `Execution details` are about the section around them.
  const isNamed =
    statesFailure(lead.title) || (!/[?？]$/.test(lead.title) && mayNameIssueShortly(lead.title));
  if (!isNamed && !own.some(({ field }) => field)) return [];
  return own.some(({ field }) => field) ? found.map((one) => ({ ...one, blocks: own })) : found;
}

/** What stands below a bold paragraph, up to the next one. */
function inParagraphs(
  nodes: readonly RootContent[],
  isSure: boolean,
  source: Source,
): BoldFailure[] {
  const leads = nodes.map((node) => (node.type === 'paragraph' ? leadOf(node, source) : null));
  return failuresBelow(leads, nodes, source, (lead) => isSure && lead.isAlone);
}
