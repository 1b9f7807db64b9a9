import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lintProject, loadProject, loadSettings } from '../../../src/app/index.ts';
import { Workspace } from '../../cli/workspace.ts';

/** An entry with a signature, and maybe with an example. */
function entry(title: string, signature: string, example?: string): string {
  const shown = example === undefined ? '' : `**Example:**\n\n\`\`\`text\n${example}\n\`\`\`\n\n`;
  return `## ${title}\n\n**Signature:** ${signature}\n\n${shown}**Remediation:**\n\n1. Wait.\n`;
}

const valve = entry('Valve stuck', '`valve <name> is stuck`', 'valve A7 is stuck at 40 %');
const links = (names: readonly string[]) => names.map((name) => `- [it](${name})`).join('\n');
const many = Array.from({ length: 12 }, (_, at) => at);

/** Projects in which what is wrong with a page depends on others, with the rules that say so. */
const projects: readonly [string, readonly string[], Readonly<Record<string, string>>][] = [
  [
    'a heading that is gone, and a page',
    ['no-broken-link'],
    {
      'a.md': '# A\n\n[to b](b.md#old-name), [to c](sub/c.md), [to d](D.md)\n',
      'b.md': '# B\n\n## New name\n',
      'd.md': '# D\n\n[up](../runbooks/a.md#a)\n',
    },
  ],
  [
    'the same signature',
    ['no-ambiguous-signature'],
    { 'a.md': valve, 'b.md': valve, 'c.md': entry('Pump', '`the pump is dry`') },
  ],
  [
    'a signature inside of another',
    ['no-ambiguous-signature'],
    {
      'a.md': entry('Stuck', '`is stuck at`'),
      'b.md': entry('Long', '`valve A7 is stuck at 40 %`'),
    },
  ],
  [
    'a choice, typographic quotes and a gap',
    ['no-ambiguous-signature'],
    {
      'a.md': entry('Wide', '`cannot <open|close> "<name>"`'),
      'b.md': entry('Narrow', '`cannot open “lid” ... again`'),
      'c.md': entry('Other', '`cannot find "<name>"`'),
    },
  ],
  [
    'a sequence of lines',
    ['no-ambiguous-signature'],
    {
      'a.md': entry('Wide', '\n\n```signature\nheater <n> \\\ntoo hot\n```'),
      'b.md': entry(
        'Narrow',
        '\n\n```signature\nheater 5 starts \\within 3\nmuch too hot now\n```',
      ),
    },
  ],
  [
    'an expression',
    ['no-ambiguous-signature'],
    {
      'a.md': entry('Wide', '\n\n```signature\n/code E\\d+ of the oven/\n```'),
      'b.md': entry('Narrow', '`code E17 of the oven`'),
      'c.md': entry('Same', '\n\n```signature\n/code E\\d+ of the oven/\n```'),
    },
  ],
  [
    'an example that another entry shares',
    ['no-ambiguous-signature'],
    {
      'a.md': entry('One', '`belt slips`', 'at noon belt slips wheel jams'),
      'b.md': entry('Two', '`wheel jams`'),
    },
  ],
  [
    'an example of the name of an alert',
    ['no-ambiguous-signature'],
    {
      'a.md': entry('One', '`fired: Belts`', 'fired: Belts FurnaceDown'),
      'b.md': '# FurnaceDown\n\n## Diagnosis\n\n1. Look.\n\n## Remediation\n\n1. Wait.\n',
    },
  ],
  [
    'errors in front matter and in HTML',
    ['no-ambiguous-signature'],
    {
      'a.md': `---\nerror_message: "the kiln door is open"\n---\n\n# Kiln\n\n${entry('Door', '`kiln`')}`,
      'b.md': entry('Door open', '`the kiln door is open`'),
      'c.md': entry('Again', '<code>the kiln door is open</code>'),
    },
  ],
  [
    'aliases, and names that differ in case alone',
    ['unique-entry-id'],
    {
      'a.md': '---\naliases: [old, b]\n---\n\n# A\n',
      'b.md': '---\n"aliases":\n  - old\n---\n\n# B\n',
      'sub/C.md': '# C\n',
      'sub/c.md': `# C\n\n${valve}\n${valve}`,
      'x#valve-stuck.md': '# X\n',
      'x.md': `# X\n\n${valve}`,
    },
  ],
  [
    'labels of Sphinx',
    ['no-broken-link'],
    {
      '../conf.py': "extensions = ['myst_parser']\n",
      'a.md': '# A\n\n(the-label)=\n## Place\n\n{ref}`the-label`\n',
      'b.md': '# B\n\n{ref}`the-labels`, [x](the-label), {ref}`far-away-label`\n',
      'index.md': '# All\n\n```{toctree}\na\nb\ngone\n```\n\n```{include} gone.txt\n```\n',
    },
  ],
  [
    'what a book takes in',
    ['no-broken-link'],
    {
      '../book.toml': '[book]\nsrc = "runbooks"\n',
      'SUMMARY.md': '# Summary\n\n- [A](a.md)\n',
      'a.md': '# A\n\n{{#include parts/p.md}}\n{{#include parts/gone.md}}\n\n[hidden](b.md)\n',
      'b.md': '# B\n',
      'parts/p.md': '[x](b.md)\n',
    },
  ],
  [
    'one cause of links on many pages',
    ['no-broken-link'],
    Object.fromEntries([
      ...many.map((at) => [`p${at}.md`, `# P${at}\n\n[the flow](flow.md)\n`]),
      ['all.md', `# All\n\n${links(many.map((at) => `gone/g${at}.md`))}\n`],
    ]),
  ],
  [
    'undefined references',
    ['no-undefined-reference'],
    {
      'a.md': '# A\n\n[the flow][flow] and [it][name.of.it]\n',
      'b.md': '# B\n\nr[name.of.it]\n\n[x][one], [y][two], [z][three], [u][four], [v][five]\n',
      'c.md': '# C\n\nr[name.of.it]\n',
    },
  ],
  [
    'standing and scope',
    ['valid-standing', 'known-scope'],
    {
      '../.github/workflows/ci.yml': 'name: CI\non: push\njobs:\n  build:\n    steps: []\n',
      'a.md': `${valve}\n**Consequence of:** Pump dry\n\n**Priority:** sometimes\n\n**Applies to:** Workflow: \`ci.yml\`, Job: \`built\`\n`,
      'b.md': `${entry('Pump is dry', '`the pump is dry`')}\n**Priority:** high\n\n**Applies to:** Workflow: \`ci.yml\`\n`,
    },
  ],
];

describe.each(projects)('%s', (_name, rules, files) => {
  let workspace: Workspace;

  beforeAll(() => {
    workspace = new Workspace({ '.git/HEAD': '' });
    vi.stubEnv('XDG_STATE_HOME', join(workspace.folder, 'state'));
    for (const [name, text] of Object.entries(files)) workspace.write(`runbooks/${name}`, text);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    workspace.remove();
  });

  test('says the same of a page when the entries of others are not read', async () => {
    const settings = await loadSettings({ cwd: workspace.folder });
    const around = { base: settings.home, today: '2026-12-01', urls: new Map() };
    const whole = await loadProject(settings, { cache: false });
    const { diagnostics } = await lintProject(whole, () => true, around);
    const found = new Set(diagnostics.map(({ ruleId }) => ruleId));
    expect([...found]).toEqual(expect.arrayContaining([...rules]));
    for (const { path } of whole.catalog.runbooks) {
      const partial = await loadProject(settings, { cache: false, sparing: true });
      expect(partial.isWhole).toBe(false);
      const { report } = await lintProject(partial, (one) => one === path, around);
      const full = await lintProject(whole, (one) => one === path, around);
      expect(report).toEqual(full.report);
    }
  });
});
