import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** The title of each entry and the names of its fields. */
function entries(text: string, path = 'page.md'): string[] {
  const { runbook } = parseRunbook({ id: path.replace('.md', ''), path, text });
  return runbook.entries.map(
    ({ title, fields }) => `${title}: ${fields.map(({ name }) => name).join(' ')}`,
  );
}

test.each([
  ['StoreDown runbook', ['StoreDown runbook: remediation']],
  ['LLMHighP95Latency runbook', ['LLMHighP95Latency runbook: remediation']],
  ['Store runbook', []],
  ['Failures dashboard', []],
  ['Error signal patterns', []],
])('a page below runbooks with the title "%s"', (title, expected) => {
  expect(entries(`# ${title}\n\n1. Look.\n2. Restart.\n`, 'runbooks/x.md')).toEqual(expected);
});

test.each([
  [
    'commands between an impact and a remediation',
    '**Impact:** no writes.\n\n```bash\nstorectl status\n```\n\n**Remediation:**\n\n- restart\n',
    'context diagnosis remediation',
  ],
  [
    'commands behind an impact alone',
    '**Impact:** no writes.\n\n```bash\nstorectl status\n```\n',
    'context remediation',
  ],
])('%s', (_name, content, fields) => {
  const text = `# Alerts\n\n## StoreDown\n\n${content}`;
  expect(entries(text)).toEqual([`StoreDown: ${fields}`]);
});

test('a step that verifies the alert stays among the steps of the investigation', () => {
  const steps = '### 1. Verify the alert\n\nx\n\n### 2. Look at the logs\n\ny\n';
  const text = `# Disk full\n\n## Symptoms\n\nred\n\n## Investigation steps\n\n${steps}\n## Fix\n\nz\n`;
  expect(entries(text)).toEqual(['Disk full: signature diagnosis remediation']);
});

test.each([
  [
    'a heading of any words is a failure where a sentence announces its error',
    '## Premium-only downloads\n\nIf you see a message like:\n\n```text\n403 forbidden\n```\n\nBuy it.\n',
    ['Premium-only downloads: context signature remediation'],
  ],
  [
    'but not one that tells something to do',
    '## Check the output\n\nIf you see a message like:\n\n```text\n403 forbidden\n```\n\nBuy it.\n',
    [],
  ],
  [
    'a card that leads to a page is no failure',
    '## Upload problems\n\nWhat to do when uploads hang.\n\n[Read](uploads.md){: .btn }\n',
    [],
  ],
])('%s', (_name, content, expected) => {
  expect(entries(`# Troubleshooting\n\n${content}`)).toEqual(expected);
});

test('names in Vietnamese', () => {
  const text =
    '# Đĩa đầy\n\n## Mô tả\n\nx\n\n## Dấu hiệu nhận biết\n\n- x\n\n## Điều tra\n\nx\n\n## Hành động khắc phục\n\nx\n\n## Phòng tránh\n\nx\n';
  expect(entries(text)).toEqual(['Đĩa đầy: context signature diagnosis remediation prevention']);
});

test('symptoms and diagnoses with a place', () => {
  const text =
    '# Disk full\n\n**Symptoms in events:** red\n\n## Diagnosis by pattern\n\nx\n\n## Fix\n\nx\n';
  expect(entries(text)).toEqual(['Disk full: signature diagnosis remediation']);
});

test.each([
  ['What does this alert mean?', 'context'],
  ['What is this error about?', 'context'],
  ['What could cause this?', 'causes'],
  ['How did this happen?', 'causes'],
  ['When does this alert fire?', 'signature'],
  ['What should I do?', 'remediation'],
  ['What can we do about it?', 'remediation'],
  ['How do I know it is fixed?', 'verification'],
  ['Who to call', 'escalation'],
  ['Whom should I page?', 'escalation'],
  ['What is the impact?', 'context'],
])('the question "%s" is the field %s', (question, field) => {
  const text = `# Checkout is slow\n\n## ${question}\n\nText.\n\n## Cause\n\nx\n\n## Fix\n\nRestart it.\n`;
  const [entry = ''] = entries(text);
  expect(entry.split(' ')).toContain(field);
  expect(entry.split(' ').length).toBe(6);
});

