import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The port for Markdown parsers. An adapter returns an mdast of GitHub-flavoured Markdown with
 * unist positions, and knows nothing about runbooks.
 */
export type MarkdownParser = (text: string) => Root;

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The reference adapter: runs in Node, in a browser and in an editor. */
export const remarkParser: MarkdownParser = (text) => processor.parse(text);
