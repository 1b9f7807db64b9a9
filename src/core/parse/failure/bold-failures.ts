import type { List, RootContent } from 'mdast';
import { answersTitle } from '../../markdown/dialects/container-forms.ts';
import type { Source } from '../../markdown/source.ts';
import type { Field } from '../../model.ts';
import { gatherDetails, isFolded, isGeneralSummary } from '../content/details.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { readBlocks } from '../outline/blocks.ts';
import { groupsIssues, isState } from '../titles/chapters.ts';
import { tellsIssue } from '../titles/seen.ts';
import { mayNameIssueShortly, statesFailure, tellsWork } from '../titles/titles.ts';
import { areQuestions, askedLead } from './asked-items.ts';
import {
  type FailureInText,
  failingAmong,
  failureOf,
  failuresBelow,
  printedAmong,
} from './failure-in-text.ts';
import { leadOf } from './lead.ts';
import { inSentences, plainLead } from './plain-failures.ts';
import { tellThemselves } from './tells-failure.ts';

/**
 * The failures in the content of a section about failures that bold words name: items of a list
 * (`- **Uploads fail**: prune`) and paragraphs with text below them. One alone is emphasis. `listed` tells that
 * the headings around the section list issues, as a version among known issues does.
 */
export function findBoldFailures(
  { title, listed }: { title: string; listed: boolean },
  nodes: readonly RootContent[],
  context: ReadContext,
): FailureInText[] {
  const { source } = context;
  // Below `## Troubleshooting` bold lines are what goes wrong, in whatever words.
  const isSure = groupsIssues(title) || (listed && isState(title));
  const items = nodes.flatMap((node) =>
    node.type === 'list' ? inList(node, { title, isSure, listed }, context) : [],
  );
  const plain = gatherDetails(nodes, source).map((node) => (isFolded(node) ? node.quote : node));
  const found = [...items, ...inParagraphs(plain, isSure, source)];
  const folded = plain.flatMap(arranged).flatMap((node) => inContainer(node, context));
  if (found.length === 0 && isSure) return [...folded, ...inSentences(plain, source)];
  // Beside other bold questions one may be about a failure.
  const leads = plain.filter((node) => node.type === 'paragraph' && leadOf(node, source)?.isAlone);
  if (isSure || found.length >= 2 || leads.length >= 2) return [...found, ...folded];
  // `**Orders are lost:**` below the name of a shop, among issues.
  return listed ? [...(leads.length > 0 ? found : items), ...folded] : folded;
}

const knownIssues = /^\P{L}*(?:known|open|common) (?:issues|problems|bugs|errors)\P{L}*$/iu;

/** What opens each item of a list; plain words count below `## Troubleshooting` alone, if all items have them. */
function inList(
  list: List,
  { title, isSure, listed }: { title: string; isSure: boolean; listed: boolean },
  { words, source }: ReadContext,
): FailureInText[] {
  const { children } = list;
  const areAsked = areQuestions(list);
  const found = children.flatMap((item) => {
    const [first, ...content] = item.children;
    if (first?.type !== 'paragraph') return [];
    const asked = areAsked ? askedLead(item, source) : null;
    const bold = leadOf(first, source) ?? asked;
    const lead = bold ?? (isSure ? plainLead(item, source) : null);
    // `1. **Symptom:** it hangs` is a failure by its fields, and its label no title.
    if (lead === null || words.find(lead.title) !== null) return [];
    const own = readBlocks(content, { words, source, facts: [] }).flatMap(
      ({ field }) => field ?? [],
    );
    // Such an item is read as an entry by its fields.
    return tellThemselves(own)
      ? []
      : [{ item, lead, isBold: bold !== null, isAsked: lead === asked, content }];
  });
  const failing = isSure ? failingAmong(found.map(({ lead }) => lead)) : new Set();
  const areAll = found.length === children.length;
  return found.flatMap(({ item, lead, isBold, isAsked, content }) => {
    const rest = [...lead.rest, ...content];
    if (rest.length === 0 || (!isBold && !(areAll && failing.has(lead)))) return [];
    // `- **NetworkManager** - it is not compatible` below `## Known issues`.
    const isIssue = knownIssues.test(title) || ((isSure || listed) && lead.isAlone);
    const isTitle = isAsked || failing.has(lead) || (isIssue && !tellsWork(lead.title));
    return failureOf(lead, rest, source.positionOf(item), source, isTitle);
  });
}

/** The failures in `<details>` of any section: their fields tell what their titles need not. */
export function findFoldedFailures(
  nodes: readonly RootContent[],
  context: ReadContext,
  isEntry: (fields: readonly Field[], title: string) => boolean,
): FailureInText[] {
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
  context: ReadContext,
): FailureInText[] {
  return gatherDetails(nodes, context.source).flatMap((node) =>
    isFolded(node) && statesFailure(node.title) ? inContainer(node.quote, context) : [],
  );
}

/** What a container that only arranges its parts holds, such as `<AccordionGroup>`. */
function arranged(node: RootContent): readonly RootContent[] {
  return node.type === 'blockquote' && node.data?.container === 'div' ? node.children : [node];
}

/** A part to unfold with a title (`:::{dropdown} Uploads fail`, `<details>`). */
function inContainer(node: RootContent, { words, source }: ReadContext): FailureInText[] {
  if (node.type !== 'blockquote' || !answersTitle(node.data?.container ?? '')) return [];
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
): FailureInText[] {
  const leads = nodes.map((node) => (node.type === 'paragraph' ? leadOf(node, source) : null));
  const found = leads.flatMap((lead) => lead ?? []);
  const failing = isSure ? failingAmong(found) : printedAmong(found);
  return failuresBelow(
    leads,
    nodes,
    source,
    (lead) => (isSure && lead.isAlone) || failing.has(lead),
  );
}

/**
 * The failures that a section has in bold words, one below the other, and nothing ahead of them: `**\`Cannot read a.json\`**`
 * below `## The oven does not start`. Bold words that tell something to do are steps of the section itself.
 */
export function failuresInBold(
  title: string,
  nodes: readonly RootContent[],
  source: Source,
): FailureInText[] {
  const leads = nodes.map((node) => (node.type === 'paragraph' ? leadOf(node, source) : null));
  const all = leads.flatMap((lead) => lead ?? []);
  const failing = all.filter(({ title }) => tellsIssue(title));
  // Below the name of a product, one is enough.
  const isOnly = all.length === 1 && all[0]?.isAlone === true && !tellsIssue(title);
  const tellThem = failing.length >= (isOnly ? 1 : 2) && failing.length * 2 >= all.length;
  if (leads[0] === null || !tellThem || all.some(({ title }) => tellsWork(title))) return [];
  return failuresBelow(leads, nodes, source, () => true);
}
