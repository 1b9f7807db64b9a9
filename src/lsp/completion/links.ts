import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import { folderOf, joinPath, normalizePath, relativePath } from '../../core/links/path.ts';
import { decode, encodePath } from '../../core/links/url.ts';
import type { OpenPage } from '../workspace.ts';
import { pathItems } from './paths.ts';
import { isInFence, type Place, replacing } from './place.ts';

type Offer = (page: OpenPage) => Promise<CompletionItem[]> | CompletionItem[];

/** Where the address of a link begins: inline, as a definition, in HTML, as a destination in brackets. */
const begins = [
  /\]\(<?([^()<>"]*)$/,
  /^ {0,3}\[[^\]]+\]:[ \t]*<?([^\s<>]*)$/,
  /<\w[^<>]*\s(?:href|src)=["']([^"'<>]*)$/i,
];

/** Offers files and anchors for the address of a link; null elsewhere. */
export function linksAt(place: Place): Offer | null {
  const typed = begins
    .map((begin) => begin.exec(place.before)?.[1])
    .find((one) => one !== undefined);
  if (typed === undefined || /^[a-z][a-z\d+.-]+:|^\/\//i.test(typed) || isInFence(place))
    return null;
  const hash = typed.indexOf('#');
  if (hash === -1) return (page) => filesFor(page, place, typed);
  return (page) => anchorsFor(page, place, typed.slice(0, hash), typed.slice(hash + 1));
}

function anchorsFor(
  { catalog, file }: OpenPage,
  place: Place,
  address: string,
  typed: string,
): CompletionItem[] {
  const { links } = catalog;
  const target = links.resolve(address === '' ? '#' : address, file.runbook);
  const path = target.kind === 'page' ? target.runbook.path : 'path' in target ? target.path : null;
  if (path === null) return [];
  const anchors = links.anchorsAt(path);
  return anchors.map(({ name, text }, index) => ({
    label: `#${name}`,
    kind: CompletionItemKind.Reference,
    detail: text,
    filterText: name,
    // In the order of the page.
    sortText: String(index).padStart(5, '0'),
    textEdit: replacing(place, { back: typed.length }, name),
  }));
}

/** The files of the folder that is typed; before any folder is, all runbooks too. */
async function filesFor(page: OpenPage, place: Place, typed: string): Promise<CompletionItem[]> {
  const { catalog, file } = page;
  const own = folderOf(normalizePath(file.runbook.path));
  const typedFolder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const folder = typed.startsWith('/')
    ? normalizePath(decode(typedFolder).replace(/^\/+/, ''))
    : joinPath(own, decode(typedFolder));
  const named = typed.length - typedFolder.length;
  const listed = await pathItems(page, folder, (name) =>
    replacing(place, { back: named }, encodePath(name)),
  );
  if (typed.includes('/')) return listed;
  const pages = catalog.catalog.runbooks.filter((runbook) => runbook !== file.runbook);
  const elsewhere = pages.flatMap(({ path, title }): CompletionItem[] => {
    const address = encodePath(relativePath(own, normalizePath(path)));
    if (!address.includes('/')) return [];
    return [
      {
        label: address,
        kind: CompletionItemKind.File,
        detail: title,
        sortText: `1${address}`,
        textEdit: replacing(place, { back: typed.length }, address),
      },
    ];
  });
  return [...listed, ...elsewhere];
}
