import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixtureFolder = new URL('../../fixtures/parse/', import.meta.url).pathname;

export interface Fixture {
  /** `<theme>/<leaf>`. */
  name: string;
  path: string;
  text: string;
}

/** Every Markdown file below `tests/fixtures/parse`, by name. */
export function readFixtures(): Fixture[] {
  const files = readdirSync(fixtureFolder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      name: file.replaceAll('\\', '/').replace(/\.md$/, ''),
      path: join(fixtureFolder, file),
      text: readFileSync(join(fixtureFolder, file), 'utf8'),
    }));
}
