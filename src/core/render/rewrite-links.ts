import type { Element, ElementContent } from 'hast';
import type { FragmentMatch } from '../links/fragment.ts';
import { pageScheme, writtenUrl } from '../links/references.ts';
import { element, textOf } from './element.ts';
import type { PageContext } from './page-context.ts';
import { linkSchemes } from './sanitize-schema.ts';

const imageData = /^data:image\/(?:png|gif|jpeg|webp|avif|svg\+xml)[;,]/i;

/** Replaces every address of an author by one that works on the site, or by its text and a reason. */
export function rewriteLinks(
  nodes: readonly ElementContent[],
  context: PageContext,
  insideLink = false,
): ElementContent[] {
  return nodes.map((written): ElementContent => {
    if (written.type !== 'element') return written;
    const node = withoutReservedNames(written);
    const isLink = node.tagName === 'a' && node.properties.href !== undefined;
    const children = rewriteLinks(node.children, context, insideLink || isLink);
    if (isLink) return rewriteLink({ ...node, children }, context);
    if (node.tagName === 'img') return rewriteImage(node, context, insideLink);
    return { ...node, children, properties: withAnchor(node) };
  });
}

/** An anchor of an author must not take the place of one of the site's own ids. */
function withoutReservedNames(node: Element): Element {
  const { properties } = node;
  if (!isReserved(properties.id) && !isReserved(properties.name)) return node;
  const { id, name, ...others } = properties;
  const free = Object.entries({ id, name }).filter(([, anchor]) => anchor && !isReserved(anchor));
  return { ...node, properties: { ...others, ...Object.fromEntries(free) } };
}

function isReserved(anchor: Element['properties'][string]): boolean {
  return Boolean(anchor) && /^(?:page|command|fields|group|keys):/.test(String(anchor));
}

/** On GitHub the `name` of any element is an anchor; in HTML only an `id` is. */
function withAnchor({ tagName, properties }: Element): Element['properties'] {
  const { name } = properties;
  if (tagName === 'a' || typeof name !== 'string' || properties.id) return properties;
  return { ...properties, id: name };
}

function rewriteLink(link: Element, context: PageContext): Element {
  const url = String(link.properties.href);
  const isFootnote = link.properties.dataFootnoteRef ?? link.properties.dataFootnoteBackref;
  if (isFootnote !== undefined && url.startsWith('#')) return link;
  const place = resolveUrl(url, context);
  if ('reason' in place) return unlinked(link, place.reason);
  const { href: _, rel: __, ...properties } = link.properties;
  if (!place.external) {
    return { ...link, properties: { ...properties, href: place.href } };
  }
  const external = { href: place.href, rel: ['noopener', 'noreferrer'], className: ['external'] };
  return { ...link, properties: { ...properties, ...external } };
}

type Place = { href: string; external: boolean } | { reason: string };

/** Turns a URL as written into one of the site. */
export function resolveUrl(url: string, { options, runbook, t }: PageContext): Place {
  const target = options.links.resolve(url, runbook);
  switch (target.kind) {
    case 'external':
      if (!linkSchemes.has(target.scheme))
        return { reason: t('Not linked, for safety: {url}', { url }) };
      return { href: encodeSpaces(url), external: true };
    case 'protocol-relative':
      return { href: encodeSpaces(url), external: true };
    case 'page': {
      const own = target.runbook === runbook;
      if (own && target.fragment.state === 'missing') {
        return {
          reason: t('There is no “{name}” on this page.', { name: target.fragment.wanted }),
        };
      }
      const anchor = anchorOf(target.fragment, url);
      if (own) return { href: `#${encodeURIComponent(anchor)}`, external: false };
      return { href: options.pageUrl(target.runbook, anchor), external: false };
    }
    case 'path': {
      const href = options.fileUrl(target.path, target.type);
      if (href === null) return { reason: t('In the repository: {path}', { path: target.path }) };
      return { href, external: true };
    }
    case 'missing':
      return { reason: t('There is nothing at {path}.', { path: target.path }) };
    case 'outside':
      return { reason: t('Leads out of the repository: {url}', { url }) };
    case 'leads-out':
      return {
        reason: t('Behind a symbolic link out of the repository: {path}', { path: target.path }),
      };
    case 'template':
      if (url.startsWith(pageScheme)) {
        return { reason: t('Not in this catalog: {url}', { url: writtenUrl(url) }) };
      }
      return (
        onSite(url, { options, runbook }) ?? {
          reason: t('The address is a template: {url}', { url }),
        }
      );
    case 'route':
      return { reason: t('An address of another site: {url}', { url }) };
    case 'empty':
      return { reason: t('The link has no address.') };
  }
}

/** `{{ site.baseurl }}/page/` is an address from the root of the site. */
function onSite(
  url: string,
  { options, runbook }: Pick<PageContext, 'options' | 'runbook'>,
): Place | null {
  const [, below] =
    /^\{\{[<%-]?(?:\.?site\.)?base_?url[^}]*\}\}\/?([\w./#-]+)$/i.exec(url) ??
    /^\{\{'\/?([\w./#-]+)'\|(?:relative|absolute)_url[^}]*\}\}$/.exec(url) ??
    [];
  if (below === undefined) return null;
  const target = options.links.resolve(`/${below}`, runbook);
  if (target.kind !== 'page') return null;
  return { href: options.pageUrl(target.runbook, anchorOf(target.fragment, url)), external: false };
}

function anchorOf(fragment: FragmentMatch, url: string): string {
  if (fragment.state === 'found' || fragment.state === 'attribute') return fragment.slug;
  return fragment.state === 'open' ? url.slice(url.indexOf('#') + 1) : '';
}

function rewriteImage(image: Element, context: PageContext, insideLink: boolean): Element {
  const { src, alt = '', title, width, height } = image.properties;
  const url = String(src ?? '');
  if (imageData.test(url)) return image;
  const target = context.options.links.resolve(url, context.runbook);
  const copy =
    target.kind === 'path' && target.type === 'file' ? context.options.imageUrl(target.path) : null;
  if (copy !== null) {
    const size = { ...(width && { width }), ...(height && { height }), ...(title && { title }) };
    const shown = element('img', { src: copy, alt, ...size, loading: 'lazy' });
    // A link to the image alone shows it at its full size, also without a script.
    const isNamed = String(alt).trim() !== '';
    return insideLink || !isNamed
      ? shown
      : element('a', { href: copy, className: ['zoom'] }, shown);
  }
  // An image of another site is never fetched: that would tell it who reads the runbook.
  const text = String(alt).trim() || lastSegment(writtenUrl(url)) || 'image';
  const place = resolveUrl(url, context);
  if (insideLink) return element('span', {}, text);
  const link = element('a', { href: url, className: ['image-link'] }, text);
  if ('reason' in place) return unlinked(link, place.reason);
  return rewriteLink(link, context);
}

function unlinked(link: Element, reason: string): Element {
  const { id, title } = link.properties;
  const text = title ? `${title} (${reason})` : reason;
  const children =
    textOf(link.children).trim() === '' && link.children.length === 0 ? [] : link.children;
  return element('span', { ...(id && { id }), className: ['unlinked'], title: text }, ...children);
}

function lastSegment(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  );
}

function encodeSpaces(url: string): string {
  return url.trim().replace(/\s+/g, '%20');
}
