import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** GitHub-flavoured Markdown as a tree. */
export function parseGfm(markdown: string): Root {
  return parser.parse(markdown);
}
