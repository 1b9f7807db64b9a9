import { cpSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { Editor } from '../lsp/editor.ts';

const checkout = resolve(import.meta.dirname, '../..');
const source = join(checkout, 'editors/vscode');

/** What the extension asks of the language client. */
interface StartedClient {
  server: { module: string; args: string[]; transport: number };
  client: {
    initializationOptions: { trusted: boolean };
    middleware: {
      workspace: { configuration(params: { items: { section: string }[] }): unknown[] };
    };
  };
  stopped: boolean;
}

/** VS Code as far as the extension sees it. */
interface FakeCode {
  isTrusted: boolean;
  clients: StartedClient[];
  grant(): Promise<void>;
}

let workspace: Workspace;
let folder = '';

/** A program that says which one it is, and then is the language server of this repository. */
function server(name: string): string {
  const program = pathToFileURL(join(checkout, 'src/cli/bin.ts')).href;
  return `import { writeFileSync } from 'node:fs';\nwriteFileSync(process.env.RAN, ${JSON.stringify(name)});\nawait import(${JSON.stringify(program)});\n`;
}

const code = `import { writeFileSync } from 'node:fs';\nwriteFileSync('config-ran', '');\nexport default {};\n`;

beforeEach(() => {
  workspace = new Workspace({
    'extension/node_modules/vscode/index.js': fakeVscode,
    'extension/node_modules/vscode-languageclient/node.js': fakeClient,
    'extension/server/bin/replaybook.mjs': server('bundled'),
    'repo/runbooks/ci.md': goodRunbook.replace('cargo test', '$ cargo test'),
    'repo/replaybook.config.mjs': code,
    'repo/replaybook.config.json': '{"rules":{"no-prompt-in-command":"off"}}',
  });
  folder = join(workspace.folder, 'repo');
  for (const name of ['package.json', 'extension.js']) {
    cpSync(join(source, name), join(workspace.folder, 'extension', name));
  }
});

afterEach(() => workspace.remove());

const fakeVscode = `
const granted = [];
exports.fake = { isTrusted: false, clients: [], folders: [], grant: () => Promise.all(granted.map((call) => call())) };
exports.workspace = {
  get isTrusted() { return exports.fake.isTrusted; },
  get workspaceFolders() { return exports.fake.folders.map((fsPath) => ({ uri: { scheme: 'file', fsPath } })); },
  onDidGrantWorkspaceTrust: (call) => { granted.push(call); return { dispose() {} }; },
};
`;
const fakeClient = `
const { fake } = require('vscode');
exports.TransportKind = { stdio: 0, ipc: 1 };
exports.LanguageClient = class {
  constructor(id, name, server, client) { fake.clients.push(this.record = { server, client, stopped: false }); }
  async start() {}
  async stop() { this.record.stopped = true; }
};
`;

/** Starts the extension by its manifest. */
async function activate(isTrusted: boolean): Promise<FakeCode> {
  const extensionPath = join(workspace.folder, 'extension');
  const require = createRequire(join(extensionPath, 'package.json'));
  const manifest: { main: string } = require('./package.json');
  const {
    fake,
  }: { fake: FakeCode & { folders: string[] } } = require('./node_modules/vscode/index.js');
  fake.isTrusted = isTrusted;
  fake.folders = [folder];
  await require(manifest.main).activate({ extensionPath, subscriptions: [] });
  return fake;
}

/** Runs the command line that the client would; gives the server that ran and the findings. */
async function findingsBy({ clients }: FakeCode): Promise<{ ran: string; rules: unknown[] }> {
  const started = clients.at(-1);
  if (started === undefined) throw new Error('no client');
  const { module, args, transport } = started.server;
  expect(transport).toBe(0);
  const [trust] = started.client.middleware.workspace.configuration({
    items: [{ section: 'replaybook.trust' }],
  });
  const editor = await Editor.start({
    cwd: folder,
    folders: [folder],
    watches: true,
    trust: trust === true,
    initializationOptions: started.client.initializationOptions,
    // As vscode-languageclient adds them for this transport.
    command: [process.execPath, module, ...args, '--stdio', `--clientProcessId=${process.pid}`],
    env: { RAN: join(workspace.folder, 'ran') },
  });
  const path = join(folder, 'runbooks/ci.md');
  await editor.open(path, workspace.read('repo/runbooks/ci.md'));
  const rules = await editor.nextRules(path);
  await editor.stop();
  return { ran: workspace.read('ran'), rules };
}

describe('the extension for VS Code', () => {
  it.each([
    ['without trust', false, false, 'bundled', []],
    ['without trust, beside a version of the workspace', false, true, 'bundled', []],
    ['with trust', true, false, 'bundled', ['no-prompt-in-command']],
    [
      'with trust, beside a version of the workspace',
      true,
      true,
      'installed',
      ['no-prompt-in-command'],
    ],
  ])('starts the server %s', async (_how, isTrusted, isInstalled, ran, rules) => {
    if (isInstalled) {
      workspace.write('repo/node_modules/replaybook/bin/replaybook.mjs', server('installed'));
    }
    expect(await findingsBy(await activate(isTrusted))).toEqual({ ran, rules });
    expect(readdirSync(folder).includes('config-ran')).toBe(isTrusted);
  });

  it('restarts the server when the workspace is trusted', async () => {
    workspace.write('repo/node_modules/replaybook/bin/replaybook.mjs', server('installed'));
    const fake = await activate(false);
    expect((await findingsBy(fake)).ran).toBe('bundled');
    fake.isTrusted = true;
    await fake.grant();
    expect(fake.clients.map(({ stopped }) => stopped)).toEqual([true, false]);
    expect(await findingsBy(fake)).toEqual({ ran: 'installed', rules: ['no-prompt-in-command'] });
  });
});
