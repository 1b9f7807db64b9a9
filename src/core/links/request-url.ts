import type { Runbook } from '../model.ts';
import { parseUrl } from './url.ts';

/**
 * Names that no public server has: RFC 2606, 6761, 6762, 8375, 9476, and names that companies
 * invented.
 */
const notPublic =
  /(?:^|\.)(?:localhost|example(?:\.(?:com|net|org))?|invalid|test|local|internal|alt|onion|home\.arpa|svc|lan|corp|intranet)$/i;

/**
 * The address to request for an external link: without fragment, so that all links to one page
 * share it. Null if it is not a web address.
 */
export function requestUrl(url: string): string | null {
  const text = url.trim();
  if (!/^https?:\/\//i.test(text) || parseUrl(text).kind !== 'external') return null;
  return text.replace(/#.*$/s, '');
}

/** Whether a web address is the same for everyone, without a host that only some networks know. */
export function isPublicUrl(url: string): boolean {
  const host = hostIn(url);
  const isNumber = /^(?:\[|\d{1,3}(?:\.\d{1,3}){3}$)/.test(host);
  return !isNumber && host.includes('.') && !notPublic.test(host);
}

function hostIn(url: string): string {
  const [, host = ''] = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(url) ?? [];
  return host.replace(/\.$/, '');
}

/**
 * The distinct addresses that a check of some pages' external links has to request, sorted; those of
 * hosts that only some networks know where they are allowed.
 */
export function urlsToRequest(
  runbooks: readonly Runbook[],
  allowsPrivate: (host: string) => boolean = () => false,
): string[] {
  const urls = new Set<string>();
  for (const { url } of runbooks.flatMap(({ links }) => links)) {
    const requested = requestUrl(url);
    if (requested === null) continue;
    if (isPublicUrl(requested) || allowsPrivate(hostIn(requested))) urls.add(requested);
  }
  return [...urls].sort();
}
