/**
 * What a site generator does at the least, in one thread and without a cache: read, parse, make HTML,
 * write. `remark-rehype` and `rehype-stringify` are thin covers of the two functions used here.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [source = '', target = ''] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).freeze();
let count = 0;

for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue;
  const tree = processor.parse(readFileSync(join(source, name), 'utf8'));
  const page = join(target, name.replace(/\.md$/, ''), 'index.html');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, toHtml(toHast(processor.runSync(tree) as Root)));
  count += 1;
}
console.log(`${count} files`);
