import { labelsIn } from '../../core/links/anchor-names.ts';
import type { LinkGraph } from '../../core/links/graph.ts';
import { folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import { pageScheme } from '../../core/links/references.ts';
import { decode } from '../../core/links/url.ts';
import { once } from '../../core/memoize.ts';
import type { Position, Runbook } from '../../core/model.ts';
import { closest } from '../../core/text/edit-distance.ts';
import type { CatalogContext, Finding } from '../rule.ts';
import { positionIn } from '../text-position.ts';

type Context = Pick<CatalogContext, 'catalog' | 'pages' | 'links' | 'textOf'>;
type Placed = Finding & { path: string };

/** What Sphinx reads as the document of a name without an extension. */
const extensions = ['md', 'rst', 'ipynb', 'myst', 'txt', 'markdown'];
/** Labels that Sphinx has on every site. */
const builtIn = /^(?:genindex|modindex|py-modindex|search)$/;
/** Shorter labels have near ones that nobody meant. */
const SHORTEST = 5;

interface TreeEntry {
  from: Runbook;
  name: string;
  /** Where its document is, as a path of the project, maybe without an extension. */
  path: string;
  position: Position;
}

/** The documents of a `{toctree}` that do not exist, and misspelled labels of `{ref}`. */
export function* sphinxReferences(context: Context): Generator<Placed> {
  const pages = context.pages.filter(({ path }) => context.links.hasLabels(path));
  if (pages.length === 0) return;
  yield* missingDocuments(context);
  yield* missingLabels(pages, context);
}

function* missingDocuments({ catalog, pages, links, textOf }: Context): Generator<Placed> {
  const named = catalog.runbooks.filter(({ path }) => links.hasLabels(path));
  const entries = named.flatMap((page) => [...entriesOf(page, textOf, links)]);
  const missing = entries.filter(({ path }) => !isDocument(path, links));
  for (const { from, name, path, position } of missing) {
    if (!pages.includes(from)) continue;
    // A program writes documents into folders of their own, or all of them.
    const isSure =
      missing.length * 2 < entries.length &&
      links.isFolder(folderOf(path)) &&
      !links.isIgnored(path);
    const severity = isSure ? undefined : 'info';
    const suggestion = links.suggestPage(path)?.path ?? '';
    const data = { url: name, path, suggestion };
    yield { messageId: 'missing-document', data, path: from.path, position, severity };
  }
}

function isDocument(path: string, links: LinkGraph): boolean {
  return links.isFile(path) || extensions.some((one) => links.isFile(`${path}.${one}`));
}

/** The documents that the trees of a page name: `a/b`, `Title <a/b>`; not its options, addresses and globs. */
function* entriesOf(
  from: Runbook,
  textOf: (path: string) => string,
  links: LinkGraph,
): Generator<TreeEntry> {
  const trees = from.codeBlocks.filter(({ language, closed }) => {
    return closed && /^\{toctree\}/.test(language ?? '');
  });
  if (trees.length === 0) return;
  const text = textOf(from.path);
  const root = links.contentAround(from.path) ?? '.';
  for (const { position } of trees) {
    const lines = /[^\r\n]*(?:\r\n?|\n|$)/y;
    lines.lastIndex = position.start.offset;
    let isOptions = false;
    for (let found = lines.exec(text); found !== null; found = lines.exec(text)) {
      const { 0: line, index } = found;
      if (index >= position.end.offset || line === '') break;
      const entry = line.trim();
      if (/^-{3,}$/.test(entry)) isOptions = !isOptions;
      if (isOptions || /^(?:$|[:#`~>-]|self$)|\*|:\/\//.test(entry)) continue;
      const name = /<([^<>]+)>$/.exec(entry)?.[1] ?? entry;
      const start = index + line.indexOf(entry);
      const below = name.startsWith('/') ? root : folderOf(normalizePath(from.path));
      const path = joinPath(below, name.replace(/^\/+/, ''));
      yield { from, name, path, position: positionIn(text, start, start + entry.length) };
    }
  }
}

/** A label that no page has is only sure where another one is near: other projects have labels, too. */
function* missingLabels(
  pages: readonly Runbook[],
  { catalog, links, textOf }: Context,
): Generator<Placed> {
  const texts = once(() => {
    return catalog.runbooks
      .filter(({ path }) => links.hasLabels(path))
      .map(({ path }) => textOf(path));
  });
  const known = once(() => new Set(texts().flatMap(namesIn)));
  // Who writes a label copies a label, not the words of a heading.
  const labels = once(() => new Set(texts().flatMap(labelsIn)));
  for (const page of pages) {
    for (const { link, target } of links.linksOf(page)) {
      const isOpen = target.kind === 'page' && target.fragment.state === 'open';
      if (!isOpen && target.kind !== 'template') continue;
      // `{ref}`label``, or `[text](label)`.
      const isReference = link.url.startsWith(`${pageScheme}#`) || /^[\w-]+$/.test(link.url);
      if (!isReference) continue;
      const label = decode(link.url.replace(`${pageScheme}#`, ''));
      if (label.length < SHORTEST || /[:./%]/.test(label) || builtIn.test(label)) continue;
      if (known().has(label.toLowerCase())) continue;
      const suggestion = closest(label, labels(), 2);
      if (suggestion === null) continue;
      const data = { label, suggestion };
      yield { messageId: 'missing-label', data, path: page.path, position: link.position };
    }
  }
}

/** Everything on a page that a label may name, in lower case: marks, names of blocks, headings. */
function namesIn(text: string): string[] {
  const names = Array.from(
    text.matchAll(
      /^[ \t]*:(?:name|label):[ \t]*(\S.*?)[ \t]*$|\{[^{}\n]*#([\w:.-]+)[^{}\n]*\}|^#+[ \t]+(.+?)[ \t]*$/gm,
    ),
    ([, block, given, heading]) => block ?? given ?? heading ?? '',
  );
  return [...labelsIn(text), ...names].map((name) => name.toLowerCase());
}
