import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

const entry = (title: string, pattern: string, more = '') =>
  `# ${title}\n\n**Signature:** \`${pattern}\`\n\n**Remediation:** heat it again.\n${more}`;

const files = {
  '.git/HEAD': '',
  'runbooks/kiln.md': entry('Kiln is cold', 'kiln 7 lost heat', '\n## Doors\n'),
  // The same failure, links that work and some that do not.
  'runbooks/oven.md': entry(
    'Oven is cold',
    'kiln 7 lost heat',
    '\n[a](kiln.md#doors) [b](glaze/raku.md) [c](kiln.md#windows) [d](glaze/gloss.md)\n',
  ),
  'runbooks/glaze/raku.md': '---\nkind: reference\naliases: [old-raku]\n---\n\n# Raku\n',
  'runbooks/glaze/matte.md':
    '---\nkind: reference\naliases: [old-raku]\n---\n\n# Matte\n\n[the glaze][glaze]\n\n[clay]: x.md\n',
};

let workspace: Workspace;

afterEach(() => workspace.remove());

async function lintOf(...names: string[]): Promise<string[]> {
  const { out } = await workspace.run(['lint', '--format', 'json', ...names]);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { path: string; line: number; ruleId: string; messageId: string }[];
  };
  return diagnostics.map(
    ({ path, line, ruleId, messageId }) => `${path}:${line} ${ruleId}/${messageId}`,
  );
}

/** A hook passes the names of changed files, in batches, and no rule may lose sight of the others. */
describe('files named on the command line', () => {
  it('are judged against all pages, and only their findings are shown', async () => {
    workspace = new Workspace(files);
    const all = await lintOf();
    const paths = Object.keys(files).filter((path) => path.endsWith('.md'));
    expect(all).toEqual(
      expect.arrayContaining([
        'runbooks/oven.md:3 no-ambiguous-signature/same-pattern',
        'runbooks/oven.md:7 no-broken-link/missing-page-anchor',
        'runbooks/oven.md:7 no-broken-link/missing-file',
        expect.stringContaining('no-undefined-reference/no-definition'),
        expect.stringContaining('unique-entry-id/alias-twice'),
      ]),
    );
    for (const path of paths) {
      const own = all.filter((finding) => finding.startsWith(`${path}:`));
      expect(await lintOf(path)).toEqual(own);
    }
    expect(await lintOf(...paths.slice(0, 2), ...paths.slice(2))).toEqual(all);
  });

  it('say so with their exit code: 1 for an error in a named file, 0 for one in another', async () => {
    workspace = new Workspace(files);
    const codes = ['runbooks/oven.md', 'runbooks/kiln.md'].map(async (path) => {
      return (await workspace.run(['lint', path])).code;
    });
    expect(await Promise.all(codes)).toEqual([1, 0]);
  });
});
