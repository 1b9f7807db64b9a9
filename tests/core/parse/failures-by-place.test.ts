import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** The title of each entry and the names of its fields. */
function entries(text: string, path = 'page.md'): string[] {
  const { runbook } = parseRunbook({ id: path.replace('.md', ''), path, text });
  return runbook.entries.map(
    ({ title, fields }) => `${title}: ${fields.map(({ name }) => name).join(' ')}`,
  );
}

const fix = '\n\n```bash\nstorectl repair\n```\n\n';
const field = '\n\n**Symptom:** writes hang\n\n**Fix:** repair\n\n';

test.each([
  [
    'two words beside headings that state failures',
    `# Troubleshooting\n\n## Uploads fail${fix}## Queue is stuck${fix}## Split brain${fix}## Useful settings${fix}`,
    ['Uploads fail', 'Queue is stuck', 'Split brain'],
  ],
  [
    'two words beside entries, below a heading that says nothing',
    `# Store\n\n## Disk pressure${field}## Slow reads${field}## Cold start${field}## Split brain${fix}`,
    ['Disk pressure', 'Slow reads', 'Cold start', 'Split brain'],
  ],
  [
    'products below a heading about issues are chapters',
    `# Known issues\n\n## Uploads fail${fix}## Docker Desktop${fix}## Windows Server${fix}`,
    ['Uploads fail'],
  ],
  [
    'a problem that a label names has no need of other words',
    `# Troubleshooting\n\n## Problem: tunnel down${fix}## Проблема: туннель${fix}## 문제: 터널${fix}`,
    ['tunnel down', 'туннель', '터널'],
  ],
  [
    'problems below a heading that is a field elsewhere',
    `# Guide\n\n## Recovery procedures\n\n### Access\n\n#### Problem: locked out\n\n**Solution:**${fix}### Start\n\n#### Problem: no boot\n\n**Solution:**${fix}`,
    ['locked out', 'no boot'],
  ],
  [
    'messages in one section with an answer behind each',
    `# Troubleshooting\n\n## Setup fails\n\n**Error:** \`no such file\`${fix}**Error:** \`permission denied\`${fix}`,
    ['no such file', 'permission denied'],
  ],
  [
    'messages of one failure whose remedy follows both',
    `# Troubleshooting\n\n## Setup fails\n\n**Error:** \`no such file\`\n\n**Error:** \`permission denied\`\n\n**Fix:**${fix}`,
    ['Setup fails'],
  ],
  [
    'an answer that says why ahead of a link to more',
    '# FAQ\n\n## The page hangs\n\nThis happens because the store is full.\n\n[Learn more](store.md)\n',
    ['The page hangs'],
  ],
  [
    'below commands nothing is a failure',
    `# Troubleshooting commands\n\n## Errors of the last hour and missing parts${fix}`,
    [],
  ],
  [
    'an issue of one step of a guide',
    `# Attach a share\n\n## Step 3 - mount the share\n\n### Command${fix}### Issue\n\nIt shows too much.\n\n## Step 8 - unmount problems\n\n### Problem\n\nbusy\n\n### Solution${fix}`,
    ['Step 8 - unmount problems'],
  ],
  [
    'items that all say what fails and, behind a colon or an arrow, what to do',
    '# Game day\n\n## Flow\n\nx\n\n## Troubleshooting\n\n- Gate stays `200`: look at the input\n- The agent fails → restart it\n- Worker silent: start it\n',
    ['Gate stays 200', 'The agent fails', 'Worker silent'],
  ],
  [
    'one bold sentence below troubleshooting',
    '# Billing\n\n## Setup\n\nx\n\n## Troubleshooting\n\n**The payment came, but the customer has no row.**\n\n1. Look at the deliveries.\n',
    ['The payment came, but the customer has no row'],
  ],
  [
    'rows of states with their causes and checks',
    '# Pods\n\n| State | Typical cause | First check |\n|---|---|---|\n| `Pending` | no room | nodes |\n| Terminating | a hook | its log |\n',
    ['Pending', 'Terminating'],
  ],
  [
    'no rows of components with their causes',
    '# Parts\n\n| Component | Cause | Fix |\n|---|---|---|\n| Store | old | new |\n',
    [],
  ],
  [
    'components that unfold, or answer what they are asked',
    '# Troubleshooting\n\n<FaqItem title="Trays vanish at night">\n\nHold them.\n\n</FaqItem>\n\n<FAQ question="The lid fails to close">\nOil it.\n</FAQ>\n\n<FAQ question="Which lids exist?">\nTwo.\n</FAQ>\n\n<Card title="The kiln fails">\n\nA picture.\n\n</Card>\n',
    ['Trays vanish at night', 'The lid fails to close'],
  ],
  [
    'what a response answers to',
    `# Troubleshooting\n\n## \`GET /health\` returns 502${fix}## CORS error in browser (\`blocked by a policy\`)${fix}## The list is empty${fix}`,
    ['GET /health returns 502', 'CORS error in browser (blocked by a policy)', 'The list is empty'],
  ],
  [
    'no titles of work on errors',
    `# Troubleshooting\n\n## Reading error logs${fix}## Parsing the error${fix}## Error handling\n\n- **Name errors**: caught\n- **Timeout errors**: caught\n`,
    [],
  ],
  [
    'no titles that lead to other pages',
    '# Troubleshooting\n\n## [Pods fail][1]\n\nA guide for them.\n\n[1]: pods.md\n',
    [],
  ],
  [
    'no severities of incidents',
    '# Incidents\n\n## P0 - critical incidents\n\n### Immediate actions\n\nx\n\n### Investigation\n\ny\n',
    [],
  ],
  [
    'failures below disaster recovery',
    `# Database\n\n## Setup\n\nx\n\n## Disaster recovery\n\n### Data center outage\n\n1. Fail over.\n\n### Ransomware\n\n1. Isolate.\n\n### Restore a backup\n\n1. Run it.\n`,
    ['Data center outage', 'Ransomware'],
  ],
  [
    'modes of a failure and their solutions are what to do',
    `# Backups\n\n## The job fails\n\n**Symptoms:**\n\n- red\n\n**Common failure modes and solutions:**${fix}`,
    ['The job fails'],
  ],
  [
    'messages in quotes that begin items',
    '# Troubleshooting\n\n## What it prints\n\n- **"Access denied"** — look at the keys.\n- **"NoSuchBucket"** — look at the name.\n',
    ['"Access denied"', '"NoSuchBucket"'],
  ],
  [
    'how alerts work among alerts',
    '# Alerts\n\n## How alerts work\n\n### Notifications\n\nOnce a day.\n\n## Disk\n\nClean up.\n',
    ['Disk'],
  ],
  [
    'parts to unfold that say more of what is around them',
    '# Disaster recovery\n\n## Procedure\n\n<details>\n<summary>Execution details</summary>\n\nx\n\n</details>\n',
    [],
  ],
  [
    'problems below a kind of incidents further down',
    `# Incidents\n\n## Response procedures\n\n### First steps${fix}### Common incident types\n\n#### Store not responding${fix}#### High disk usage${fix}`,
    ['Store not responding', 'High disk usage'],
  ],
  [
    'beside one that a label names, those that fail and say what to do',
    `# Notes of the store\n\n## Error: no free slot\n\n**Symptom:** writes wait.${fix}## Disk full on the copy${fix}## Rotate the key${fix}`,
    ['Error: no free slot', 'Disk full on the copy'],
  ],
  [
    'beside a problem that an essay tells of, what it complains of is none',
    '# On writing\n\n## Problem: nobody reads it\n\n- Texts are long.\n\n## Good texts never fail\n\nThey say:\n\n- one thing\n',
    [],
  ],
  [
    'a list of known issues is none',
    '# Troubleshooting\n\n## Current known issues\n\n1. **Compatibility**: x\n',
    [],
  ],
])('%s', (_name, text, expected) => {
  expect(entries(text).map((entry) => entry.replace(/: [a-z ]*$/, ''))).toEqual(expected);
});

