import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import type { MarkdownParser } from '../../core/markdown/markdown-parser.ts';
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

const odd: readonly RegExp[] = [
  // White space for only one parser; offsets after a byte order mark differ too.
  /[\v\f\x85\u2028\u2029\uFEFF]/,
  // An address with a control character ends at another place.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
  /[\x01-\x08\x0e-\x1f\x7f]/,
  // An empty list item, which may or may not interrupt the text above it.
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\|[ \t]*)?$/m,
  // A checkbox without text.
  /\[[ xX\t]\][ \t]*$/m,
];

/** Whether the text alone shows that satteri may read it differently from remark. */
function isOddText(text: string): boolean {
  // The parsers replace a NUL and half a surrogate pair at different places.
  if (text.includes('\0') || !text.isWellFormed()) return true;
  // One parser keeps a single carriage return, and all of them with mixed line endings.
  if (text.includes('\r') && /\r(?!\n)|(?<!\r)\n/.test(text)) return true;
  // Footnote definitions end at different places.
  if (text.includes('[^') && /\[\^[^\]\n]+\]:/.test(text)) return true;
  return odd.some((pattern) => pattern.test(text));
}
