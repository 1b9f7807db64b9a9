import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** The title of each entry and the names of its fields. */
function entries(text: string, path = 'page.md'): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map(
    ({ title, fields }) => `${title}: ${fields.map(({ name }) => name).join(' ')}`,
  );
}

const look = '\n\n```bash\nkubectl get pods -n store\n```\n\n';
const act = '\n\n```bash\nkubectl rollout restart deploy/store\n```\n\n';
const alert = '# StoreDown\n\n## Symptoms\n\nNo parcel comes in.\n\n';

test.each([
  [
    'sections without a name are told by what their commands do',
    `${alert}## State of the pods${look}## Mitigation\n\nWait.\n\n## A harder way${act}`,
    ['StoreDown: signature diagnosis remediation remediation'],
  ],
  [
    'a title that looks at something is a diagnosis whatever stands below it',
    `${alert}## Mitigation\n\nWait.\n\n## Check the other region\n\n1. Open the map.\n`,
    ['StoreDown: signature remediation diagnosis'],
  ],
  [
    'items that begin with a verb are what to do, others are facts',
    `${alert}## Mitigation\n\nWait.\n\n## Rollback\n\n- Restore the last image.\n- Restart it.\n\n## Who feels it\n\n- The shop.\n- The desk.\n`,
    ['StoreDown: signature remediation remediation'],
  ],
  [
    'what comes after a failure is none of it',
    `${alert}## Mitigation\n\nWait.\n\n## Post-incident review\n\n1. Write it up.\n\n## Useful queries${look}`,
    ['StoreDown: signature remediation'],
  ],
  [
    'a remedy that a title alone tells of takes sections without commands too',
    '# Runbook: store is down\n\n**Severity:** high\n\n## Ask the vendor\n\nCall the desk.\n',
    ['Runbook: store is down: severity remediation'],
  ],
  [
    'headings below a label at the end of a section are its steps',
    `# Troubleshooting\n\n## Problem: uploads fail\n\n**Symptoms:** red\n\n**Solutions:**\n\n### Option 1: prune${act}### 2. Check the disk${look}`,
    ['Problem: uploads fail: signature remediation'],
  ],
  [
    'unless most of them are failures',
    `# Help\n\n## Site issues\n\nThe site is slow.\n\n**Solutions:**\n\n### The login fails${act}### The map is not shown${act}`,
    ['The login fails: remediation', 'The map is not shown: remediation'],
  ],
  [
    'options below a remedy, whatever they hold',
    '# Errors\n\n## Disk full\n\n**Symptom:** writes hang\n\n**Fix:** cap the logs.\n\n### Option 1: for the host\n\n```json\n{}\n```\n',
    ['Disk full: signature remediation remediation'],
  ],
  [
    'symptoms above causes that are entries of their own',
    '# Runbook: high error rate\n\n## Symptoms\n\n- Red panel\n\n## Step 1 - Look\n\nx\n\n## Step 2 - Causes\n\n### Cause A: pool\n\n**Symptom:** waits\n\n**Fix:** restart\n\n### Cause B: cache\n\n**Symptom:** misses\n\n**Fix:** flush\n',
    [
      'Runbook: high error rate: signature diagnosis remediation',
      'Cause A: pool: signature remediation',
      'Cause B: cache: signature remediation',
    ],
  ],
  [
    'symptoms and solutions that repeat below one title',
    '# Troubleshoot the registry\n\n## Symptoms\n\nCannot push.\n\n## Causes\n\nRead only.\n\n## Solutions\n\nUnlock it.\n\n## Symptoms\n\nCannot pull.\n\n## Solutions\n\nLog in.\n',
    ['Cannot push.: signature causes remediation', 'Cannot pull.: signature remediation'],
  ],
  [
    'the section that names the alert of its page',
    '# Slow parcels runbook\n\n## Alert: ParcelsSlow\n\n**Condition:** p95 > 60 s\n\n**Severity:** warning\n\n## Quick diagnosis\n\n1. Look at the queue.\n\n## Escalation\n\nThe desk.\n',
    ['Slow parcels runbook: signature severity diagnosis escalation'],
  ],
  [
    'issues of a version, whatever their words',
    '# Known issues in Store 5.1\n\n## 5.1.0\n\n- **Status of the bridge after a change**\n\n  It shows the old one.\n',
    ['Status of the bridge after a change: remediation'],
  ],
  [
    'bold words below known issues',
    '# Store\n\n## Known issues\n\n- **NetworkManager** - it takes the routes. Turn it off.\n- **udev rules** - they rename links.\n',
    ['NetworkManager: context remediation', 'udev rules: remediation'],
  ],
  [
    'names of issues on a page about one product',
    `# Troubleshooting Tunnelbox\n\n## The tunnel does not open${act}## Firewall blocks outgoing packets${act}## Fresh start${act}`,
    ['The tunnel does not open: remediation', 'Firewall blocks outgoing packets: remediation'],
  ],
  [
    'codes with a resolution',
    '# Error handling\n\n## Codes\n\n| Code | Description | Resolution |\n|---|---|---|\n| `no_key` | none sent | Send one |\n',
    ['no_key: signature context remediation'],
  ],
  [
    'failures below a heading that names a field and no failure',
    '# Runbook: parcels\n\n## Diagnosis\n\n### Uploads fail\n\n**Cause:** full\n\n**Steps:** prune\n\n### Labels are missing\n\n**Diagnosis:** print\n',
    ['Uploads fail: causes remediation', 'Labels are missing: diagnosis'],
  ],
  [
    'questions to unfold',
    '# FAQ\n\n??? question "Uploads fail behind a proxy"\n\n    Trust its certificate.\n\n??? question "How can I change the name?"\n\n    In the settings.\n',
    ['Uploads fail behind a proxy: remediation'],
  ],
])('%s', (_name, text, expected) => {
  expect(entries(text, 'docs/runbooks/page.md')).toEqual(expected);
});

