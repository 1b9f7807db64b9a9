import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** The parts of an entry that a reader names, in short. */
function entries(text: string): unknown[] {
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  return runbook.entries.map((entry) => {
    const patterns = entry.signature?.patterns.map(({ steps }) => steps[0]?.source);
    const commands = [...entry.replay, ...entry.otherCommands].map(({ code }) => code);
    return {
      title: entry.title,
      fields: entry.fields.map(({ name }) => name).join(' '),
      ...(patterns && patterns.length > 0 && { patterns }),
      ...(entry.signature?.observed && { observed: entry.signature.observed }),
      ...(commands.length > 0 && { commands }),
    };
  });
}

test.each([
  [
    'no fields in tables that repeat them: they are about the names',
    '# Format\n\n## Names\n\n| field | names |\n|---|---|\n| signature | Symptom |\n| fix | Repair |\n\n| field | other names |\n|---|---|\n| signature | Symptôme |\n| fix | Solution |\n',
    [],
  ],
  [
    'the error in a heading',
    '# Disks\n\n## Symptom: `EROFS`\n\n**Fix:** x\n\n## Error: full disk\n\n**Fix:** y\n',
    [
      { title: 'EROFS', fields: 'signature remediation', patterns: ['EROFS'] },
      { title: 'full disk', fields: 'signature remediation', observed: 'full disk' },
    ],
  ],
  [
    'the error in a heading: its label in bold, without a colon, ahead of a quotation, an id behind it',
    '# Disks\n\n## **Symptom**: `EROFS`\n\n**Fix:** x\n\n## Error `E_17`\n\n**Fix:** y\n\n## Error - "quota used up"\n\n**Fix:** z\n\n## Issue: disk gone {#gone}\n\n**Fix:** w\n',
    [
      { title: 'EROFS', fields: 'signature remediation', patterns: ['EROFS'] },
      { title: 'E_17', fields: 'signature remediation', patterns: ['E_17'] },
      { title: '"quota used up"', fields: 'signature remediation', observed: '"quota used up"' },
      { title: 'disk gone', fields: 'signature remediation', observed: 'disk gone' },
    ],
  ],
  [
    'the error in front matter of TOML, as a code, in several lines',
    '+++\ntitle = "Disk full"\nerror_code = "DSK-4711"\nerror_messages = """\ndisk: write failed\ndisk: no space\n"""\n+++\n\n## Fix\n\nx\n',
    [
      {
        title: 'Disk full',
        fields: 'remediation',
        patterns: ['DSK-4711', 'disk: write failed', 'disk: no space'],
      },
    ],
  ],
  [
    'names with dots beside each other',
    '# Events\n\n## `kiln.door.open`\n\n**Symptom:** cold\n\n**Fix:** close it\n\n## `kiln.fan.stuck`\n\nReplace it.\n',
    [
      {
        title: 'kiln.door.open',
        fields: 'signature remediation',
        patterns: ['kiln.door.open'],
        observed: 'cold',
      },
      { title: 'kiln.fan.stuck', fields: 'remediation', patterns: ['kiln.fan.stuck'] },
    ],
  ],
  [
    'steps with a number in bold behind the symptoms',
    '# Disk full\n\n## Symptoms\n\nWrites fail.\n\n**1. Look**\n\nx\n\n**2. Clean**\n\n```bash\nrm old.log\n```\n',
    [
      {
        title: 'Disk full',
        fields: 'signature remediation',
        observed: 'Writes fail.',
        commands: ['rm old.log'],
      },
    ],
  ],
  [
    'items with fields once, below a heading of failures too',
    '# Disks\n\n## Known problems\n\n- **Disk is full**\n  - Symptom: writes fail\n  - Fix: free it\n',
    [{ title: 'Disk is full', fields: 'signature remediation', observed: 'writes fail' }],
  ],
  [
    'no failure from the sum of a file',
    '# Releases\n\n## 1.2\n\n**Signature:** `sha256:abcdef0123456789`\n',
    [],
  ],
  [
    'an impact, how grave it is and the steps to follow',
    '# Alerts\n\n## Store is locked\n\n**Impact**: reads fail\n**Priority**: P1\n**Steps to follow**:\n1. Unlock it.\n',
    [{ title: 'Store is locked', fields: 'context priority remediation' }],
  ],
  [
    'commands in fences with attributes, directives and a first line that names the shell',
    '# Disk full\n\n**Fix:**\n\n``` {#clean .sh}\nrm old\n```\n\n```{code-block} bash\n:caption: Clean\n:linenos:\n\nrm older\n```\n\n```language-bash\nrm oldest\n```\n\n## Notes\n\n```\n#!/bin/bash\nrm all\n```\n',
    [
      {
        title: 'Disk full',
        fields: 'remediation',
        commands: ['rm old', 'rm older', 'rm oldest', '#!/bin/bash\nrm all'],
      },
    ],
  ],
  [
    'scripts beside the page as commands of a sentence',
    '# Disk full\n\n**Fix:** Run `./scripts/clean.sh --all`, then `dropdb old`. See `./scripts/clean.sh`.\n',
    [
      {
        title: 'Disk full',
        fields: 'remediation',
        commands: ['./scripts/clean.sh --all', 'dropdb old'],
      },
    ],
  ],
  [
    'labels in what is set apart without a title, and in parts to unfold with a general one',
    '# Disks\n\n## Disk full\n\n:::danger\n\n**Symptom:** writes fail\n\n**Fix:** clean\n\n:::\n\n## Disk gone\n\n::: details More\n**Symptom:** reads fail\n\n**Fix:** mount\n:::\n\n## Disk slow\n\n> [!WARNING]\n> Symptom: waits\n>\n> Fix: replace\n',
    [
      { title: 'Disk full', fields: 'signature remediation', observed: 'writes fail' },
      { title: 'Disk gone', fields: 'signature remediation', observed: 'reads fail' },
      { title: 'Disk slow', fields: 'signature remediation', observed: 'waits' },
    ],
  ],
  [
    'tables of fields in what is set apart, definitions, and bold labels that Markdown does not see',
    '# Disks\n\n## Disk full\n\n!!! danger\n\n    | Symptom | writes fail |\n    |---|---|\n    | Fix | clean |\n\n## Disk gone\n\nSymptom\n: reads fail\n\nFix\n: mount\n\n## 磁盘已满\n\n**现象：**写入失败\n\n**解决：**清理\n',
    [
      { title: 'Disk full', fields: 'signature remediation', observed: 'writes fail' },
      { title: 'Disk gone', fields: 'signature remediation', observed: 'reads fail' },
      { title: '磁盘已满', fields: 'signature remediation', observed: '写入失败' },
    ],
  ],
  [
    'the error in a heading that is a link or has an anchor ahead',
    '# Disks\n\n## <a id="a"></a>Symptom: writes fail\n\n**Fix:** clean\n\n## [Error: reads fail](#b)\n\n**Fix:** mount\n',
    [
      { title: 'writes fail', fields: 'signature remediation', observed: 'writes fail' },
      { title: 'reads fail', fields: 'signature remediation', observed: 'reads fail' },
    ],
  ],
  [
    'the error in the front matter',
    '---\nerror_message: "disk: write failed"\nerror_signatures:\n  - signature: no space left\n---\n\n# Disk full\n\n## Fix\n\nx\n',
    [
      {
        title: 'Disk full',
        fields: 'remediation',
        patterns: ['disk: write failed', 'no space left'],
      },
    ],
  ],
  [
    'a table of fields',
    '# Disk full\n\n| Item | Detail |\n|---|---|\n| Symptom | writes fail |\n| Resolution | clean up |\n',
    [{ title: 'Disk full', fields: 'signature remediation', observed: 'writes fail' }],
  ],
  [
    'numbered headings behind the symptoms',
    '# Disk full\n\n## Symptoms\n\nWrites fail.\n\n## 1. Look\n\nx\n\n## 2. Clean\n\n```bash\nrm old.log\n```\n',
    [
      {
        title: 'Disk full',
        fields: 'signature diagnosis remediation',
        observed: 'Writes fail.',
        commands: ['rm old.log'],
      },
    ],
  ],
  [
    'numbered labels',
    '# Disks\n\n## Full\n\n1. **Symptom:** writes fail\n2. **Fix:** clean up\n',
    [{ title: 'Full', fields: 'signature remediation', observed: 'writes fail' }],
  ],
  [
    'titled items',
    '# Disks\n\n1. **Full**\n   - **Symptom:** `ENOSPC`\n   - **Fix:** clean up\n2. **Slow**\n   - **Cause:** old\n   - **Fix:** buy one\n',
    [
      { title: 'Full', fields: 'signature remediation', patterns: ['ENOSPC'] },
      { title: 'Slow', fields: 'causes remediation' },
    ],
  ],
  [
    'identifiers beside an entry',
    '# Disks\n\n### DiskAlmostFull\n\n**Fix:** clean up\n\n### DiskIsSlow\n\nBuy one.\n\n### Glossary\n\nx\n',
    [
      { title: 'DiskAlmostFull', fields: 'remediation', patterns: ['DiskAlmostFull'] },
      { title: 'DiskIsSlow', fields: '', patterns: ['DiskIsSlow'] },
    ],
  ],
  [
    'steps below a label',
    '# Disks\n\n## Full\n\nSymptoms:\n\n- writes fail\n\nRunbook:\n\n1. Clean up.\n',
    [{ title: 'Full', fields: 'signature remediation', observed: '- writes fail' }],
  ],
  [
    'no steps in a link to them',
    '# Disks\n\n## Full\n\n**Symptom:** x\n\n**Runbook:**\n\n- [there](https://example.org)\n',
    [{ title: 'Full', fields: 'signature', observed: 'x' }],
  ],
  [
    'the end of a field at an unknown label',
    '# Full\n\n**Fix:** clean up\n\n**History:**\n\n```bash\ngit log\n```\n',
    [{ title: 'Full', fields: 'remediation' }],
  ],
  [
    'another language',
    '# Disco lleno\n\n**Síntoma:** `ENOSPC`\n\n**Solución:** limpiar\n',
    [{ title: 'Disco lleno', fields: 'signature remediation', patterns: ['ENOSPC'] }],
  ],
  [
    'no failure in an endpoint',
    '# API\n\n### POST /v1/x\n\n- **Errors:** 400\n- **Response:** x\n',
    [],
  ],
  ['no failure in a plan', '# X\n\n## Risks\n\n**Risk:** y\n\n**Mitigation:** z\n', []],
  [
    'a heading that states a failure',
    '# Troubleshooting\n\n## Before you start\n\nLog in.\n\n## Pods stay in `Pending`: disk is full\n\nThe node has no room.\n\n```bash\nrm old.log\n```\n\n## How it works\n\nx\n',
    [
      {
        title: 'Pods stay in Pending: disk is full',
        fields: 'context remediation',
        commands: ['rm old.log'],
      },
    ],
  ],
  [
    'headings below alerts, whatever their words',
    '# Responding to alerts\n\n## Overview\n\nx\n\n## CPU credits\n\nBuy more.\n',
    [{ title: 'CPU credits', fields: 'remediation' }],
  ],
  [
    'questions of an FAQ about failures alone',
    '# FAQ\n\n## Why does the upload fail?\n\nThe disk is full.\n\n## Can I use it at home?\n\nYes.\n',
    [{ title: 'Why does the upload fail?', fields: 'remediation' }],
  ],
  [
    'items and lines that begin in bold',
    '# Common issues\n\n- **Uploads fail**: prune.\n- **The worker hangs**: restart it.\n\n## Troubleshooting\n\n**Old names in the list**\n\nReload.\n\n**Two hosts of one name**\n\nRename one.\n',
    [
      { title: 'Uploads fail', fields: 'remediation' },
      { title: 'The worker hangs', fields: 'remediation' },
      { title: 'Old names in the list', fields: 'remediation' },
      { title: 'Two hosts of one name', fields: 'remediation' },
    ],
  ],
  [
    'several failures below one heading',
    '# Disks\n\n## Full\n\n**Symptom:** writes fail\n\n**Fix:** clean up\n\n**Symptom:** reads fail\n\n**Fix:** restart\n',
    [
      { title: 'writes fail', fields: 'signature remediation', observed: 'writes fail' },
      { title: 'reads fail', fields: 'signature remediation', observed: 'reads fail' },
    ],
  ],
  [
    'labels in a quotation',
    '# Disks\n\n## Full\n\n> **Symptom:** writes fail\n> **Fix:** clean up\n',
    [{ title: 'Full', fields: 'signature remediation', observed: 'writes fail' }],
  ],
  [
    'titles of admonitions',
    '# Disks\n\n## Full\n\n!!! failure "Symptom"\n    Writes fail.\n\n:::tip Fix\n\n```bash\nrm old.log\n```\n\n:::\n',
    [
      {
        title: 'Full',
        fields: 'signature remediation',
        observed: 'Writes fail.',
        commands: ['rm old.log'],
      },
    ],
  ],
  [
    'parts to unfold',
    '# Known issues\n\n## 3.1\n\n:::{dropdown} Uploads fail\n\n**Workaround**\n\nPrune.\n:::\n',
    [{ title: 'Uploads fail', fields: 'remediation' }],
  ],
  [
    'the text of an error that ends with its fence',
    '# Troubleshooting\n\n## Upload stops\n\nError message:\n\n```\nquota reached\n```\n\nOr:\n\n```\nno space\n```\n\nPrune.\n',
    [
      {
        title: 'Upload stops',
        fields: 'signature remediation',
        observed: 'quota reached\nOr:\nno space',
      },
    ],
  ],
  [
    'details of an alert as those of the page',
    '# Disk full\n\n## Alert details\n\n- **Alert name:** `DiskIsFull`\n- **Severity:** high\n\n## Diagnosis\n\nx\n\n## Resolution\n\ny\n',
    [
      {
        title: 'Disk full',
        fields: 'signature severity diagnosis remediation',
        patterns: ['DiskIsFull'],
      },
    ],
  ],
  [
    'a fix with one heading for each cause',
    '# Disk full\n\n## Symptoms\n\nx\n\n## Diagnosis\n\ny\n\n## Resolution\n\n### Scenario 1: logs\n\n**Symptom:** big logs\n\n**Fix:** prune\n',
    [
      { title: 'Disk full', fields: 'signature diagnosis remediation', observed: 'x' },
      { title: 'Scenario 1: logs', fields: 'signature remediation', observed: 'big logs' },
    ],
  ],
  [
    'one of several solutions',
    '# Disk full\n\n## Symptoms\n\nx\n\n## Solution 1: prune\n\ny\n\n## Solution 2: buy\n\nz\n',
    [{ title: 'Disk full', fields: 'signature remediation remediation', observed: 'x' }],
  ],
  [
    'no failures in a guide',
    '# Guide to disks\n\n## Diagnosis\n\nLook.\n\n## Error handling\n\nx\n',
    [],
  ],
  [
    'numbered headings below a label: looking, and doing',
    '# Store down\n\n**Alert:** `StoreDown`\n\n## 1. Check the pods\n\n```bash\nps store\n```\n\n## 2. Restart\n\n```bash\nstore up\n```\n\n## 3. Escalation\n\n| Condition | Action |\n|---|---|\n| all down | page |\n',
    [
      {
        title: 'Store down',
        fields: 'signature diagnosis remediation escalation',
        patterns: ['StoreDown'],
        commands: ['ps store', 'store up'],
      },
    ],
  ],
  [
    'issues beside an issue below their heading',
    '# Setup\n\n## Troubleshooting\n\n### Name resolves to an old address\n\n- Wait.\n\n### Uploads fail\n\n- Prune.\n\n### Check the logs\n\n- Look.\n',
    [
      { title: 'Name resolves to an old address', fields: 'remediation' },
      { title: 'Uploads fail', fields: 'remediation' },
    ],
  ],
  [
    'output that a sentence announces',
    '# Troubleshooting\n\n## Uploads fail\n\nYou see this error:\n\n```\nupload failed: quota\n```\n\nPrune.\n',
    [
      {
        title: 'Uploads fail',
        fields: 'context signature remediation',
        observed: 'upload failed: quota',
      },
    ],
  ],
  [
    'what to do below a symptom in a heading',
    '# Pump\n\n## Symptom: the app finds no pump\n\nIt searches.\n\n- Restart it.\n',
    [
      {
        title: 'the app finds no pump',
        fields: 'signature context remediation',
        observed: 'the app finds no pump',
      },
    ],
  ],
  [
    'a list of failures with lists of fields',
    '# Problems\n\n- Uploads hang\n  - Cause: the disk is full\n  - Fix: prune\n- Store down\n  - Cause: no power\n  - Fix: plug it in\n',
    [
      { title: 'Uploads hang', fields: 'causes remediation' },
      { title: 'Store down', fields: 'causes remediation' },
    ],
  ],
  [
    'what stands behind a symptom without a label of its own',
    '# Store\n\n## Uploads fail\n\n**Symptom:** the store says `quota`.\n\n```bash\nprune\n```\n\n**If you use a proxy:**\n\n- Restart it.\n',
    [
      {
        title: 'Uploads fail',
        fields: 'signature remediation',
        observed: 'the store says quota.',
        commands: ['prune'],
      },
    ],
  ],
  [
    'sentences and items below the heading Troubleshooting',
    '# Setup\n\n## Install\n\nx\n\n## Troubleshooting\n\nIf the restore fails:\n\n- Confirm the backup.\n\nIf queries cannot start:\n\n- Wait.\n',
    [
      { title: 'If the restore fails', fields: 'remediation' },
      { title: 'If queries cannot start', fields: 'remediation' },
    ],
  ],
  [
    'a heading for each symptom, with what to do',
    '# Store\n\n## Symptoms\n\n### Uploads hang\n\n1. Prune.\n\n### Downloads fail\n\n1. Wait.\n\n## Recovery\n\nx\n',
    [
      { title: 'Uploads hang', fields: 'remediation' },
      { title: 'Downloads fail', fields: 'remediation' },
    ],
  ],
  [
    'a label with a dash ahead of code in a heading, and one with a blank ahead of its colon',
    '# Ovens\n\n## Problem – `oven door sealed`\n\n**Cause:** x\n\n**Fix:** y\n\n## Erreur : `four froid`\n\n**Cause :** x\n\n**Solution :** y\n',
    [
      {
        title: 'oven door sealed',
        fields: 'signature causes remediation',
        patterns: ['oven door sealed'],
      },
      { title: 'four froid', fields: 'signature causes remediation', patterns: ['four froid'] },
    ],
  ],
  [
    'error codes of one form',
    '# Codes\n\n## K1042\n\n**Cause:** x\n\n**Fix:** y\n\n## K1043\n\nOpen the door.\n',
    [
      { title: 'K1042', fields: 'causes remediation' },
      { title: 'K1043', fields: 'remediation' },
    ],
  ],
  [
    'the phases of a response',
    '# Stolen key\n\n## Identify\n\nLook.\n\n## Contain\n\nLock it.\n\n## Recover\n\nUnlock.\n',
    [{ title: 'Stolen key', fields: 'diagnosis remediation remediation' }],
  ],
  [
    'the steps of an alert with a description as steps, and each alert once',
    '# Alerts\n\n## OvenStoreDown\n\n### Description\n\nCold.\n\n### Procedure\n\n1. Heat.\n\n## OvenStoreSlow\n\n### Description\n\nSlow.\n\n### Procedure\n\n1. Wait.\n',
    [
      { title: 'OvenStoreDown', fields: 'context remediation', patterns: ['OvenStoreDown'] },
      { title: 'OvenStoreSlow', fields: 'context remediation', patterns: ['OvenStoreSlow'] },
    ],
  ],
  [
    'no calls with their errors, no threats, no properties, no records',
    '# Calls\n\n## getOven\n\n- **Description:** x\n- **Errors:** `NOT_FOUND`\n- **Response:** y\n\n## Oven\n\n| Item | Detail |\n|---|---|\n| Owner | a |\n| Resolution | 800x600 |\n\n| oven | failure | root cause | fix |\n|---|---|---|---|\n| its name | a | b | c |\n',
    [],
  ],
  [
    'the title of the page for a chapter that has all fields',
    '# Store health alert\n\n## Procedure\n\n### 1. Detection\n\nred\n\n### 2. Triage\n\nlook\n\n### 3. Mitigation\n\nprune\n',
    [
      {
        title: 'Store health alert',
        fields: 'signature diagnosis remediation',
        observed: 'red',
      },
    ],
  ],
  [
    'no failures in an index, in rows without one, in examples and below useful queries',
    '# Troubleshooting\n\n- **[High error rate](a.md)** - 5xx fails\n- **[Timeouts](b.md)** - slow\n\n| Issue | Fix |\n|---|---|\n| None | - |\n\n## Example 1: uploads fail\n\n**Severity:** high\n\n**Cause:** x\n\n**Resolution:** y\n\n## Useful queries\n\n### Failed jobs\n\n```sql\nselect 1\n```\n\n## Still stuck?\n\n- Ask.\n',
    [],
  ],
])('%s', (_name, text, expected) => {
  expect(entries(text)).toEqual(expected);
});

