import type { Root } from 'mdast';
import './page-edits.ts';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The port behind which Markdown becomes a tree. An adapter gives an mdast of GitHub-flavoured
 * Markdown with unist positions; it knows nothing of runbooks.
 */
export type MarkdownParser = (text: string) => Root;

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The reference adapter: runs in Node, in a browser and in an editor. */
export const remarkParser: MarkdownParser = (text) => processor.parse(text);
