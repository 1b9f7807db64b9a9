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
        fields: 'remediation signature',
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
])('%s', (_name, text, expected) => {
  expect(entries(text)).toEqual(expected);
});