test.each([
  [
    'by its title, with numbered steps',
    'runbooks/store.md',
    "# The parcel store won't start\n\nNothing answers.\n\n## 1. Is it running?\n\n```bash\nps store\n```\n\n## 2. Restart\n\n```bash\nstore up\n```\n\n## Still stuck?\n\nAsk.\n",
    ["The parcel store won't start"],
  ],
  [
    'by the title in its front matter',
    'docs/faq/quota.md',
    '---\ntitle: I get "quota exceeded", what now?\n---\n\nRemove old parcels.\n',
    ['I get "quota exceeded", what now?'],
  ],
  [
    'by the name of an alert',
    'runbooks/ParcelStoreDown.md',
    '# ParcelStoreDown\n\nRestart the store.\n',
    ['ParcelStoreDown'],
  ],
  [
    'in no other folder',
    'docs/guide/store.md',
    "# The parcel store won't start\n\nNothing answers.\n",
    [],
  ],
  [
    'but not where its parts are failures',
    'runbooks/store.md',
    '# Parcel store failures\n\n## Uploads hang\n\n**Symptom:** x\n\n**Fix:** y\n\n## Downloads hang\n\n**Symptom:** x\n\n**Fix:** y\n',
    ['Uploads hang', 'Downloads hang'],
  ],
])('a page is about one failure %s', (_name, path, text, titles) => {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  expect(runbook.entries.map(({ title }) => title)).toEqual(titles);
});