test.each([
  ['kubectl get pods | grep -vE "Running|Done" | wc -l', 'diagnosis'],
  ['kubectl logs store-0 > store.log 2>&1', 'diagnosis'],
  ['psql -c "select 1 > 2;"; df -h', 'diagnosis'],
  ['curl -fsS https://store.example.com/health | jq .', 'diagnosis'],
  ['df -h && rm -rf /var/cache/store', 'remediation'],
  ['echo 3 > /proc/sys/vm/drop_caches', 'remediation'],
  ['find /var/log/store -mtime +7 -delete', 'remediation'],
  ['kubectl get pods -o name | xargs kubectl delete', 'remediation'],
  ['cat store.yaml | kubectl apply -f -', 'remediation'],
  ['curl -sXPOST https://store.example.com/reload', 'remediation'],
  ['curl --request DELETE https://store.example.com/lock', 'remediation'],
])('what a command does: %s', (command, name) => {
  const part = `## The second way\n\n\`\`\`bash\n${command}\n\`\`\`\n`;
  expect(entries(`${alert}## Mitigation\n\nWait.\n\n${part}`)).toEqual([
    `StoreDown: signature remediation ${name}`,
  ]);
});

test.each([
  ['## 2. Diagnosis — two minutes', 'diagnosis'],
  ["## Why you're seeing this issue", 'causes'],
  ['## Why does this happen?', 'causes'],
  ['## What triggers this issue', 'signature'],
  ['## How to correct the issue', 'remediation'],
  ['## 4. Root-cause checklist', 'causes'],
  ['## Preventive measures', 'prevention'],
  ['## Trigger conditions', 'signature'],
  ['## Validate', 'diagnosis'],
  ['## Action immédiate', 'remediation'],
])('the name of a field: %s', (heading, name) => {
  const [entry = ''] = entries(
    `# Store is down\n\n${heading}\n\nx\n\n## Symptoms\n\ny\n\n## Mitigation\n\nz\n`,
  );
  expect(entry.split(': ')[1]?.split(' ')).toContain(name);
  expect(entry.split(': ')[1]?.split(' ')).toHaveLength(3);
});

test('a symptom with what follows it is one failure of several', () => {
  const text =
    '# Store\n\n## Symptom — writes hang\n\n**Fix:** x\n\n## Other\n\n**Symptom:** y\n\n**Fix:** z\n';
  expect(entries(text)[0]).toBe('writes hang: signature remediation');
});

test.each([
  ['Secret leaked', true],
  ['Throughput is lower than expected', true],
  ['Abnormal disconnections', true],
  ['Removed members are still present', true],
  ['What if I cannot see the page?', true],
  ['A user tried to sign in from a platform that is not supported by the policy', true],
  ['I keep hearing of two of them. What is the difference?', false],
  ['Track errors of the page', false],
  ['Isolate errors from logs', false],
  ['What if I feel that it does not matter?', false],
])('a title that states a failure: %s', (title, isFailure) => {
  expect(entries(`# FAQ\n\n## ${title}\n\nx\n\n- y\n`).length > 0).toBe(isFailure);
});
