import type { PhrasingContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import type { Anchor } from '../model.ts';
import type { Section } from './document.ts';
import { withoutAttributes } from './fields/normalize-label.ts';
import { distinctiveFields } from './fields/parse-options.ts';
import type { FrontMatter } from './front-matter/front-matter-schema.ts';
import type { Fact } from './outline/block-context.ts';

const longestSummary = 300;

/** Title of a page: from its front matter, else its first level-1 heading with a word, else the file's name. */
export function readTitle(path: string, values: FrontMatter, anchors: readonly Anchor[]): string {
  const stated = values.title?.trim();
  if (stated) return stated;
  const heading = anchors.find((anchor) => anchor.depth === 1 && /[\p{L}\p{N}]/u.test(anchor.text));
  if (heading) return withoutAttributes(heading.text);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.(?:md|mdx|markdown)$/i, '');
  return file.replace(/[-_]+/g, ' ').trim() || file;
}

/**
 * Shortcodes and tags of template engines, labels of MyST, imports and exports of MDX, lines that open
 * an admonition or a tab: GitHub shows them as text.
 */
const templateLeftover =
  /^(?:\{[{%].*[}%]\}|<%.*%>|\([^()\s]+\)=|import .+ from .+|export .+ = .+|:::.*|(?:!!!|\?\?\?\+?|===) .*)$/;

/**
 * The first paragraph that tells what the page is about: no label, no badges, none of an entry nor
 * behind a field that tells what to do.
 */
export function readSummary(outline: Section, facts: readonly Fact[], end: number): string {
  const labelled = new Set(facts.map((fact) => fact.offset));
  const text = firstParagraph(outline, labelled, end) ?? '';
  if (text.length <= longestSummary) return text;
  return `${text.slice(0, longestSummary).replace(/\s+\S*$/, '')}…`;
}

/** Null where a section holds none and the next one may; empty where there can be no more. */
function firstParagraph(
  section: Section,
  labelled: ReadonlySet<number>,
  end: number,
): string | null {
  for (const part of section.parts) {
    if (part.type === 'section') {
      const text = firstParagraph(part, labelled, end);
      if (text !== null) return text;
      continue;
    }
    if (part.field && distinctiveFields.has(part.field.name)) return '';
    if (part.field && part.field.name !== 'context') continue;
    for (const node of part.nodes) {
      const offset = node.position?.start.offset ?? 0;
      if (offset >= end) return '';
      if (node.type !== 'paragraph' || labelled.has(offset)) continue;
      const text = inlineText(node);
      if (node.children.every(isBadge) || templateLeftover.test(text)) continue;
      return text;
    }
  }
  return null;
}

/** Images, linked or not, and the space between them. */
function isBadge(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'link' || node.type === 'linkReference') return node.children.every(isBadge);
  return ['image', 'imageReference', 'html', 'break'].includes(node.type);
}
