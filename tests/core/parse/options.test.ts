import { describe, expect, test } from 'vitest';
import type { Runbook } from '../../../src/core/model.ts';
import type { ParseOptions } from '../../../src/core/parse/fields/parse-options.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function parse(text: string, options: ParseOptions = {}, path = 'page.md'): Runbook {
  return parseRunbook({ id: 'page', path, text }, options).runbook;
}

function fieldsOf(runbook: Runbook): string[][] {
  return runbook.entries.map((entry) => entry.fields.map(({ name }) => name));
}

describe('configured names of fields', () => {
  const text =
    '# Page\n\n## Disk\n\n**兆候：** `disk full`\n\n**Räumung:** löschen\n\n#### Stopgap\n\nx\n';

  test('count beside the built-in ones, in every form', () => {
    const fields = { signature: ['兆候'], remediation: ['Räumung'], prevention: ['stopgap'] };
    expect(fieldsOf(parse(text, { fields }))).toEqual([['signature', 'remediation', 'prevention']]);
    expect(fieldsOf(parse(text))).toEqual([]);
    expect(fieldsOf(parse('# A\n\n**Fix:** x\n', { fields }))).toEqual([['remediation']]);
  });

  test('win over a built-in one', () => {
    const fields = { diagnosis: ['Symptoms'] };
    expect(fieldsOf(parse('# A\n\n**Symptom:** x\n\n**Fix:** y\n', { fields }))).toEqual([
      ['diagnosis', 'remediation'],
    ]);
  });

  test('that are empty name nothing', () => {
    const fields = { signature: ['', ':', '🔥'] };
    expect(fieldsOf(parse('# A\n\n**:**\n\n## 🔥\n\nx\n', { fields }))).toEqual([]);
  });
});

describe('configured kinds', () => {
  const text = '---\nkind: incident\n---\n\n# Page\n\n## Outage\n\n**Escalation:** call\n';

  test('say which fields make an entry', () => {
    expect(parse(text).entries).toEqual([]);
    const kinds = { incident: [['escalation']] as const };
    expect(parse(text, { kinds }).entries.map((entry) => entry.title)).toEqual(['Outage']);
  });

  test('leave the other kinds as they are', () => {
    const kinds = { incident: [['escalation']] as const };
    expect(fieldsOf(parse('# A\n\n**Fix:** x\n', { kinds }))).toEqual([['remediation']]);
  });
});

describe('the kind of a page', () => {
  const alert = '# KubeNodeDown\n\n## Meaning\n\nx\n\n## Mitigation\n\ny\n';
  test.each([
    ['is alert by its headings', alert, 'alert'],
    ['is what the front matter says', `---\nkind: policy\n---\n\n${alert}`, 'policy'],
    ['is alert though something is called a signature', `${alert}\n**Signature:** z\n`, 'alert'],
    ['is alert by bold labels', '# A\n\n**Symptom:** x\n\n**Mitigation:** y\n', 'alert'],
    ['is alert by a name and its severity', '##### Alert Name: "A"\n+ *Severity*: low\n', 'alert'],
    ['is alert beside artifacts', '# A\n\n**Fix:** y\n\n- **Artifacts:** `a.log`\n', 'alert'],
    [
      'is signatures by two fields of Replaybook',
      '# A\n\n**Symptom:** y\n\n- **Artifacts:** `a.log`\n',
      'signatures',
    ],
    [
      'is no runbook of signatures by how a report was made',
      '# Bugs\n\n**Command:** `x`\n**Artifacts:** `y/`\n',
      'reference',
    ],
    ['is incident by its title', '# Postmortem: disk full\n\n**Fix:** y\n', 'incident'],
    [
      'is incident by its chapters',
      '# Disk full\n\n## Timeline\n\nx\n\n## Root cause\n\ny\n\n## Resolution\n\nz\n',
      'incident',
    ],
    ['is procedure by its steps', '# Restart it\n\n## Steps\n\n1. Stop.\n', 'procedure'],
    [
      'is reference where it designs',
      '# Two writers\n\n## Motivation\n\nx\n\n## Drawbacks\n\n**Mitigation:** y\n',
      'reference',
    ],
    ['is signatures by a fence', '# A\n\n**Symptom:**\n\n```signature\nx\n```\n', 'signatures'],
    [
      'is alert though it has a chapter',
      '# A\n\n## B\n\n**Fix:** y\n\n## Signatures\n\nz\n',
      'alert',
    ],
    [
      'is reference where nothing tells',
      '# Tool\n\n## Commands\n\nx\n\n## Errors\n\ny\n',
      'reference',
    ],
    ['is reference by default', '# A\n', 'reference'],
  ])('%s', (_name, text, kind) => {
    expect(parse(text).kind).toBe(kind);
  });
});

describe('the title of a page', () => {
  test.each([
    ['from the front matter', '---\ntitle: Stated\n---\n\n# Heading\n', 'page.md', 'Stated'],
    ['from the first level-1 heading', '## Two\n\n# One\n\n# Other\n', 'page.md', 'One'],
    ['from HTML', '<h1>One <b>and</b> two</h1>\n', 'page.md', 'One and two'],
    ['from the file name', 'x\n', 'a/disk-full_now.md', 'disk full now'],
    ['from a file without a name', 'x\n', 'a/.md', '.md'],
    ['from a name of dashes', 'x\n', 'a/--.md', '--'],
    ['from another extension', 'x\n', 'a/x.MARKDOWN', 'x'],
  ])('%s', (_name, text, path, title) => {
    expect(parse(text, {}, path).title).toBe(title);
  });
});

describe('a file that cannot be read', () => {
  test('with a NUL is binary and has no entries', () => {
    const { problems, entries, title } = parse('# A\n\n\0\n\n**Fix:** x\n');
    expect(problems).toMatchObject([
      { ruleId: 'readable-file', messageId: 'binary', position: { start: { line: 3 } } },
    ]);
    expect(entries).toEqual([]);
    expect(title).toBe('page');
  });

  test('keeps its text and its metadata when the Markdown parser fails', () => {
    const text = '---\ntitle: Stated\n---\n\n# A\n\n**Fix:** x\n';
    const markdown = (): never => {
      throw new TypeError('out of order');
    };
    const parsed = parseRunbook({ id: 'page', path: 'page.md', text }, { markdown });
    expect(parsed.runbook.title).toBe('Stated');
    expect(parsed.runbook.problems).toMatchObject([
      { messageId: 'unparsable', data: { reason: 'out of order' } },
    ]);
    expect(parsed.tree.children).toMatchObject([{ type: 'code', value: text }]);
  });
});
