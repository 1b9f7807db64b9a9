import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { mayDiffer, reconcile } from './differences.ts';
const options = { features: { gfm: true, frontmatter: false, math: false } };
export function tryFast(text: string): Root | null {
  if (mayDiffer(text)) return null;
  const tree = markdownToMdast(text, options) as Root;
  return reconcile(tree, text) ? tree : null;
}
