import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import type { MarkdownParser } from '../../core/markdown/markdown-parser.ts';
import { isOddText } from './odd-text.ts';
import { reconcile } from './reconcile.ts';

type Satteri = typeof import('satteri');
type ReferenceModule = typeof import('../../core/markdown/markdown-parser.ts');

const features = { gfm: true, frontmatter: false, math: false };

/**
 * The fast adapter. It returns the same tree as the reference parser, which still reads documents
 * on which satteri may differ, and all documents if the binary of satteri does not load.
 */
export async function loadMarkdownParser(
  load: () => Promise<Satteri> = () => import('satteri'),
): Promise<MarkdownParser> {
  const satteri = await load().catch(() => null);
  if (satteri === null) return referenceParser();
  return (text) => parseFast(text, satteri) ?? referenceParser()(text);
}

/** Null if the tree may differ from that of the reference parser. */
export function parseFast(text: string, { markdownToMdast }: Satteri): Root | null {
  if (isOddText(text)) return null;
  const tree = markdownToMdast(text, { features }) as Root;
  return reconcile(tree, text) ? tree : null;
}

const require = createRequire(import.meta.url);

/** Loads the parser on first use: it is slow to load, and most runs do not need it. */
export function referenceParser(): MarkdownParser {
  const loaded = require('../../core/markdown/markdown-parser.ts') as ReferenceModule;
  return loaded.remarkParser;
}
