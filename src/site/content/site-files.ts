import { absoluteUrls } from '../machine/absolute-url.ts';
import { drawCard } from '../machine/card.ts';
import { catalogJson, searchIndexJson, signaturesJson } from '../machine/catalog-json.ts';
import { feed } from '../machine/feed.ts';
import { llmsTexts } from '../machine/llms-text.ts';
import { robots } from '../machine/robots.ts';
import { schemaNames, schemaText } from '../machine/schemas.ts';
import { sitemaps } from '../machine/sitemap.ts';
import { treeJson } from '../machine/tree-json.ts';
import { webManifest } from '../machine/web-manifest.ts';
import type { SiteContent } from './site-content.ts';
import type { SiteFile } from './site-file.ts';

/** Every file made from the runbooks except pages: files for programs, images, styles. */
export function siteFiles(site: SiteContent): SiteFile[] {
  return [
    ...site.branding.files,
    ...machineFiles(site),
    ...publishedFiles(site),
    ...markdownFiles(site),
    ...images(site),
  ];
}

function machineFiles(site: SiteContent): SiteFile[] {
  const { script } = site.words;
  return [
    pieces('catalog.json', () => catalogJson(site)),
    pieces('signatures.json', () => signaturesJson(site)),
    pieces('search-index.json', () => searchIndexJson(site)),
    ...schemaNames.map((name) =>
      text(`schemas/${name}.json`, 'application/schema+json', () => schemaText(name, site)),
    ),
    ...llmsTexts(site).map((file) => text(file.path, 'text/plain', file.text)),
    text('tree.json', 'application/json', () => treeJson(site)),
    ...(script === null ? [] : [text(script.path, 'text/javascript', () => script.content)]),
    text('diagrams.css', 'text/css', () => `${site.diagrams.css}\n`),
    ...(site.offline
      ? [text('manifest.webmanifest', 'application/manifest+json', () => webManifest(site))]
      : []),
  ];
}

/** Files with absolute addresses are missing if the address of the site is unknown. */
function publishedFiles(site: SiteContent): SiteFile[] {
  const absolute = absoluteUrls(site.origin);
  if (absolute === null) return [];
  const forAll: SiteFile[] = [
    ...sitemaps(site, absolute).map(({ path, text: xml }) =>
      text(path, 'application/xml', () => xml),
    ),
    text('feed.xml', 'application/atom+xml', () => feed(site, absolute)),
    { path: 'card.png', contentType: 'image/png', content: () => drawCard(site.title) },
  ];
  if (site.base !== '/') return forAll;
  return [...forAll, text('robots.txt', 'text/plain', () => robots(absolute('/sitemap.xml')))];
}

/**
 * The unchanged sources of the pages; links between them work, because they keep the paths of their
 * files.
 */
function markdownFiles({ pages }: SiteContent): SiteFile[] {
  return pages
    .filter(({ sourceUrl }) => sourceUrl !== null)
    .map((page) => text(`runbooks/${page.path}.md`, 'text/markdown', () => page.text));
}

function images({ images }: SiteContent): SiteFile[] {
  return images.copies.map(({ from, to }) => ({
    path: `files/${to}`,
    contentType: images.contentType(from),
    content: () => images.read(from),
  }));
}

function text(path: string, type: string, content: () => string): SiteFile {
  return { path, contentType: `${type}; charset=utf-8`, content };
}

/** JSON that is never a text as a whole. */
function pieces(path: string, content: () => Iterable<string>): SiteFile {
  return {
    path,
    contentType: 'application/json; charset=utf-8',
    content: () => [...encoded(content())],
  };
}

/** Length of a text that is encoded at once. */
const ENCODED_AT_ONCE = 500_000;
const encoder = new TextEncoder();

function* encoded(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>, void> {
  let open: string[] = [];
  let length = 0;
  for (const text of texts) {
    open.push(text);
    length += text.length;
    if (length < ENCODED_AT_ONCE) continue;
    yield encoder.encode(open.join(''));
    open = [];
    length = 0;
  }
  yield encoder.encode(open.join(''));
}
