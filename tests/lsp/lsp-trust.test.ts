import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { goodRunbook, Workspace } from '../cli/workspace.ts';

const program = resolve(import.meta.dirname, '../../src/cli/bin.ts');

let workspace: Workspace;
let server: ChildProcess;
let client: ProtocolConnection;

beforeEach(() => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook.replace('cargo test', '$ cargo test'),
    'replaybook.config.json': '{"rules":{"no-prompt-in-command":"off"}}',
  });
});

afterEach(async () => {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await new Promise((done) => server.on('close', done));
  client.dispose();
  workspace.remove();
});

/** Opens the runbook as an editor does; gives the rules that complain, and what the server shows. */
async function open(
  options: unknown,
  setting: unknown,
  args: readonly string[] = [],
): Promise<{ codes: unknown[]; shown: string[] }> {
  server = spawn(process.execPath, [program, 'lsp', '--stdio', ...args], { cwd: workspace.folder });
  if (!server.stdout || !server.stdin) throw new Error('no pipes');
  client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const shown: string[] = [];
  client.onNotification('window/showMessage', ({ message }) => void shown.push(message));
  client.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }: { section: string }) =>
      section === 'replaybook.trust' ? setting : null,
    ),
  );
  const published = new Promise<unknown[]>((done) => {
    client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) =>
      done(diagnostics.map(({ code }: { code: unknown }) => code)),
    );
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { configuration: setting !== undefined } },
    initializationOptions: options,
  });
  await client.sendNotification('initialized', {});
  const uri = pathToFileURL(join(workspace.folder, 'runbooks/ci.md')).href;
  const text = workspace.read('runbooks/ci.md');
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  return { codes: await published, shown };
}

const code = `import { writeFileSync } from 'node:fs';
writeFileSync('ran', '');
export default {};
`;

it.each([
  ['nothing is said', undefined, undefined, [], false],
  ['the option is false', { trusted: false }, undefined, [], false],
  ['the option is no boolean', { trusted: 'yes' }, undefined, [], false],
  ['the setting is false', undefined, false, [], false],
  ['the command line names the file', undefined, undefined, ['--config', 'NAME'], false],
  ['the option says so', { trusted: true }, undefined, [], true],
  ['the setting says so', undefined, true, [], true],
] as const)(
  'a configuration that is code, where %s',
  async (_how, options, setting, args, runs) => {
    for (const name of ['replaybook.config.ts', 'replaybook.config.mjs'])
      workspace.write(name, code);
    const named = args.map((arg) => arg.replace('NAME', 'replaybook.config.mjs'));
    const { codes, shown } = await open(options, setting, named);
    expect(existsSync(join(workspace.folder, 'ran'))).toBe(runs);
    // The JSON counts where the code is not run.
    expect(codes).toEqual(runs ? ['no-prompt-in-command'] : []);
    expect(shown).toEqual(
      runs ? [] : [expect.stringMatching(/replaybook\.config\.\w+ is code and is not run/)],
    );
  },
);

it('a configuration that is data needs no trust', async () => {
  expect(await open(undefined, undefined)).toEqual({ codes: [], shown: [] });
});
