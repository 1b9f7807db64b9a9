import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from '../content/site.ts';
import { pathBelow } from '../path-below.ts';

/** Makes the development server serve the files of the site that are not pages. */
export function serveFiles(source: { load(): Promise<Site> }, base: string) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => {
    const path = pathBelow(request, base);
    const site = await source.load().catch(next);
    if (!site) return;
    const { files } = site;
    const file = path === null ? undefined : files.find((one) => one.path === path);
    if (file === undefined) {
      next();
      return;
    }
    response.setHeader('content-type', file.contentType);
    response.end(await file.content());
  };
}
