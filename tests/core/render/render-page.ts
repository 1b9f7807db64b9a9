import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import type { RenderOptions } from '../../../src/core/render/options.ts';
import { renderRunbook } from '../../../src/core/render/render-runbook.ts';

interface Around extends Partial<Omit<RenderOptions, 'links' | 'pageUrl'>> {
  /** Text of further pages, by path below `runbooks/`. */
  pages?: Readonly<Record<string, string>>;
  /** Paths of other files of the project. */
  files?: readonly string[];
}

/** Renders a page as part of a catalog in `runbooks/`; the page itself is `runbooks/page.md`. */
export function renderPage(text: string, { pages = {}, files = [], ...options }: Around = {}) {
  const parsed = Object.entries({ 'page.md': text, ...pages }).map(([path, content]) =>
    parseRunbook({ id: path.replace(/\.md$/, ''), path: `runbooks/${path}`, text: content }),
  );
  const catalog = { folder: 'runbooks', runbooks: parsed.map(({ runbook }) => runbook) };
  const links = buildLinkGraph(catalog, {
    pathType: (path) => (files.includes(path) ? 'file' : null),
  });
  const [page] = parsed;
  if (page === undefined) throw new Error('There is no page.');
  const rendered = renderRunbook(page, {
    links,
    diagrams: new Map(),
    pageUrl: (runbook, anchor) => `/runbooks/${runbook.id}/${anchor && `#${anchor}`}`,
    fileUrl: () => null,
    imageUrl: () => null,
    ...options,
  });
  const { runbook, tree } = page;
  return { ...rendered, runbook, tree, html: rendered.heading + rendered.body };
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** What a reader sees: the HTML without tags, entities decoded, white space made one. */
export function visibleText(html: string): string {
  return decodeEntities(html.replace(/<wbr>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of each command block, byte for byte as a browser would read it. */
export function commandTexts(html: string): string[] {
  const blocks = html.matchAll(
    /<replay-command\b[^>]*>(?:<p [^>]*>.*?<\/p>)?<pre><code>([\s\S]*?)<\/code><\/pre>/g,
  );
  return [...blocks].map(([, inner = '']) => decodeEntities(inner.replace(/<[^>]*>/g, '')));
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}
