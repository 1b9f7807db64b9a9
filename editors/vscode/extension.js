const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

const program = 'bin/replaybook.mjs';

/** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
let client;

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async (context) => {
  const restart = async () => {
    await client?.stop();
    client = new LanguageClient('replaybook', 'Replaybook', serverIn(context), clientOptions());
    await client.start();
  };
  // Trust decides which server runs, so the server has to be another one.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(restart));
  await restart();
};

exports.deactivate = () => client?.stop();

/** The version that a trusted folder has installed, otherwise the one of the extension. */
function serverIn(context) {
  const folders = workspace.isTrusted ? (workspace.workspaceFolders ?? []) : [];
  const installed = folders
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => join(uri.fsPath, 'node_modules/replaybook', program))
    .find((path) => existsSync(path));
  const module = installed ?? join(context.extensionPath, 'server', program);
  return { module, args: ['lsp'], transport: TransportKind.stdio };
}

function clientOptions() {
  const { isTrusted } = workspace;
  return {
    documentSelector: [{ scheme: 'file', language: 'markdown' }],
    initializationOptions: { trusted: isTrusted },
    middleware: {
      workspace: {
        // The settings of a workspace come with it, so they cannot say that it is trusted.
        configuration: ({ items }) =>
          items.map(({ section }) => (section === 'replaybook.trust' ? isTrusted : null)),
      },
    },
  };
}
