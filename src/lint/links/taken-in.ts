import type { LinkGraph } from '../../core/links/graph.ts';
import { folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import type { Link, Runbook } from '../../core/model.ts';
import type { CatalogContext, Finding } from '../rule.ts';
import { positionIn } from '../text-position.ts';
import { missing } from './missing-target.ts';

type Context = Pick<CatalogContext, 'catalog' | 'pages' | 'links' | 'textOf'>;
type Placed = Finding & { path: string };

/** A file that a page takes in or shows by a directive of its generator. */
interface TakenIn {
  from: Runbook;
  link: Link;
  /** Where it is, as a path of the project. */
  path: string;
}

/**
 * The files that pages take in and that do not exist: `{{#include a.md}}` of mdBook; `{include}`, `{literalinclude}`
 * and `{download}` of Sphinx and MyST. Their images are links of the page.
 */
export function filesTakenIn({ catalog, pages, links, textOf }: Context): Placed[] {
  const all = catalog.runbooks.flatMap((page) => [...namedBy(page, textOf, links)]);
  const gone = all.filter(({ path }) => !links.isFile(path) && !links.isFolder(path));
  const asked = gone.filter(({ from }) => pages.includes(from));
  return asked.map(({ from, link, path }) => {
    const finding = missing(from, link, { kind: 'missing', path, folder: false }, links);
    // A program writes files into folders of their own, or all of them.
    const isSure =
      gone.length * 2 < all.length && links.isFolder(folderOf(path)) && !links.isIgnored(path);
    const severity = isSure ? finding.severity : 'info';
    return {
      ...finding,
      messageId: 'missing-include',
      severity,
      path: from.path,
      position: link.position,
    };
  });
}

/** Not behind a backslash, by which a book shows the directive itself; without the lines that it takes. */
const ofBook =
  /(?<!\\)(\{\{#(?:include|rustdoc_include|playground|playpen)\s+)([^\s:{}]+)(?:[\s:][^{}\n]*)?\}\}/g;
const ofSphinx =
  /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{(?:include|literalinclude)\}[ \t]+(\S+)[ \t]*\r?$/gm;
const role = /\{download\}(`+)(?:[^`\n]*<)?([^`<>\n]+)>?\1/g;

function* namedBy(
  from: Runbook,
  textOf: (path: string) => string,
  links: LinkGraph,
): Generator<TakenIn> {
  const generator = links.generatorAround(from.path);
  const text = generator === 'mdBook' || links.hasLabels(from.path) ? textOf(from.path) : '';
  const root = links.contentAround(from.path) ?? '.';
  const folder = folderOf(normalizePath(from.path));
  const named = function* (url: string, at: number): Generator<TakenIn> {
    // An address, a label, a pattern of names, and what is filled in later.
    if (/^\w+:\/\/|^[#<]|[*{}$]/.test(url)) return;
    const position = positionIn(text, at, at + url.length);
    const path = joinPath(url.startsWith('/') ? root : folder, url.replace(/^\/+/, ''));
    yield { from, link: { type: 'link', url, text: '', position }, path };
  };
  if (generator === 'mdBook') {
    for (const { 1: directive = '', 2: url = '', index } of text.matchAll(ofBook)) {
      yield* named(url, index + directive.length);
    }
  }
  if (!links.hasLabels(from.path)) return;
  const blocks = from.codeBlocks.map(({ position: { start, end } }) => [start.offset, end.offset]);
  const isShown = (at: number) => blocks.some(([start = 0, end = 0]) => start < at && at < end);
  for (const { 0: whole, 1: url = '', index } of text.matchAll(ofSphinx)) {
    // The block may be the directive itself, which begins behind the blanks of its line.
    if (isShown(index + whole.search(/[`~:]/))) continue;
    yield* named(url, index + whole.lastIndexOf(url));
  }
  for (const { 0: whole, 2: url = '', index } of text.matchAll(role)) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    // Inside of code, as an odd number of its marks ahead tells.
    const isInCode = (line.match(/`+/g) ?? []).length % 2 === 1;
    if (!isShown(index) && !isInCode) yield* named(url, index + whole.lastIndexOf(url));
  }
}
