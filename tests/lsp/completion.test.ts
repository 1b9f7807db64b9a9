import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { cursor, Editor } from './editor.ts';

let workspace: Workspace;
let editor: Editor;
let path = '';

beforeAll(async () => {
  workspace = new Workspace({
    'replaybook.config.json': JSON.stringify({
      runbooks: ['docs/runbooks', 'services/*/runbooks'],
      fields: { remediation: ['Countermeasure'] },
    }),
    '.gitignore': 'secret/\n',
    '.git/HEAD': '',
    'docs/rubric.json': '{}',
    'docs/secret/a.md': '# A\n',
    'docs/runbooks/ci.md': goodRunbook,
    'docs/runbooks/team notes.md': '# Notes\n',
    'docs/runbooks/img/plan.svg': '<svg/>',
    'services/db/runbooks/db.md':
      '# DB\n\n## Disk full\n\n**Signature:** `disk full on <host>`\n\n**Artifacts:** `target/db.log`\n\n**Replay:**\n\n```sh\ndf\n```\n\n**Remediation:**\n\n1. Grow.\n',
    'notes.md': '# Notes\n\n## First part\n',
  });
  symlinkSync('/usr', join(workspace.folder, 'out'));
  path = join(workspace.folder, 'docs/runbooks/ci.md');
  editor = await Editor.start({ cwd: '/', folders: [workspace.folder] });
});

afterAll(async () => {
  await editor.stop();
  workspace.remove();
});

/** The good runbook with a line, where the cursor is, before its replay field. */
function withLine(line: string): string {
  return goodRunbook.replace('**Replay:**', `${line}\n\n**Replay:**`);
}

