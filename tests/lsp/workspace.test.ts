import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { Editor, uriOf } from './editor.ts';

let workspace: Workspace;
let editor: Editor | null = null;

/** A runbook with a finding that a configuration can turn off. */
const prompting = goodRunbook.replace('cargo test', '$ cargo test');
const noPrompts = '{"rules":{"no-prompt-in-command":"off"}}';

beforeEach(() => {
  workspace = new Workspace({
    'one/runbooks/ci.md': prompting,
    'two/replaybook.config.json': '{"runbooks":["docs","services/*/runbooks"]}',
    'two/docs/ci.md': prompting,
    'two/services/db/runbooks/db.md': prompting.replace('non_mock_gate', 'db_gate'),
    'two/README.md': prompting,
    'strict/replaybook.config.json': noPrompts,
    'strict/runbooks/ci.md': prompting,
  });
});

afterEach(async () => {
  await editor?.stop();
  editor = null;
  workspace.remove();
});

function at(path: string): string {
  return join(workspace.folder, path);
}

async function open(path: string): Promise<void> {
  await editor?.open(at(path), workspace.read(path));
}

describe('folders of the editor', () => {
  it.each([
    ['several folders', { folders: ['one', 'two', 'strict'] }],
    ['folders ahead of the root', { folders: ['two', 'strict', 'one'], root: 'nowhere' }],
  ])(
    'each have a project of their own: %s',
    async (_how, { folders, root }: { folders: string[]; root?: string }) => {
      editor = await Editor.start({
        cwd: '/',
        folders: folders.map(at),
        rootUri: root === undefined ? null : uriOf(at(root)),
      });
      const found: Record<string, unknown[]> = {};
      for (const path of [
        'one/runbooks/ci.md',
        'two/docs/ci.md',
        'two/services/db/runbooks/db.md',
        'strict/runbooks/ci.md',
      ]) {
        await open(path);
        found[path] = await editor.nextRules(at(path));
      }
      expect(found).toEqual({
        'one/runbooks/ci.md': ['no-prompt-in-command'],
        'two/docs/ci.md': ['no-prompt-in-command'],
        'two/services/db/runbooks/db.md': ['no-prompt-in-command'],
        'strict/runbooks/ci.md': [],
      });
      expect(editor.messages).toEqual([]);
    },
  );

  it('are the root where the editor knows of no others', async () => {
    editor = await Editor.start({ cwd: '/', folders: null, rootUri: uriOf(at('one')) });
    await open('one/runbooks/ci.md');
    expect(await editor.nextRules(at('one/runbooks/ci.md'))).toEqual(['no-prompt-in-command']);
  });

  it('find the configuration above them', async () => {
    mkdirSync(at('strict/.git'));
    editor = await Editor.start({ cwd: '/', folders: [at('strict/runbooks')] });
    await open('strict/runbooks/ci.md');
    expect(await editor.nextRules(at('strict/runbooks/ci.md'))).toEqual([]);
  });

  it('come and go', async () => {
    editor = await Editor.start({ cwd: '/', folders: [at('one')] });
    await open('two/docs/ci.md');
    await pause(400);
    expect(editor.waiting).toBe(0);
    const two = { uri: uriOf(at('two')), name: 'two' };
    await editor.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [two], removed: [] },
    });
    expect(await editor.nextRules(at('two/docs/ci.md'))).toEqual(['no-prompt-in-command']);
    await editor.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [two] },
    });
    // Findings of a project that is no longer shown do not stay.
    expect(await editor.nextRules(at('two/docs/ci.md'))).toEqual([]);
  });
});

describe('a document outside of every project', () => {
  it.each([
    ['beside the runbooks', () => uriOf(at('two/README.md'))],
    ['in no folder', () => uriOf(at('one/runbooks/ci.md'))],
    ['not saved yet', () => 'untitled:Untitled-1'],
    ['in another system', () => 'vscode-vfs://github/a/b/runbooks/ci.md'],
    ['at an address that is no path', () => 'file://host:1/%zz.md'],
    ['that was never opened', () => uriOf(at('two/docs/ci.md'))],
  ])('is answered with nothing: %s', async (how, uri) => {
    editor = await Editor.start({ cwd: '/', folders: [at('two')] });
    const { client } = editor;
    const textDocument = { uri: uri() };
    if (!how.includes('never')) {
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: '**S\n' },
      });
    }
    const position = { line: 0, character: 3 };
    const range = { start: position, end: position };
    expect(await client.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
    expect(await client.sendRequest('textDocument/completion', { textDocument, position })).toEqual(
      [],
    );
    expect(
      await client.sendRequest('textDocument/definition', { textDocument, position }),
    ).toBeNull();
    expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toBeNull();
    expect(
      await client.sendRequest('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [] },
      }),
    ).toEqual([]);
    await pause(300);
    expect(editor.waiting).toBe(0);
    expect(editor.messages).toEqual([]);
  });

  it('is no fault in a folder that knows of no runbooks', async () => {
    workspace.write('plain/README.md', '# Plain\n');
    editor = await Editor.start({ cwd: '/', folders: [at('plain')] });
    await open('plain/README.md');
    await pause(400);
    expect(editor.messages).toEqual([]);
    // The first runbook makes it a project.
    workspace.write('plain/runbooks/ci.md', prompting);
    await open('plain/runbooks/ci.md');
    await editor.tellChanges([[at('plain/runbooks/ci.md'), 1]]);
    expect(await editor.nextRules(at('plain/runbooks/ci.md'))).toEqual(['no-prompt-in-command']);
  });
});