test.each([
  [`# Operations\n\n## Backup${fix}## Emergency: the database is unresponsive${fix}`, 1],
  [`# Operations\n\n## Backup${fix}## Scenario B: corrupted primary${fix}`, 1],
  [`# Operations\n\n## Backup${fix}## The volumes won't mount${fix}`, 1],
  [`# Operations\n\n## Backup${fix}## Connections exhausted${fix}`, 1],
  [`# Operations\n\n## Backup${fix}## Replica lag above 30 s${fix}`, 1],
  [`# Operations\n\n## Backup${fix}## Clients below 2.4${fix}`, 0],
  [`# Operations\n\n## Backup${fix}## Table 3: lost and failed parcels${fix}`, 0],
  [`# Operations\n\n## Backup${fix}## Store logs for failed parcels${fix}`, 0],
  [`# Operations\n\n## Backup${fix}## Drop and recreate the store${fix}`, 0],
  [`# Operations\n\n## Backup${fix}## Rollback (the panic button)${fix}`, 0],
  [`# Operations\n\n## What we never keep${fix}## Failed events: a list${fix}`, 0],
])('a heading among the procedures of a runbook', (text, count) => {
  expect(entries(text, 'runbooks/x.md')).toHaveLength(count);
});

test.each([
  ['Error budget exhaustion response', true],
  ['Outbox backlog', true],
  ['Incident response', false],
])('a page about what its title answers to: %s', (title, isFailure) => {
  const text = `# Runbook: ${title}\n\n## Steps\n\n1. Look.\n2. Mend.\n`;
  expect(entries(text, 'runbooks/x.md').length > 0).toBe(isFailure);
});

