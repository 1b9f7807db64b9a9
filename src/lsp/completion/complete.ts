import type { CompletionItem, Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenPage } from '../workspace.ts';
import { artifactsAt } from './artifacts.ts';
import { fieldsAt } from './fields.ts';
import { frontMatterAt } from './front-matter.ts';
import { linksAt } from './links.ts';
import { placeAt } from './place.ts';
import { suppressionsAt } from './suppressions.ts';

/** Characters after which an editor asks by itself. */
export const triggerCharacters = ['*', '(', '#', '/', '`', '<', ' ', ','];

/**
 * What may stand at a place of a document. Reads the project only where the line itself says that there
 * is something to offer, because an editor asks while one types.
 */
export async function complete(
  document: TextDocument,
  position: Position,
  openPage: () => Promise<OpenPage | null>,
): Promise<CompletionItem[]> {
  const place = placeAt(document, position);
  const offer =
    frontMatterAt(place) ??
    suppressionsAt(place) ??
    linksAt(place) ??
    artifactsAt(place) ??
    fieldsAt(place);
  const page = offer === null ? null : await openPage();
  return offer === null || page === null ? [] : offer(page);
}
