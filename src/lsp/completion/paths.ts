import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver/node';
import { listFolder } from '../../app/index.ts';
import type { OpenPage } from '../workspace.ts';

/** The files and folders in a folder of the project; nothing for one outside of it. */
export async function pathItems(
  { catalog }: OpenPage,
  folder: string,
  edit: (name: string) => TextEdit,
): Promise<CompletionItem[]> {
  const entries = await listFolder(catalog.settings, folder);
  return entries.map(({ name, type }) => {
    const isFolder = type === 'directory';
    const shown = isFolder ? `${name}/` : name;
    const path = folder === '.' ? name : `${folder}/${name}`;
    return {
      label: shown,
      kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
      detail: catalog.files.get(path)?.runbook.title ?? '',
      sortText: `0${shown}`,
      textEdit: edit(shown),
    };
  });
}