test.each([
  [
    'an order above a command ends the symptoms',
    'Symptoms: writes hang.\n\nTo gain time, lower the limit:\n\n    ./limit.sh --to 3\n\nThen add a disk.\n',
    'signature remediation',
  ],
  [
    'a look ends the causes',
    '**Cause:** the disk is old.\n\nCheck it with:\n\n```bash\ndf -h\n```\n\n**Fix:** replace it.\n',
    'causes diagnosis remediation',
  ],
  [
    'what a program prints belongs to the symptoms',
    'Symptoms: writes hang.\n\nThe log shows:\n\n```bash\ndf: no space\n```\n\n**Fix:** add a disk.\n',
    'signature remediation',
  ],
])('%s', (_name, content, fields) => {
  const text = `# Troubleshooting\n\n## Writes hang\n\n${content}`;
  expect(entries(text)).toEqual([`Writes hang: ${fields}`]);
});

test('a severity and an owner end with their line where a fact follows', () => {
  const text =
    '# Disk full\n\n*Severity*: P1\nTier: one\n*Service owner*: storage\nChat: #disks\n\n## Symptoms\n\nred\n\n## Fix\n\nx\n';
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  const { severity, owner } = runbook.meta;
  expect({ severity, owner }).toEqual({ severity: 'P1', owner: 'storage' });
});

test('the only section that names the alert of a page is a part of its entry', () => {
  const text =
    '# Queue backlog\n\n## When you are paged\n\nAlert name: `QueueBacklogHigh`\n\n## Quick look\n\n- `queuectl list`\n\n## What to do\n\n1. Add workers.\n\n## How to verify\n\nx\n';
  expect(entries(text)).toEqual(['Queue backlog: signature diagnosis remediation verification']);
});

test('several failures in parts to unfold are entries', () => {
  const folded = (title: string) =>
    `<details>\n<summary>${title}</summary>\n\nRun \`kilnctl fix\`.\n\n</details>\n\n`;
  const text = `# Build failures\n\n${folded('error: linker not found')}${folded('E: cannot find package')}`;
  expect(entries(text)).toEqual([
    'error: linker not found: remediation',
    'E: cannot find package: remediation',
  ]);
});

test.each([
  ['`x509: certificate has expired`', ['x509: certificate has expired']],
  ['`kubectl get pods` fails', []],
  ['`kubectl apply failed jobs`', []],
  ['`errors`', []],
])('the heading %s has the patterns %j', (heading, expected) => {
  const text = `# Troubleshooting\n\n## ${heading}\n\n**Why:** x\n\n**Fix:** y\n`;
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  const [entry] = runbook.entries;
  const patterns = entry?.signature?.patterns ?? [];
  expect(patterns.map(({ steps: [step] }) => step?.source)).toEqual(expected);
  expect(entry?.causes).toEqual(['x']);
});

test('a bold label without a field ends the one above it, in one paragraph, too', () => {
  const text =
    '# Store\n\n## Disk lost\n\n**Alert:** StoreDiskLost\n**Check:**\n\n    storectl tree\n\n**Action:** restart it.\n';
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  const [entry] = runbook.entries;
  expect(entry?.signature?.patterns.map(({ steps: [step] }) => step?.source)).toEqual([
    'StoreDiskLost',
  ]);
  expect(entry?.fields.map(({ name }) => name)).toEqual(['signature', 'diagnosis', 'remediation']);
});

test('headings in quotation marks below error messages are failures', () => {
  const text =
    '# Worker\n\n## Error messages\n\n### "Ledger refused"\n\nRestart it.\n\n### "Key rejected"\n\nRun `kilnctl keys`.\n';
  expect(entries(text)).toEqual(['"Ledger refused": remediation', '"Key rejected": remediation']);
});

test('a page whose title says that something is high', () => {
  const text =
    '# Runbook: store memory high\n\n**When to use this runbook**: memory is short.\n\n## Step 1: Find\n\n```sh\ntop\n```\n\n## Step 2: Evict\n\n```sh\nstorectl evict\n```\n';
  expect(entries(text, 'runbooks/x.md')).toEqual([
    'Runbook: store memory high: signature diagnosis remediation',
  ]);
});
