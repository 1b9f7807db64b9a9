import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Strong } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Entry } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { readEntry } from '../entry/entry.ts';
import type { StatedScope } from '../entry/scope.ts';
import { tellThemselves } from '../failure/tells-failure.ts';
import { readBlocks } from '../outline/blocks.ts';
import { readTitledSignature } from '../unlabelled/titled-signature.ts';
import type { EntriesContext } from './entries-context.ts';

/** Reads the items of a list that are failures: a title, and its fields in a list below it. */
export function readListEntries(
  node: RootContent,
  { depth }: Section,
  context: EntriesContext,
  outerScope: StatedScope | null,
): Entry[] {
  if (node.type !== 'list') return [];
  const { source, words } = context;
  const read = (title: string, item: ListItem, first: RootContent | undefined, blocks: Block[]) => {
    const place = {
      form: 'list-item' as const,
      slug: context.freeSlug(title),
      title,
      depth: Math.min(6, depth + 1),
      position: source.positionOf(item),
      titlePosition: source.positionOf(first ?? item),
      blocks,
    };
    return readEntry(place, { ...context, outerScope });
  };
  const told = labelledItems(node, context);
  if (told.length > 0) {
    return told.map(({ item, blocks }) => {
      const said = blocks[0]?.nodes ?? [];
      const title = inlineText({ type: 'root', children: [...said] });
      return read(title, item, said[0] ?? item.children[0], blocks);
    });
  }
  return titledItems(node).flatMap(({ item, lead, content }) => {
    const labelled = readTitledSignature(lead.children, source.positionOf(lead), true, context);
    const title = labelled?.title ?? inlineText(lead).replace(/\s*[:：]$/, '');
    const own = readBlocks(content, { words, source, facts: [] });
    const blocks = labelled === null ? own : [labelled.block, ...own];
    const fields = blocks.flatMap(({ field }) => field ?? []);
    if (!tellThemselves(fields) || !context.isEntry(fields, title)) return [];
    return read(title, item, item.children[0], blocks);
  });
}

/** Numbered items each of which is labels alone, beginning with what is wrong: `1. **Problem:** ... **Solution:** ...`. */
export function labelledItems(
  node: RootContent,
  { words, source }: Pick<EntriesContext, 'words' | 'source'>,
): { item: ListItem; blocks: Block[] }[] {
  if (node.type !== 'list' || node.ordered !== true) return [];
  const found: { item: ListItem; blocks: Block[] }[] = [];
  for (const item of node.children) {
    const blocks = readBlocks(item.children as RootContent[], { words, source, facts: [] });
    if (!tellsByLabels(blocks)) return [];
    found.push({ item, blocks });
  }
  return found;
}

function tellsByLabels([first, ...others]: readonly Block[]): boolean {
  const rest = others.flatMap(({ field }) => field?.name ?? []);
  return (
    first?.field?.name === 'signature' &&
    first.nodes.length > 0 &&
    rest.some((name) => name === 'remediation' || name === 'causes' || name === 'diagnosis')
  );
}

interface TitledItem {
  item: ListItem;
  /** The title: in bold, or all that stands ahead of a list of fields. */
  lead: Strong | Paragraph;
  content: RootContent[];
}

function titledItems({ children }: List): TitledItem[] {
  return children.flatMap((item): TitledItem[] => {
    const [first, ...content] = item.children;
    if (first?.type !== 'paragraph' || content.length === 0) return [];
    const [strong, after] = first.children;
    if (content.every(({ type }) => type === 'list') && first.children.every(isPlain)) {
      return [{ item, lead: first, content }];
    }
    const isTitle =
      strong?.type === 'strong' && (!after || /^\s*[:：]?\s*$/.test(inlineText(after)));
    if (!isTitle || first.children.length > 2) return [];
    return inlineText(strong) === '' ? [] : [{ item, lead: strong, content }];
  });
}

function isPlain({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'inlineCode';
}