test.each([
  [
    'labels in <b> and <strong>',
    '<b>Symptom:</b> writes fail<br>\n<strong>Fix:</strong> run <code>prune</code>\n',
    'signature remediation',
  ],
  [
    'headings',
    '<h3>Symptoms</h3>\n\nWrites fail.\n\n<h3>Fix</h3>\n\nprune\n',
    'signature remediation',
  ],
  [
    'a list of terms',
    '<dl>\n<dt>Symptom</dt><dd>writes fail</dd>\n<dt>Resolution</dt><dd>prune</dd>\n</dl>\n',
    'signature remediation',
  ],
  [
    'paragraphs',
    '<p><b>Symptom:</b> writes fail</p>\n<p><b>Fix:</b> prune</p>\n',
    'signature remediation',
  ],
  [
    'a table of fields',
    '<table><tr><th>Symptom</th><td>writes fail</td></tr><tr><th>Fix</th><td>prune</td></tr></table>\n',
    'signature remediation',
  ],
  [
    'the name of a field to unfold',
    '**Symptom:** x\n\n<details>\n<summary>Solution</summary>\n\nprune\n\n</details>\n',
    'signature remediation',
  ],
])('fields written as HTML: %s', (_name, content, fields) => {
  expect(entries(`# Store\n\n## Disk full\n\n${content}`)).toMatchObject([
    { title: 'Disk full', fields },
  ]);
});

test.each([
  [
    'labels',
    '**Symptom:** red\n\n**Fix:** restart\n',
    '**Symptom:** grey\n\n**Fix:** dust\n',
    'signature remediation',
  ],
  ['text', 'Restart.\n', '```bash\ndust\n```\n', 'remediation'],
  [
    'headings',
    '### Symptoms\n\nred\n\n### Fix\n\nrestart\n',
    '### Symptoms\n\ngrey\n\n### Fix\n\ndust\n',
    'signature remediation',
  ],
])('parts to unfold in HTML are failures with %s', (_name, one, other, fields) => {
  const fold = (title: string, text: string): string =>
    `<details>\n<summary>${title}</summary>\n\n${text}\n</details>\n\n`;
  const text = `# Troubleshooting\n\n${fold('Store fails to start', one)}${fold('Uploads hang', other)}Behind.\n`;
  expect(entries(text)).toMatchObject([
    { title: 'Store fails to start', fields },
    { title: 'Uploads hang', fields },
  ]);
});
