import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

const withFrontMatter = (yaml: string) => `---\n${yaml}\n---\n\n${goodRunbook}`;

describe('replaybook build says what it cannot publish as it was meant', () => {
  it('and keeps former addresses of files exactly', async () => {
    workspace = new Workspace({
      'runbooks/ci.md': withFrontMatter(
        'aliases: [old/page.html, old/index.html, wiki/CI, "index.php?title=CI", signatures]',
      ),
    });
    const { code, err } = await workspace.run(['build']);
    expect(code).toBe(0);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^runbooks\/ci\.md:2:\d+: The site cannot redirect .* index\.php\?title=CI: a static host/,
      ),
      expect.stringContaining('set up the redirect on the host'),
      expect.stringMatching(
        /^runbooks\/ci\.md:2:1: The site cannot redirect the alias "signatures"/,
      ),
      expect.any(String),
      '',
    ]);
    for (const file of ['old/page.html', 'old/index.html', 'wiki/CI/index.html']) {
      expect(workspace.read(`dist/${file}`)).toContain('url=/runbooks/ci/"');
    }
    expect(readdirSync(join(workspace.folder, 'dist/old')).sort()).toEqual([
      'index.html',
      'page.html',
    ]);
  });

  it('and never shows broken front matter as text of the page', async () => {
    workspace = new Workspace({
      'runbooks/broken.md': withFrontMatter('title: [oops'),
      'runbooks/gap.md': withFrontMatter('\ntitle: [oops'),
      'runbooks/open.md': `---\ntitle: [oops\n\n${goodRunbook}`,
      'runbooks/good.md': goodRunbook,
    });
    const { code, err } = await workspace.run(['build']);
    expect(code).toBe(0);
    for (const [file, message] of [
      ['broken', 'is not valid YAML'],
      ['gap', 'is not valid YAML'],
      ['open', 'has no closing line'],
    ]) {
      expect(err).toMatch(
        new RegExp(`runbooks/${file}\\.md:\\d+:\\d+: The front matter ${message}`),
      );
      const page = workspace.read(`dist/runbooks/${file}/index.html`);
      expect(page).not.toContain('oops');
      expect(page).toContain('Replace the mocks.');
    }
    expect(err).not.toContain('good.md');
  });
});
