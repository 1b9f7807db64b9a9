import { expect, it } from 'vitest';
import { defaultTagline } from '../../src/site/content/tagline.ts';
import { wordsOf } from '../../src/site/words/words.ts';
import { sitePages } from './site-pages.ts';

const alert = '## Meaning\n\nx\n\n## Diagnosis\n\ny\n\n## Mitigation\n\nz\n';
const table =
  '## Troubleshooting\n\n| Symptom | Cause | Fix |\n|---|---|---|\n| `pip: command not found` | a | b |\n| Build fails | c | d |\n';
const replayed =
  '## No space\n\n**Signature:** `<path>: No space left`\n\n**Replay:**\n\n```bash\ndf <path>\n```\n';

it.each([
  ['alerts', { 'KubeAPIDown.md': `# KubeAPIDown\n\n${alert}` }, 'Paste the alert. See'],
  ['alerts in small letters', { 'etcd.md': `# etcdNoLeader\n\n${alert}` }, 'Paste the alert. See'],
  ['alerts of labels', { 'etcd.md': `# etcd_no_leader\n\n${alert}` }, 'Paste the alert. See'],
  ['alerts by word', { 'p.md': `# Alert: the disk is full\n\n${alert}` }, 'Paste the alert. See'],
  [
    'alerts by kind',
    { 'p.md': `---\nkind: alert\n---\n\n# The disk is full\n\n${alert}` },
    'Paste the alert. See',
  ],
  ['failures of programs', { 'p.md': `# Jupyter\n\n${table}` }, 'Paste the failure. See'],
  ['commands', { 'p.md': `# Hosts\n\n${replayed}` }, 'Get the command'],
  ['no entries', { 'p.md': '# On call\n\nWho is next.\n' }, 'Find the runbook'],
])('the default tagline promises what the catalog holds: %s', (_, files, expected) => {
  const { pages } = sitePages(files);
  const project = { catalog: { runbooks: pages.map(({ runbook }) => runbook) } };
  expect(defaultTagline({ project, words: wordsOf('en') })).toContain(expected);
});
