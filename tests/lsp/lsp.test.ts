import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover } from 'vscode-languageserver-protocol/node';
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { Editor, uriOf } from './editor.ts';

let workspace: Workspace;
let editor: Editor;
let path = '';
let uri = '';

beforeEach(async () => {
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'runbooks/other.md': '# Other\n' });
  path = join(workspace.folder, 'runbooks/ci.md');
  uri = uriOf(path);
  editor = await Editor.start({ cwd: workspace.folder });
});

afterEach(async () => {
  await editor.stop();
  workspace.remove();
});

describe('replaybook lsp', () => {
  it('says what is wrong while one types', async () => {
    await editor.open(path, goodRunbook);
    expect((await editor.next(path)).diagnostics).toEqual([]);

    await editor.change(path, goodRunbook.replace('# CI', '# CI\n\n[x](othr.md)'));
    const { version, diagnostics } = await editor.next(path);
    expect(version).toBe(2);
    expect(diagnostics).toMatchObject([
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } },
        severity: 1,
        code: 'no-broken-link',
        source: 'replaybook',
        message: expect.stringContaining('other.md'),
      },
    ]);
  });

  it('explains the rule of a finding and offers its fix', async () => {
    await editor.open(path, goodRunbook.replace('cargo test', '$ cargo test'));
    const [finding] = (await editor.next(path)).diagnostics;
    expect(finding?.code).toBe('no-prompt-in-command');
    const position = finding?.range.start;

    const hover: Hover = await editor.client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(hover.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('# no-prompt-in-command'),
    });

    const actions: CodeAction[] = await editor.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [finding] },
    });
    expect(actions.map(({ title }) => title)).toEqual([expect.stringContaining('Fix: ')]);
    expect(actions[0]?.edit?.changes?.[uri]).toMatchObject([{ newText: '' }]);
  });

  it.each([
    ['changes', 'runbooks/other.md', 'other.md#more', '# Other\n\n## More\n', 2],
    ['is added', 'runbooks/late.md', 'late.md', '# Late\n', 1],
  ])('looks again when another file %s on disk', async (_how, file, link, text, type) => {
    await editor.open(path, goodRunbook.replace('# CI', `# CI\n\n[x](${link})`));
    expect((await editor.next(path)).diagnostics).toMatchObject([{ code: 'no-broken-link' }]);
    workspace.write(file, text);
    await editor.tellChanges([[join(workspace.folder, file), type]]);
    expect((await editor.next(path)).diagnostics).toEqual([]);
  });

  it('offers a comment that suppresses a finding outside of code', async () => {
    await editor.open(path, goodRunbook.replace('# CI', '# CI\n\n[x](othr.md)'));
    const [finding] = (await editor.next(path)).diagnostics;
    const actions: CodeAction[] = await editor.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: finding?.range,
      context: { diagnostics: [] },
    });
    expect(actions).toMatchObject([
      {
        title: 'Suppress no-broken-link here',
        edit: {
          changes: {
            [uri]: [
              {
                range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
                newText: '<!-- replaybook-disable-next-line no-broken-link -- why? -->\n\n',
              },
            ],
          },
        },
      },
    ]);
  });

  it.each([
    [
      'a quotation',
      '> [x](othr.md)',
      '> <!-- replaybook-disable-next-line no-broken-link -- why? -->\n>\n> ',
    ],
    [
      'a list item',
      '- a\n\n  [x](othr.md)',
      '  <!-- replaybook-disable-next-line no-broken-link -- why? -->\n\n  ',
    ],
    ['a table', '| a |\n|---|\n| [x](othr.md) |', null],
  ])('keeps %s whole when it suppresses', async (_name, block, expected) => {
    const text = goodRunbook.replace('# CI', `# CI\n\n${block}`);
    await editor.open(path, text);
    const [finding] = (await editor.next(path)).diagnostics;
    const actions: CodeAction[] = await editor.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: finding?.range,
      context: { diagnostics: [] },
    });
    const edits = actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? []);
    const line = text.split('\n')[finding?.range.start.line ?? 0] ?? '';
    const written = edits.map((edit) => line.slice(0, edit.range.start.character) + edit.newText);
    expect(written).toEqual(expected === null ? [] : [expected]);
  });
});
