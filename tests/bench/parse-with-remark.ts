/** Reads and parses every Markdown file of a folder with unified, remark-parse and remark-gfm. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [folder = '.'] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).freeze();
const files = globSync('**/*.md', { cwd: folder });
let nodes = 0;
for (const file of files) {
  nodes += processor.parse(readFileSync(join(folder, file), 'utf8')).children.length;
}
console.log(`${files.length} files, ${nodes} blocks`);
