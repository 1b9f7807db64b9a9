import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function titles(text: string): string[] {
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  return runbook.entries.map(({ title }) => title);
}

test.each([
  ['a clear label', '**Fix:** x'],
  ['a clear heading', '### Mitigation\n\nx'],
  ['a chapter name as a label', '**Workaround:** x'],
  ['half in bold', 'How to **investigate** it:\n\n- x'],
  ['two vague labels', '**Error:** x\n\n**Response:** y'],
  ['two chapters that belong together', '### Error\n\nx\n\n### Solution\n\ny'],
  ['a chapter below an impact', '### Impact\n\nx\n\n### Playbook\n\ny'],
  ['a workaround below a summary', '### Summary\n\nx\n\n### Workaround\n\ny'],
  ['steps below an impact', '### Impact\n\nx\n\n### Steps\n\ny'],
  ['a composed name', '### Potential resolution steps\n\nx'],
  ['a purpose', '### Procedure to fix\n\nx'],
  ['a chapter below a title that states a failure', '### Troubleshooting\n\nx'],
])('without a kind a section is an entry by %s', (_name, content) => {
  expect(titles(`# Disks\n\n## Disk full\n\n${content}\n`)).toEqual(['Disk full']);
});

test.each([
  ['one chapter', '### Troubleshooting\n\nx'],
  ['chapters of a manual', '### Commands\n\nx\n\n### Errors\n\ny\n\n### Next steps\n\nz'],
  ['the answer of an API', '**Response:**\n\n```json\n{}\n```'],
  ['a list of changes', '- Fix: x\n- fix(cli): y'],
  ['a list of levels', '- debug: x\n- error: y'],
  ['where the logs are', '**Logs:** `/var/log/disk`'],
  ['links to alerts', '- **Alerts**: <https://alerts.example.net>'],
  ['an impact alone', '**Impact:** x'],
  ['the signature of a function', '**Signature:** `func(a, b int64) int64`'],
  ['artifacts alone', '**Artifacts:** `a.log`'],
  ['when a way to work begins', '**Trigger:** x\n\n**Steps:**\n\n1. y'],
  ['a plan', '### Overview\n\nx\n\n### Steps\n\ny'],
])('and not by %s', (_name, content) => {
  expect(titles(`# Disks\n\n## Disk cache\n\n${content}\n`)).toEqual([]);
});

test.each([
  ['a kind that is stated', '---\nkind: signatures\n---\n\n', '**Response:** x'],
  ['labels of Replaybook', '', '**Artifacts:** `a.log`\n\n**Replay:** `x y`'],
])('with %s by any field of the kind', (_name, start, content) => {
  expect(titles(`${start}# Disks\n\n## Disk full\n\n${content}\n`)).toEqual(['Disk full']);
});

test.each([
  ['on a page of alerts', '# Alerts\n\n## DiskAlmostFull\n\n**Symptom:** x\n', 1],
  ['beside an impact', '# Disks\n\n## DiskAlmostFull\n\n**Impact:** y\n\n**Fix:** x\n', 1],
  ['on another page', '# Services\n\n## PostgreSQL\n\n**Symptom:** x\n', 0],
])('a title is a pattern %s', (_name, text, patterns) => {
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  expect(runbook.entries.map(({ signature }) => signature?.patterns.length)).toEqual([patterns]);
});

test.each([
  ['a page in a folder of alerts', 'alerts/DiskAlmostFull', 1],
  ['the index of that folder', 'alerts/_index', 0],
  ['a page in another folder', 'docs/DiskAlmostFull', 0],
])('%s is about an alert or not', (_name, id, count) => {
  const text = '# DiskAlmostFull\n\nThe disk of parcels fills.\n\n- Remove old logs.\n';
  const { runbook } = parseRunbook({ id, path: `${id}.md`, text });
  expect(runbook.entries).toHaveLength(count);
});

test('words of a question in Chinese state a failure or not', () => {
  const text =
    '# FAQ\n\n## 端口 8088 被占用\n\n- 停止\n\n## 进程意外退出\n\n- 重启\n\n## 是否支持超时？\n\n- 支持\n\n## 失败会退款吗？\n\n- 会\n';
  expect(titles(text)).toEqual(['端口 8088 被占用', '进程意外退出']);
});

test.each([
  ['README.md', '# Set up the store\n\n1. Install it.\n2. Run it.\n', 'reference'],
  ['docs/CONTRIBUTING.md', '# Install the tools\n\n1. Install.\n2. Run.\n', 'reference'],
  ['SECURITY.md', '# Report a problem\n\n## Steps\n\n1. Write.\n', 'reference'],
  ['CODE_OF_CONDUCT.md', '# Conduct\n\n## Issue\n\n**Symptom:** x\n\n**Fix:** y\n', 'reference'],
  ['LICENSE.md', '# License\n\n**Fix:** y\n', 'reference'],
  ['README.md', '# Store\n\n## Uploads fail\n\n**Symptom:** x\n\n**Fix:** y\n', 'alert'],
  ['README.md', '---\nkind: procedure\n---\n\n# Set up\n\n1. Install it.\n', 'procedure'],
  ['runbooks/store/README.md', '# Set up the store\n\n1. Install it.\n2. Run it.\n', 'procedure'],
  ['runbooks/README.md', '# Set up the store\n\n1. Install it.\n2. Run it.\n', 'reference'],
  ['docs/set-up.md', '# Set up the store\n\n1. Install it.\n2. Run it.\n', 'procedure'],
])('%s is about a repository or not', (path, text, kind) => {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  expect(runbook.kind).toBe(kind);
});
