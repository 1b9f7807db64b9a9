import type { RootContent } from 'mdast';
import { titleText } from '../../markdown/plain-text.ts';
import type { Folded } from '../content/details.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { mayNameIssue, statesFailure } from '../titles/titles.ts';
import { type HeadingNode, nodeOf } from './heading-node.ts';

/** `<h4 id="full">The store is full</h4>` below a title. */
export function headingInHtml(node: RootContent): HeadingNode | null {
  if (node.type !== 'html') return null;
  const [, depth = '', text = ''] =
    /^\s*<h([2-6])\b[^>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(node.value) ?? [];
  const title = titleText(
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return title === '' ? null : { ...nodeOf(null, Number(depth), title), nodes: [node] };
}

/** Whether a `<details>` with headings is about a failure of its own. */
export function standsAlone({ title, content }: Folded, above: HeadingNode): boolean {
  if (!content.some(({ type }) => type === 'heading')) return false;
  return statesFailure(title) || (groupsFailures(above.title) && mayNameIssue(title));
}

/** Its heading is its title, below the heading around it. */
export function foldedIn(above: HeadingNode, { title, nodes: [tag] }: Folded): HeadingNode {
  const folded = nodeOf(null, Math.min(6, above.depth + 1), title);
  if (tag) folded.nodes.push(tag);
  above.children.push(folded);
  return folded;
}

/** Where to put what stands behind a `<details>` that is a section: it stays behind it. */
export function behindFolded(above: HeadingNode): HeadingNode {
  const last = above.children.at(-1);
  if (last === undefined || last.heading !== null) return above;
  if (last.title === '') return last;
  const behind = nodeOf(null, last.depth, '');
  above.children.push(behind);
  return behind;
}
