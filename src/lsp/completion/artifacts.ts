import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import { normalizePath } from '../../core/links/path.ts';
import type { OpenPage } from '../workspace.ts';
import { pathItems } from './paths.ts';
import { type Place, replacing } from './place.ts';

/** Offers paths of artifacts in backticks; null elsewhere. */
export function artifactsAt(place: Place): ((page: OpenPage) => Promise<CompletionItem[]>) | null {
  const parts = place.before.split('`');
  const typed = parts.at(-1) ?? '';
  if (parts.length % 2 === 1 || /\s/.test(typed)) return null;
  return (page) => artifactsFor(page, place, typed);
}

async function artifactsFor(
  page: OpenPage,
  place: Place,
  typed: string,
): Promise<CompletionItem[]> {
  if (!isInArtifacts(page, place)) return [];
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const listed = await pathItems(page, normalizePath(folder), (name) =>
    replacing(place, { back: typed.length - folder.length }, name),
  );
  return [...usedElsewhere(page, place, typed), ...listed];
}

/** Entries often name the same file, which may exist only after a run. */
function usedElsewhere({ catalog }: OpenPage, place: Place, typed: string): CompletionItem[] {
  const uses = new Map<string, number>();
  for (const { entries } of catalog.catalog.runbooks) {
    for (const { path, type } of entries.flatMap(({ artifacts }) => artifacts)) {
      const isPath = type !== 'url' && type !== 'prose' && path !== typed;
      if (isPath) uses.set(path, (uses.get(path) ?? 0) + 1);
    }
  }
  return [...uses].map(([path, count]) => ({
    label: path,
    kind: CompletionItemKind.Reference,
    detail: count === 1 ? 'an artifact of an entry' : `an artifact of ${count} entries`,
    sortText: `0${String(99_999 - count).padStart(5, '0')}${path}`,
    textEdit: replacing(place, { back: typed.length }, path),
  }));
}

function isInArtifacts({ file }: OpenPage, { document, position }: Place): boolean {
  const offset = document.offsetAt(position);
  const field = file.runbook.entries
    .flatMap(({ fields }) => fields)
    .findLast(({ labelPosition }) => labelPosition.start.offset <= offset);
  return field?.name === 'artifacts' && position.line < field.position.end.line + 1;
}
