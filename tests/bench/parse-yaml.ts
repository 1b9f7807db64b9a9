/** Reads and parses every YAML file below a folder with `yaml`, and nothing else. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const [folder = '.'] = process.argv.slice(2);
const files = ['.github/workflows/*.yml', 'rules/*.yml'].flatMap((glob) =>
  globSync(glob, { cwd: folder }),
);
let documents = 0;
for (const file of files) {
  documents += [...parseAllDocuments(readFileSync(join(folder, file), 'utf8'))].length;
}
console.log(`${files.length} files, ${documents} documents`);
