import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { isAside } from '../../../src/core/parse/titles/asides.ts';

function titles(text: string): string[] {
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  return runbook.entries.map(({ title }) => title);
}

test.each([
  'Contacts & escalation',
  'Emergency contacts',
  'Getting Help and Support',
  'Besoin d’aide ?',
  'Obtener más ayuda',
  '获取更多帮助',
  '도움이 필요한 경우',
  'お問い合わせ先',
  'Quand escalader',
  'Report a bug',
  'What to include in a bug report',
  'Signaler une panne',
  'Fehler melden',
  '버그 신고',
  'How to read the error log',
  'エラーログの読み方',
  '스택 트레이스(에러 로그) 읽는 법',
  'Fehlerprotokoll lesen',
  'Alert Severity Levels',
  'ログレベル',
  'Schweregrade',
  'When to update it',
  'Always start with:',
  'Basic checks',
  'Contrôles préalables',
  'まず確認すること',
  'None of this works',
  'Sigue sin funcionar',
  'Contacts d’urgence',
  'Alertes actives',
  'Tried workarounds',
  'Lições aprendidas',
  'Sample output',
  'Beginnen Sie immer mit',
])('%s is about the page or its readers', (title) => {
  expect(isAside(title)).toBe(true);
});

test.each([
  'Support portal is down',
  'Cannot contact the broker',
  'Escalation mails never arrive',
  'Reporting service fails to start',
  'Error log grows without end',
  'ログの見方がわからない',
  'Log level is ignored',
  'Reading the queue fails',
  'The checklist is not saved',
  'Alertas configurados não chegam',
  'Output is truncated',
  'Changes are lost after a restart',
  'Ausgabe fehlt im Protokoll',
  'Contact form and cart are broken',
])('%s may state a failure', (title) => {
  expect(isAside(title)).toBe(false);
});

const page = (title: string, rest: string) =>
  `# Troubleshooting\n\n## ${title}\n\n${rest}\n\n## The kiln does not heat\n\nChange the fuse.\n`;

test.each([
  [
    'labels of fields below it',
    'When to review this page',
    '**Trigger:** a new kiln fails\n\n**Severity:** P3\n\n**Remediation:** edit it.',
  ],
  [
    'a form with the words of fields',
    'Bug reports',
    '**Error:**\n\n```\n[your text]\n```\n\n1. [step]',
  ],
  [
    'an error as a sample',
    'Lire les journaux',
    '```\nERROR kiln: no heat\n```\n\n- the first word is the level',
  ],
  [
    'an order',
    'Fall back to the gas kiln',
    'When the fuse fails, use gas:\n\n```bash\nkiln gas\n```',
  ],
  [
    'an order about errors',
    'Display errors on the panel',
    'When an error occurs, say so:\n\n```bash\nkiln say\n```',
  ],
  [
    'a question for a feature',
    'Why isn’t there a timer for two kilns?',
    'Nobody built one yet. Tell us.',
  ],
  ['a question behind a condition', 'If I do not set a curve, will it use the last one?', 'Yes.'],
  ['a question with a remark', 'Is there no support for gas? (for islands)', 'Use the valve.'],
])('no entry for %s', (_, title, rest) => {
  expect(titles(page(title, rest))).toEqual(['The kiln does not heat']);
});

test.each([
  'I fired a pot and the log shows an error about the fuse, should I worry?',
  'Why does the panel show "no heat from coil"?',
  'Display freezes during a firing',
])('%s stays an entry', (title) => {
  expect(titles(page(title, 'Change it:\n\n```bash\nkiln reset\n```'))).toEqual([
    title,
    'The kiln does not heat',
  ]);
});

test('a bold line that tells where to begin', () => {
  expect(
    titles(
      '# Dépannage\n\n**Commencez toujours par :**\n\n```bash\nfour état\n```\n\n**La porte est bloquée :**\n\nTournez la clé.\n',
    ),
  ).toEqual(['La porte est bloquée']);
});

const log = '\n\n```\nkiln: no heat\n```\n\n';

test.each([
  [
    'a playbook whose title is an order behind a name',
    '# Playbook: Kilns - Enable the timer\n\nThis playbook sets a timer.\n\n## Playbook Steps\n\n1. Run it:\n\n```bash\nkiln timer on\n```\n',
    [],
  ],
  [
    'unless it says what is wrong',
    '# Playbook: Kilns - Enable the timer\n\n## Symptoms\n\n- The timer is off\n\n## Playbook Steps\n\n1. Run it:\n\n```bash\nkiln timer on\n```\n',
    ['Playbook: Kilns - Enable the timer'],
  ],
  [
    'standard procedures, and a checklist for any incident',
    '# Kilns\n\n## Standard procedures\n\n### Remediation\n\n**Turn it off:**\n\n```bash\nkiln off\n```\n\n## Incident checklist\n\n**Detection**\n\n- [ ] Time: ____\n\n**Investigation**\n\n- [ ] Logs read\n\n**Resolution**\n\n- [ ] Fuse changed\n',
    [],
  ],
  [
    'a chapter on troubleshooting beside those of a manual',
    '# Ofen\n\n## Deutsch\n\n### Überblick\n\nEin Ofen.\n\n### Fehlerbehebung\n\nSiehe [dort](fehler.md). Häufig:\n\n- keine Hitze\n\n### Aufräumen\n\n```bash\nkiln clean\n```\n',
    [],
  ],
  [
    'chapters of a report',
    `# Troubleshooting of the winter\n\n## No heat in kiln 2\n\n**Problem:** it stays cold\n\n**Fix:** a new fuse\n\n## What happened\n\n### The failure${log}### Timeline of failures${log}### Why failures resolved\n\n1. A new fuse\n`,
    ['No heat in kiln 2'],
  ],
])('%s', (_, text, expected) => {
  expect(titles(text)).toEqual(expected);
});

test('the order of the parts of a page, with arrows between, is none', () => {
  const text =
    '# Kilns\n\n## Shape of a page\n\nEach has **Alert** → **Impact** → **Mitigate** → **Verify**.\n\n**Alert** → **Check** → **Fix**\n';
  expect(titles(text)).toEqual([]);
});
