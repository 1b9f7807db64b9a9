import type { LinkGraph, ResolvedLink } from '../../core/links/graph.ts';
import type { PageTarget, PathTarget } from '../../core/links/link-target.ts';
import { writtenUrl } from '../../core/links/references.ts';
import { decode } from '../../core/links/url.ts';
import type { Link, Runbook } from '../../core/model.ts';
import type { Finding } from '../rule.ts';
import { missing, urlTo } from './missing-target.ts';

/** What is wrong with a link, in the words of `no-broken-link`. */
export type Judgement = Omit<Finding, 'position'>;

/** The mistakes of a link whose target is known. */
export function* judgeLink(resolved: ResolvedLink, links: LinkGraph): Generator<Judgement> {
  const { from, target } = resolved;
  const link = { ...resolved.link, url: writtenUrl(resolved.link.url) };
  switch (target.kind) {
    case 'empty':
      yield { messageId: 'no-address' };
      break;
    case 'missing':
      yield missing(from, link, target, links);
      break;
    case 'leads-out':
      yield { messageId: 'leads-out', data: { url: link.url, path: target.path } };
      break;
    case 'path':
      yield* spelling(from, link, target, target.path);
      yield* anchor(from, link, target, links);
      break;
    case 'page':
      yield* spelling(from, link, target, target.runbook.path);
      yield* anchor(from, link, target, links);
  }
}

function* spelling(
  from: Runbook,
  { url }: Link,
  target: PageTarget | PathTarget,
  path: string,
): Generator<Judgement> {
  const data = () => ({ url, path, suggestion: `${urlTo(path, from, url)}${fragmentOf(url)}` });
  if (target.backslash) yield { messageId: 'backslash', data: data() };
  else if (target.reading === 'site') {
    yield { messageId: 'only-on-site', data: data(), severity: 'info' };
  } else if (target.caseDiffers) yield { messageId: 'path-case', data: data() };
}

function* anchor(
  from: Runbook,
  { url }: Link,
  target: PageTarget | PathTarget,
  links: LinkGraph,
): Generator<Judgement> {
  // A site that the configuration does not tell of has anchors of its own.
  if (target.reading === 'site') return;
  const { fragment } = target;
  if (fragment.state === 'missing') {
    const page = target.kind === 'page' ? target.runbook.path : target.path;
    // Nobody has read the headings of that page.
    if (target.kind === 'page' && isUnread(target.runbook)) return;
    // A part of other pages, which have its headings.
    if (page === from.path && /(?:^|\/)_(?!index\b)[^/]+$/.test(page)) return;
    const suggestion = links.suggestAnchor(fragment.wanted, page) ?? '';
    const data = { anchor: fragment.wanted, suggestion };
    // What draws a page of JSX is not known, and names its headings; no tool names one `map[string]*x`.
    const isUnknown = /\.mdx$/i.test(page) && !links.isPublished(from);
    const isMade = /[*[\]{}"]/.test(fragment.wanted);
    // The site alone gives the fields of labels anchors: `store-down.diagnosis`.
    const isOfLabel =
      target.kind === 'page' &&
      target.runbook.anchors.some(({ slug }) => fragment.wanted.startsWith(`${slug}.`));
    const severity = isUnknown || isMade || isOfLabel ? 'info' : undefined;
    if (page === from.path) yield { messageId: 'missing-anchor', data, severity };
    else yield { messageId: 'missing-page-anchor', data: { ...data, page }, severity };
    return;
  }
  const written = () => decode(fragmentOf(url).slice(1));
  if (fragment.state === 'attribute') {
    const data = { anchor: written(), suggestion: fragment.slug };
    yield { messageId: 'heading-attribute', data, severity: 'info' };
  }
  if (fragment.state !== 'found') return;
  if (fragment.publishedAs !== undefined) {
    const data = { anchor: written(), suggestion: fragment.publishedAs };
    const isCase = data.anchor.toLowerCase() === data.suggestion.toLowerCase();
    const messageId = isCase ? 'anchor-case' : 'other-dialect';
    yield { messageId, data, severity: 'warning' };
  } else if (fragment.caseDiffers) {
    const data = { anchor: written(), suggestion: fragment.slug };
    yield { messageId: 'anchor-case', data, severity: 'info' };
  }
}

function isUnread({ problems }: Runbook): boolean {
  return problems.some(({ ruleId }) => ruleId === 'readable-file');
}

function fragmentOf(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? '' : url.slice(hash);
}