async function completionsAt(marked: string): Promise<CompletionItem[]> {
  const items = await editor.ask<CompletionItem[]>('textDocument/completion', path, marked);
  return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The line of the cursor after a completion has been taken. */
function accept(marked: string, item: CompletionItem | undefined): string {
  const line = marked.split('\n').find((one) => one.includes(cursor)) ?? '';
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error('nothing was offered');
  const text = line.replace(cursor, '');
  return (
    text.slice(0, edit.range.start.character) + edit.newText + text.slice(edit.range.end.character)
  );
}

describe('completion', () => {
  it.each([
    ['a bold label', `**Dia${cursor}`, 'Diagnosis', '**Diagnosis:**'],
    ['a label that the editor has closed', `**Dia${cursor}**`, 'Diagnosis', '**Diagnosis:**'],
    ['a label in a list', `- **${cursor}`, 'Owner', '- **Owner:**'],
    ['a plain word', `Verif${cursor}`, 'Verification', '**Verification:**'],
    ['a sub-heading', `### Esc${cursor}`, 'Escalation', '### Escalation'],
    ['a name of the configuration', `**Co${cursor}`, 'Countermeasure', '**Countermeasure:**'],
    ['another name of a field', `**Mit${cursor}`, 'Mitigation', '**Mitigation:**'],
    [
      'a rule',
      `<!-- replaybook-disable-next-line no-br${cursor} -->`,
      'no-broken-link',
      '<!-- replaybook-disable-next-line no-broken-link -->',
    ],
    [
      'a second rule',
      `<!-- replaybook-disable no-broken-link, ${cursor}`,
      'valid-shell',
      '<!-- replaybook-disable no-broken-link, valid-shell',
    ],
    [
      'what suppresses',
      `<!-- ${cursor}`,
      'replaybook-disable-next-line',
      '<!-- replaybook-disable-next-line',
    ],
    ['a file beside', `[x](${cursor})`, 'team notes.md', '[x](team%20notes.md)'],
    ['a folder', `![x](im${cursor})`, 'img/', '![x](img/)'],
    ['a file in a folder', `![x](img/${cursor})`, 'plan.svg', '![x](img/plan.svg)'],
    ['a file above', `[x](../${cursor})`, 'rubric.json', '[x](../rubric.json)'],
    ['a file from the root', `[x](/docs/${cursor})`, 'rubric.json', '[x](/docs/rubric.json)'],
    [
      'a runbook of another folder',
      `[x](${cursor})`,
      '../../services/db/runbooks/db.md',
      '[x](../../services/db/runbooks/db.md)',
    ],
    ['a definition', `[x]: te${cursor}`, 'team notes.md', '[x]: team%20notes.md'],
    ['an address in HTML', `<img src="img/${cursor}">`, 'plan.svg', '<img src="img/plan.svg">'],
    ['an anchor of the page', `[x](#no${cursor})`, '#non-mock-gate', '[x](#non-mock-gate)'],
    [
      'an anchor of a runbook',
      `[x](../../services/db/runbooks/db.md#${cursor})`,
      '#disk-full',
      '[x](../../services/db/runbooks/db.md#disk-full)',
    ],
    [
      'an anchor of other Markdown',
      `[x](/notes.md#${cursor})`,
      '#first-part',
      '[x](/notes.md#first-part)',
    ],
    [
      'a path of an artifact',
      `**Artifacts:** \`docs/${cursor}\``,
      'rubric.json',
      '**Artifacts:** `docs/rubric.json`',
    ],
    [
      'an artifact of another entry',
      `**Artifacts:** \`${cursor}`,
      'target/db.log',
      '**Artifacts:** `target/db.log',
    ],
  ])('offers %s', async (_what, line, label, expected) => {
    const marked = withLine(line);
    const items = await completionsAt(marked);
    expect(
      accept(
        marked,
        items.find((item) => item.label === label),
      ),
    ).toBe(expected);
    expect(new Set(items.map((item) => item.label)).size).toBe(items.length);
  });

  it.each([
    ['fields in code', `\`\`\`text\n**${cursor}\n\`\`\``],
    ['links in code', `\`\`\`md\n[x](${cursor})\n\`\`\``],
    ['fields within a sentence', `We saw **Dia${cursor}`],
    ['rules in a reason', `<!-- replaybook-disable valid-shell -- no-${cursor} -->`],
    ['rules after a comment', `<!-- replaybook-disable --> ${cursor}`],
    ['files for another site', `[x](https://example.com/${cursor})`],
    ['files outside of the root', `[x](../../../${cursor})`],
    ['files behind a link out of the root', `[x](/out/${cursor})`],
    ['ignored files', `[x](../secret/${cursor})`],
    ['anchors of a missing file', `[x](nope.md#${cursor})`],
  ])('offers no %s', async (_what, line) => {
    expect(await completionsAt(withLine(line))).toEqual([]);
  });

  it.each([
    ['a key', `---\ntitle: A\nre${cursor}\n---\n`, 'review-every', 'review-every: '],
    ['a kind', `---\nkind: al${cursor}\n---\n`, 'alert', 'kind: alert'],
    ['a key before the end is written', `---\n${cursor}\n\n`, 'owner', 'owner: '],
  ])('offers %s of front matter', async (_what, head, label, expected) => {
    const marked = `${head}${goodRunbook}`;
    const items = await completionsAt(marked);
    expect(
      accept(
        marked,
        items.find((item) => item.label === label),
      ),
    ).toBe(expected);
    expect(items.map((item) => item.label)).not.toContain('Remediation');
  });

  it('offers no keys below front matter, or in a value', async () => {
    const labels = async (marked: string) =>
      (await completionsAt(marked)).map(({ label }) => label);
    expect(await labels(`---\ntitle: A\n---\n\nown${cursor}`)).not.toContain('owner');
    expect(await labels(`---\ntitle: own${cursor}\n---\n`)).toEqual([]);
    expect(await labels(`---\n\n# CI\n\n**Own${cursor}\n`)).toContain('Owner');
    expect(await labels(`Text\n---\nown${cursor}\n`)).not.toContain('owner');
  });

  it('offers no artifacts in other fields', async () => {
    const items = await completionsAt(goodRunbook.replace('Replace the mocks', `Read \`${cursor}`));
    expect(items).toEqual([]);
  });

  it('offers first what the entry lacks', async () => {
    const items = await completionsAt(withLine(`**${cursor}`));
    const labels = items.map(({ label }) => label);
    expect(labels.indexOf('Diagnosis')).toBeLessThan(labels.indexOf('Signature'));
    expect(items.find(({ label }) => label === 'Signature')?.detail).toBe(
      'signature, which the entry has',
    );
    expect(labels).not.toContain('Reviewed');
  });

  it('describes what it offers', async () => {
    const rules = await completionsAt(withLine(`<!-- replaybook-disable ${cursor} -->`));
    expect(rules.find(({ label }) => label === 'valid-shell')).toMatchObject({
      detail: 'error',
      documentation: { kind: 'markdown', value: expect.stringContaining('shell') },
    });
    const links = await completionsAt(withLine(`[x](${cursor})`));
    expect(links.find(({ label }) => label.endsWith('/db.md'))?.detail).toBe('DB');
  });
});
