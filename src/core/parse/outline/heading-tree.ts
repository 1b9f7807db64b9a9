import type { Heading, Root, RootContent } from 'mdast';
import { headingText } from '../../links/slug.ts';
import { titleText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import { gatherDetails, isFolded } from '../content/details.ts';
import { withoutAttributes } from '../fields/normalize-label.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { statesFailure } from '../titles/titles.ts';
import { type Attributed, readBlockAttributes } from './block-attributes.ts';
import { fieldNamedBy, nameByOthers } from './heading-name.ts';
import { type HeadingNode, nodeOf } from './heading-node.ts';
import { behindFolded, foldedIn, headingInHtml, standsAlone } from './html-heading.ts';
import { adoptTopLevelFields } from './top-level-fields.ts';

const noFields: Attributed['fields'] = new Map();

/** Nests the top-level content of a document by its headings; without `words` none names a field. */
export function readHeadingTree(tree: Root, words: Vocabulary | null, source: Source): HeadingNode {
  const root = nodeOf(null, 0, '');
  const { nodes, fields } =
    words === null
      ? { nodes: tree.children, fields: noFields }
      : readBlockAttributes(tree.children, source);
  nest(root, nodes, words, source, fields);
  const [title, ...others] = root.children;
  // A page titled `Troubleshooting` is no field of itself.
  if (title?.depth === 1 && others.every(({ depth }) => depth > 1)) {
    title.names = null;
  }
  root.children = adoptTopLevelFields(root.children);
  if (words !== null) nameByOthers(root, words);
  return root;
}

function nest(
  top: HeadingNode,
  nodes: readonly RootContent[],
  words: Vocabulary | null,
  source: Source,
  fields: Attributed['fields'] = noFields,
): void {
  const open = [top];
  for (const node of gatherDetails(nodes, source)) {
    const above = open.at(-1) ?? top;
    if (isFolded(node)) {
      const folded = words !== null && standsAlone(node, above) ? foldedIn(above, node) : null;
      if (folded !== null) nest(folded, node.nodes.slice(1), words, source);
      else nestPlain(open, node.nodes, words);
      continue;
    }
    nestPlain(open, [node], words, fields);
  }
}

function nestPlain(
  open: HeadingNode[],
  nodes: readonly RootContent[],
  words: Vocabulary | null,
  fields: Attributed['fields'] = noFields,
): void {
  const [top] = open;
  for (const node of nodes) {
    const above = open.at(-1);
    const field = fields.get(node);
    if (field !== undefined) {
      placeField(field, open).nodes.push(node);
      continue;
    }
    const written = words === null ? null : headingInHtml(node);
    if (words !== null && written !== null) {
      // Beside headings of Markdown that name fields.
      const isBeside =
        open.at(-1)?.names != null ||
        open.some(({ children }) => children.some(({ names }) => names !== null));
      if (isBeside) written.names = fieldNamedBy(written.title, words);
      place(written, written.depth, open);
      continue;
    }
    if (node.type !== 'heading') {
      if (above) behindFolded(above).nodes.push(node);
      continue;
    }
    const title = withoutAttributes(titleText(headingText(node)));
    if (above && above.depth > 0 && node.depth > above.depth && isNoTitle(node, title, above)) {
      above.nodes.push(node);
      continue;
    }
    const child = nodeOf(
      node,
      top?.heading === null && top.depth > 0 ? Math.max(node.depth, top.depth + 1) : node.depth,
      title,
    );
    child.names = words && fieldNamedBy(title, words);
    place(child, node.depth, open);
  }
}

/** Puts a heading of a depth below the last one that is higher. */
function place(heading: HeadingNode, depth: number, open: HeadingNode[]): void {
  while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
  open.at(-1)?.children.push(heading);
  open.push(heading);
}

/** Opens a field that a line below its first block names; the headings behind it are part of it, up to the next one. */
function placeField([name, label]: readonly [FieldName, string], open: HeadingNode[]): HeadingNode {
  const around = open.find(({ depth }) => !Number.isInteger(depth));
  const depth = around?.depth ?? (open.at(-1)?.depth ?? 0) + 0.5;
  const node = nodeOf(null, depth, label);
  node.names = name;
  place(node, depth, open);
  return node;
}

/** `###### Note` heads an aside, and a sentence right below a title is what it says in other words. */
function isNoTitle({ children }: Heading, title: string, above: HeadingNode): boolean {
  if (fitsText(aside, title)) return true;
  if (statesFailure(title) || children.every(({ type }) => type === 'inlineCode')) return false;
  return above.nodes.length === 0 && /\S \S+ \S.*[.。]$/.test(title) && !/[:：`"'「]/.test(title);
}

const aside =
  /^\P{L}*(?:note|warning|important|tip|caution|attention|info|danger|hint)s?[^\p{L}\d]*$/iu;
