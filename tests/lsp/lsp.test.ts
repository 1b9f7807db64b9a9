import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  createProtocolConnection,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { goodRunbook, Workspace } from '../cli/workspace.ts';

const program = resolve(import.meta.dirname, '../../src/cli/bin.ts');

let workspace: Workspace;
let server: ChildProcess;
let client: ProtocolConnection;
let uri = '';

/** What the server says about the document, in order; `next` waits for more. */
let published: PublishDiagnosticsParams[] = [];
let arrived: (() => void) | null = null;

async function next(): Promise<PublishDiagnosticsParams> {
  while (published.length === 0) await new Promise<void>((wake) => (arrived = wake));
  const [first] = published.splice(0, 1);
  if (first === undefined) throw new Error('nothing was published');
  return first;
}

beforeEach(async () => {
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'runbooks/other.md': '# Other\n' });
  uri = pathToFileURL(join(workspace.folder, 'runbooks/ci.md')).href;
  published = [];
  server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: workspace.folder });
  if (!server.stdout || !server.stdin) throw new Error('no pipes');
  client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    arrived?.();
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
});

afterEach(async () => {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await new Promise((done) => server.on('close', done));
  client.dispose();
  workspace.remove();
});

function open(text: string): Promise<void> {
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}

describe('replaybook lsp', () => {
  it('says what is wrong while one types', async () => {
    await open(goodRunbook);
    expect((await next()).diagnostics).toEqual([]);

    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: goodRunbook.replace('# CI', '# CI\n\n[x](othr.md)') }],
    });
    const { version, diagnostics } = await next();
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
    await open(goodRunbook.replace('cargo test', '$ cargo test'));
    const [finding] = (await next()).diagnostics;
    expect(finding?.code).toBe('no-prompt-in-command');
    const position = finding?.range.start;

    const hover: Hover = await client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(hover.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('# no-prompt-in-command'),
    });

    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
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
    await open(goodRunbook.replace('# CI', `# CI\n\n[x](${link})`));
    expect((await next()).diagnostics).toMatchObject([{ code: 'no-broken-link' }]);
    workspace.write(file, text);
    const changed = pathToFileURL(join(workspace.folder, file)).href;
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: changed, type }],
    });
    expect((await next()).diagnostics).toEqual([]);
  });

  it('offers a comment that suppresses a finding outside of code', async () => {
    await open(goodRunbook.replace('# CI', '# CI\n\n[x](othr.md)'));
    const [finding] = (await next()).diagnostics;
    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
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
    await open(text);
    const [finding] = (await next()).diagnostics;
    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
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
