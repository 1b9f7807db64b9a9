import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { nodeVersions } from './install.ts';

const repository = inject('repository');
const program = join(repository, 'node_modules/replaybook/bin/replaybook.mjs');

/** Folders that an editor opens together; it starts the server in neither, as some editors do. */
const folders = [repository, inject('bare')];
const cwd = '/';
/** Milliseconds for a session, most of them for a slow machine. */
const patience = 60_000;

interface Finding {
  code: unknown;
}

/** Opens a runbook with another text, as an editor does; gives the rules that complain. */
async function complaints(node: string, folder: string, change: (text: string) => string) {
  const server = spawn(node, [program, 'lsp', '--stdio'], { cwd });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const exit = new Promise((done) => server.on('close', done));
  const published = new Promise<unknown[]>((done) => {
    client.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: { diagnostics: Finding[] }) => done(diagnostics.map(({ code }) => code)),
    );
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: pathToFileURL(folders[0] ?? '').href,
    workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await client.sendNotification('initialized', {});
  const file = join(folder, 'runbooks/cicd-failures.md');
  await client.sendNotification('textDocument/didOpen', {
    textDocument: {
      ...{ uri: pathToFileURL(file).href, languageId: 'markdown', version: 1 },
      text: change(readFileSync(file, 'utf8')),
    },
  });
  const codes = await published;
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  const code = await exit;
  client.dispose();
  server.stdin.destroy();
  return { codes, code };
}

describe.each(nodeVersions)('the language server of the package, under Node %s', (version) => {
  it.each(folders)('checks what is typed in %s', { timeout: patience }, async (folder) => {
    const typed = (text: string) => `${text}\n\n[no such page](no-such-page.md)\n`;
    const { codes, code } = await complaints(inject('nodes')[version] ?? '', folder, typed);
    expect({ codes, code }).toEqual({ codes: ['no-broken-link'], code: 0 });
  });
});
