import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from '../content/site.ts';
import type { PageLocals } from '../page-locals.ts';
import { pathBelow } from '../path-below.ts';
import { siteAddresses } from '../site-addresses.ts';

/**
 * The place where Astro's development server finds the locals of a page. A build passes them to the
 * documented `render`; for the development server Astro documents no way.
 */
const requestLocals = Symbol.for('astro.locals');

/** Passes the site to the pages that the development server renders. */
export function giveLocals(source: { load(): Promise<Site> }, base: string) {
  return async (
    request: IncomingMessage,
    _response: ServerResponse,
    next: (error?: unknown) => void,
  ) => {
    const site = await source.load().catch(next);
    if (!site) return;
    const path = pathBelow(request, base)?.replace(/\/$/, '');
    const address = siteAddresses(site).find((one) => one.path === path);
    const locals: PageLocals = { site, subject: address?.subject ?? null, isPublished: false };
    Reflect.set(request, requestLocals, locals);
    next();
  };
}
