/**
 * `node scripts/release-notes.ts [TAG]`: prints what the changelog says of the version in
 * `package.json`. With the tag of a release it fails where tag, version and changelog disagree.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { changesOf } from './changelog.ts';

const [tag] = process.argv.slice(2);
const { version } = packageJson;
const changelog = readFileSync(join(import.meta.dirname, '../CHANGELOG.md'), 'utf8');
const notes = changesOf(changelog, version) ?? (tag === undefined ? changesOf(changelog) : null);

if (tag !== undefined && tag !== `v${version}`) {
  fail(`The tag "${tag}" is not that of version ${version} in package.json.`);
} else if (notes === null) {
  fail(`CHANGELOG.md has no changes of version ${version}: name its section "## ${version}".`);
} else {
  process.stdout.write(`${notes}\n`);
}

function fail(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
