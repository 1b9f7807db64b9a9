import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRunbooks } from '../../bench/generate-runbooks.ts';
import { SiteFolder } from './build.ts';

/** DESIGN.md section 9; bytes after gzip. */
const budget = { script: 15_000, style: 13_000 };

let folder: SiteFolder;
let files: Map<string, Buffer>;

beforeAll(async () => {
  folder = new SiteFolder({});
  writeRunbooks(`${folder.folder}/runbooks`, 60);
  files = await folder.build({ offline: true, site: 'https://runbooks.example.org' });
});
afterAll(() => folder.remove());

function content(path: string): string {
  const found = files.get(path);
  if (found === undefined) throw new Error(`The site has no ${path}.`);
  return found.toString('utf8');
}

function compressed(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + gzipSync(content(path)).length, 0);
}

/** Files of the site that an attribute of some elements of a page names. */
function named(html: string, tag: RegExp, attribute: string): string[] {
  const elements = html.match(new RegExp(tag, 'g')) ?? [];
  return elements.flatMap((element) => {
    const [, url] = new RegExp(`\\b${attribute}="/([^"]+)"`).exec(element) ?? [];
    return url === undefined ? [] : [url];
  });
}

/** Scripts with all that they import at once, rather than when something happens. */
function withImports(scripts: readonly string[]): Set<string> {
  const all = new Set(scripts);
  for (const script of all) {
    for (const [, path] of content(script).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
      all.add(posix.join(posix.dirname(script), path ?? ''));
    }
  }
  return all;
}

const pages = ['index.html', '404.html', 'signatures/index.html', 'artifacts/index.html'];

describe('before anything is done', () => {
  it.each([...pages, 'a runbook'])('%s loads no more than the budget', (path) => {
    const page = path === 'a runbook' ? firstRunbook() : path;
    const html = content(page);
    const scripts = withImports(named(html, /<script\b[^>]*>/, 'src'));
    const styles = named(html, /<link\b[^>]*rel="stylesheet"[^>]*>/, 'href');
    expect(scripts.size).toBeGreaterThan(1);
    expect(compressed(scripts)).toBeLessThanOrEqual(budget.script);
    expect(compressed(styles)).toBeLessThanOrEqual(budget.style);
    expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\sstyle="|\son\w+="/);
  });
});

function firstRunbook(): string {
  const found = [...files.keys()].find((path) => /^runbooks\/.+\/index\.html$/.test(path));
  if (found === undefined) throw new Error('The site has no page of a runbook.');
  return found;
}
