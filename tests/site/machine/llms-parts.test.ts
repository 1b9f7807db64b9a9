import { afterAll, beforeAll, expect, it } from 'vitest';
import { SiteFolder } from '../build/build.ts';

const names = Array.from({ length: 310 }, (_, number) => `p${number}`);
let folder: SiteFolder;
let files: Map<string, Buffer>;

beforeAll(async () => {
  folder = new SiteFolder({
    ...Object.fromEntries(names.map((name) => [`one/${name}.md`, `# ${name}\n`])),
    'two/a.md': '# A\n',
    'plan.md': '---\nkind: campaign\n---\n\n# Plan\n',
  });
  files = await folder.build({});
});
afterAll(() => folder.remove());

it('llms.txt of many pages leads to files with 300 pages each', () => {
  const first = String(files.get('llms.txt'));
  expect(first).toContain('- [llms/1.txt](/llms/1.txt): 300 pages: one, p0 to p9\n');
  expect(first).toContain('- [llms/2.txt](/llms/2.txt): 11 pages: one, two\n');
  expect(first).toMatch(/## Optional\n\n- \[llms\/3\.txt\]\(\/llms\/3\.txt\): 1 page: Plan\n/);
  const all = ['llms/1.txt', 'llms/2.txt', 'llms/3.txt'].map((path) => String(files.get(path)));
  const links = all.join('').match(/^- \[/gm) ?? [];
  expect(links).toHaveLength(names.length + 2);
  expect(all[1]).toContain('## Runbooks: two\n\n- [A](/runbooks/two/a.md)');
});