describe('a fault', () => {
  it.each([
    [
      'a key that does not exist',
      '{"nope":1}',
      /^Replaybook: replaybook\.config\.json:1:2: unknown key "nope"/,
    ],
    ['a folder that does not exist', '{"runbooks":"nope"}', /"nope" does not exist/],
    ['a glob that nothing fits', '{"runbooks":["nope/*"]}', /No folder fits "nope\/\*"/],
    [
      'an unknown rule',
      '{"rules":{"nope":"off"}}',
      /replaybook\.config\.json:1:11: there is no rule "nope"/,
    ],
  ])('is told once, and again only after it was gone: %s', async (_how, config, message) => {
    workspace.write('one/replaybook.config.json', config);
    editor = await Editor.start({ cwd: '/', folders: [at('one')] });
    const path = at('one/runbooks/ci.md');
    await editor.open(path, prompting);
    expect(await editor.firstMessage()).toMatch(message);
    for (const word of ['a', 'b', 'c']) {
      await editor.change(path, `${prompting}\n${word}\n`);
      await pause(250);
    }
    await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await pause(400);
    expect(editor.messages.length).toBe(1);

    workspace.write('one/replaybook.config.json', '{}');
    expect(await editor.nextRules(path)).toEqual(['no-prompt-in-command']);
    workspace.write('one/replaybook.config.json', config);
    while (editor.messages.length < 2) await pause(50);
    expect(editor.messages[1]).toMatch(message);
  });

  it('names its folder among several, and does not stop the others', async () => {
    workspace.write('one/replaybook.config.json', '{"nope":1}');
    editor = await Editor.start({ cwd: '/', folders: [at('one'), at('two')] });
    await open('one/runbooks/ci.md');
    await open('two/docs/ci.md');
    expect(await editor.nextRules(at('two/docs/ci.md'))).toEqual(['no-prompt-in-command']);
    expect(editor.messages).toEqual([
      expect.stringMatching(/^Replaybook: one: replaybook\.config/),
    ]);
  });
});

describe('what changes on disk', () => {
  it.each([
    [
      'is changed',
      'strict',
      (path: string) => workspace.write(path, '{}'),
      ['no-prompt-in-command'],
    ],
    ['is deleted', 'strict', (path: string) => rmSync(at(path)), ['no-prompt-in-command']],
    ['is made', 'one', (path: string) => workspace.write(path, noPrompts), []],
    [
      'is replaced, as editors do',
      'strict',
      (path: string) => {
        workspace.write(`${path}.new`, '{"title":"Other"}');
        renameSync(at(`${path}.new`), at(path));
      },
      ['no-prompt-in-command'],
    ],
  ])('the configuration %s', async (_how, folder, act, rules) => {
    editor = await Editor.start({ cwd: '/', folders: [at(folder)] });
    await open(`${folder}/runbooks/ci.md`);
    expect(await editor.nextRules(at(`${folder}/runbooks/ci.md`))).not.toEqual(rules);
    // The first look of the watch.
    await pause(400);
    act(`${folder}/replaybook.config.json`);
    expect(await editor.nextRules(at(`${folder}/runbooks/ci.md`))).toEqual(rules);
  });

  it.each([[true], [false]])('are runbooks; the editor watches them: %s', async (watches) => {
    editor = await Editor.start({ cwd: '/', folders: [at('two')], watches });
    const path = at('two/docs/ci.md');
    const tell = async (name: string, type: number) => {
      if (watches) await editor?.tellChanges([[at(name), type]]);
    };
    await editor.open(path, goodRunbook.replace('# CI', '# CI\n\n[x](late.md#late)'));
    expect(await editor.nextRules(path)).toEqual(['no-broken-link']);
    expect(editor.watched).toEqual(watches ? ['**/*.{md,mdx,markdown}'] : []);
    await pause(200);

    workspace.write('two/docs/late.md', '# Late\n');
    await tell('two/docs/late.md', 1);
    expect(await editor.nextRules(path)).toEqual([]);
    workspace.write('two/docs/late.md', '# Other\n');
    await tell('two/docs/late.md', 2);
    expect(await editor.nextRules(path)).toEqual(['no-broken-link']);
    rmSync(at('two/docs/late.md'));
    await tell('two/docs/late.md', 3);
    expect((await editor.next(path)).diagnostics).toMatchObject([
      { message: expect.stringContaining('does not exist') },
    ]);
  });

  it('are runbooks beside the folder, which the editor does not watch', async () => {
    mkdirSync(at('two/.git'));
    editor = await Editor.start({ cwd: '/', folders: [at('two/services/db')], watches: true });
    const path = at('two/services/db/runbooks/db.md');
    const link = '[x](../../../docs/ci.md#more)';
    await editor.open(
      path,
      goodRunbook.replace('# CI', `# DB\n\n${link}`).replace('non_mock', 'db'),
    );
    expect(await editor.nextRules(path)).toEqual(['no-broken-link']);
    await pause(200);
    workspace.write('two/docs/ci.md', `${goodRunbook}\n## More\n`);
    expect(await editor.nextRules(path)).toEqual([]);
  });
});