test.each([
  ['## 3.1 QueueLagHigh (warn, > 100 for 5m)', 'QueueLagHigh'],
  ['## Runbook：`StoreErrorRate`', 'StoreErrorRate'],
  ['## StoreDown [Deprecated]', 'StoreDown'],
  ['## StoreDown / StoreAbsent', 'StoreDown'],
])('the name of an alert in "%s" is its signature', (heading, name) => {
  const text = `# Alerts\n\n${heading}\n\n**Meaning:** x\n\n**Fix:** y\n`;
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  expect(runbook.entries.map((entry) => entry.signature?.patterns[0]?.steps[0]?.source)).toEqual([
    name,
  ]);
});

test.each([
  [
    'Chinese',
    '# StoreDown\n\n## 用户影响\n\nx\n\n## 先看什么\n\ny\n\n## 操作步骤\n\nz\n\n## 恢复判据\n\nw\n',
    'context diagnosis remediation verification',
  ],
  [
    'Korean',
    '# StoreDown\n\n**의미**: x\n\n**진단 순서**:\n\n1. y\n\n**근본 원인:** z\n\n**즉시 조치**: w\n',
    'context diagnosis causes remediation',
  ],
  ['Italian', '# Disco pieno\n\n**Sintomo:** x\n\n**Soluzione:** y\n', 'signature remediation'],
  [
    'Russian',
    '# Диск\n\n**Симптомы:** x\n\n**Возможные причины:** y\n\n**Решение:** z\n',
    'signature causes remediation',
  ],
  ['Polish', '# Dysk\n\n**Objawy:** x\n\n**Rozwiązanie:** y\n', 'signature remediation'],
  ['Turkish', '# Disk\n\n**Belirti:** x\n\n**Çözüm:** y\n', 'signature remediation'],
  ['Indonesian', '# Disk\n\n**Gejala:** x\n\n**Solusi:** y\n', 'signature remediation'],
  [
    'letters behind names',
    '# Disk full\n\n**Cause A:** x\n\n**Solution A:** y\n',
    'causes remediation',
  ],
])('names of fields: %s', (_name, text, fields) => {
  expect(entries(text).map((entry) => entry.replace(/^.*: /, ''))).toEqual([fields]);
});

test.each([
  ['¿Por qué no llega el correo?', true],
  ['내 서버에서 메일이 작동하지 않습니다', true],
  ['Dopo il riavvio non riesco ad accedere', true],
  ['Почему не загружается сайт?', true],
  ['Le site n’affiche pas les images', true],
  ['サービスが起動しません', true],
  ['Why is the page of dependencies empty?', true],
  ['How do I debug a secret that doesn’t sync?', true],
  ['Delays in attaching volumes', true],
  ['How do I debug the store?', false],
  ['Cambié el esquema y la app no ve las columnas', true],
  ['Qué hace el agente', false],
  ['Как установить агент', false],
])('a question of an FAQ: %s', (title, isFailure) => {
  const text = `# FAQ\n\n## ${title}\n\nx\n\n- y\n`;
  expect(entries(text).length > 0).toBe(isFailure);
});

test('a message that is all of a paragraph is what is seen; a command that fails is not', () => {
  const seen = (code: string) => {
    const text = `# Store\n\n## Connections exhausted\n\n\`${code}\`\n\nFind who holds them:${fix}`;
    const { runbook } = parseRunbook({ id: 'x', path: 'runbooks/x.md', text });
    return runbook.entries[0]?.signature?.patterns.map(({ steps }) => steps[0]?.source);
  };
  expect(seen('FATAL: too many clients, refused')).toEqual(['FATAL: too many clients, refused']);
  expect(seen('kubectl delete failed pods')).toBeUndefined();
});
