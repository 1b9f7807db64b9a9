import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSymbol, Location } from 'vscode-languageserver-protocol/node';
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { cursor, Editor, uriOf } from './editor.ts';

let workspace: Workspace;
let editor: Editor;
let path = '';

beforeAll(async () => {
  workspace = new Workspace({
    '.git/HEAD': '',
    'docs/rubric.json': '{}',
    'README.md': '# Service\n\nText.\n\n## Set up\n',
    'runbooks/ci.md': goodRunbook,
    'runbooks/other.md': '# Other\n\nText.\n\n## Disk full\n\nText.\n',
  });
  symlinkSync('/usr', join(workspace.folder, 'out'));
  path = join(workspace.folder, 'runbooks/ci.md');
  editor = await Editor.start({ cwd: '/', folders: [workspace.folder] });
});

afterAll(async () => {
  await editor.stop();
  workspace.remove();
});

describe('go to definition', () => {
  it.each([
    ['a runbook', `[x](oth${cursor}er.md)`, 'runbooks/other.md', 0],
    ['from the text of the link', `[te${cursor}xt](other.md)`, 'runbooks/other.md', 0],
    ['an anchor', `[x](other.md#disk${cursor}-full)`, 'runbooks/other.md', 4],
    ['an anchor of the page', `[x](#non-mock${cursor}-gate)`, 'runbooks/ci.md', 4],
    ['a reference', `[te${cursor}xt][ref]\n\n[ref]: other.md`, 'runbooks/other.md', 0],
    ['a file of the project', `[x](../docs/ru${cursor}bric.json)`, 'docs/rubric.json', 0],
    ['an anchor of other Markdown', `[x](/README.md#set${cursor}-up)`, 'README.md', 4],
    ['an anchor that is missing', `[x](other.md#no${cursor}pe)`, 'runbooks/other.md', 0],
    ['nothing outside of a link', `no${cursor} link`, null, 0],
    ['nothing for another site', `[x](https://exam${cursor}ple.com)`, null, 0],
    ['nothing for a missing file', `[x](no${cursor}pe.md)`, null, 0],
    ['nothing for a folder', `[x](../do${cursor}cs)`, null, 0],
    ['nothing outside of the root', `[x](../out/sh${cursor}are)`, null, 0],
  ])('leads to %s', async (_what, line, file, at) => {
    const marked = goodRunbook.replace('# CI', `# CI\n\n${line}`);
    const found = await editor.ask<Location | null>('textDocument/definition', path, marked);
    expect(found).toEqual(
      file === null
        ? null
        : {
            uri: uriOf(join(workspace.folder, file)),
            range: expect.objectContaining({ start: { line: at, character: 0 } }),
          },
    );
  });

  it.each([
    ['rubric.json', 'docs/rubric.json'],
    ['missing.json', null],
  ])('leads from the artifact docs/%s to its file, if it is there', async (name, file) => {
    const marked = goodRunbook.replace('docs/rubric.json', `docs/${cursor}${name}`);
    const found = await editor.ask<Location | null>('textDocument/definition', path, marked);
    expect(found?.uri ?? null).toBe(file === null ? null : uriOf(join(workspace.folder, file)));
  });
});

describe('the outline', () => {
  it('has the entries with their fields', async () => {
    await editor.ask('textDocument/hover', path, `${goodRunbook}\n${cursor}`);
    const symbols: DocumentSymbol[] = await editor.client.sendRequest(
      'textDocument/documentSymbol',
      {
        textDocument: { uri: uriOf(path) },
      },
    );
    expect(symbols).toMatchObject([
      {
        name: 'Non-mock gate',
        detail: 'non_mock_gate <module> ... FAILED',
        selectionRange: { start: { line: 2, character: 0 } },
        children: ['Signature', 'Artifacts', 'Replay', 'Remediation'].map((name) => ({ name })),
      },
    ]);
  });

  it('holds what editors ask of it: each name lies in its part, and that in its parent', async () => {
    const table =
      '\n## Failures\n\n| Symptom | Fix |\n|---|---|\n| `gate timed out` | Retry. |\n| `gate crashed` | Restart. |\n';
    await editor.ask('textDocument/hover', path, `${goodRunbook}${table}${cursor}`);
    const symbols: DocumentSymbol[] = await editor.client.sendRequest(
      'textDocument/documentSymbol',
      {
        textDocument: { uri: uriOf(path) },
      },
    );
    expect(symbols.length).toBeGreaterThan(1);
    const isIn = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']) =>
      compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
    for (const symbol of symbols) {
      expect(symbol.name).not.toBe('');
      expect(isIn(symbol.selectionRange, symbol.range)).toBe(true);
      for (const child of symbol.children ?? []) {
        expect(isIn(child.selectionRange, child.range)).toBe(true);
        expect(isIn(child.range, symbol.range)).toBe(true);
      }
    }
  });
});

function compare(
  a: { line: number; character: number },
  b: { line: number; character: number },
): number {
  return a.line - b.line || a.character - b.character;
}
