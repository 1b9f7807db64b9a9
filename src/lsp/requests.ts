import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { complete } from './completion/complete.ts';
import { definitionsAt } from './definition.ts';
import { actionsIn, hoverAt } from './findings.ts';
import type { Linter } from './linter.ts';
import { symbolsOf } from './symbols.ts';
import type { Workspace } from './workspace.ts';

/** Answers what an editor asks about a document: nothing for one that is no runbook. */
export function answerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  linter: Linter,
): void {
  const pageOf = (uri: string) => workspace.pageOf(documents.get(uri));
  const findingsOf = async (uri: string) => {
    const owner = await workspace.ownerOf(uri);
    return owner === null ? [] : linter.findingsIn(owner);
  };
  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const page = await pageOf(uri);
    return page === null ? [] : actionsIn(page, range, await findingsOf(uri));
  });
  connection.onHover(async ({ textDocument: { uri }, position }) =>
    hoverAt(position, await findingsOf(uri)),
  );
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    return document === undefined ? [] : complete(document, position, () => pageOf(uri));
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const page = await pageOf(uri);
    return page === null ? null : definitionsAt(page, position);
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const page = await pageOf(uri);
    return page === null ? null : symbolsOf(page);
  });
}
