import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildSites } from './build-sites.ts';
import { serveFolders } from './static-server.ts';

/** Builds the sites and serves them on a free port; the tests find the address as `SITE_ORIGIN`. */
export default async function setup(): Promise<() => Promise<void>> {
  const sites = await buildSites();
  const server = await serveFolders(sites);
  process.env['SITE_ORIGIN'] = server.origin;
  return async () => {
    await server.close();
    const [first] = Object.values(sites);
    if (first !== undefined) await rm(dirname(first), { recursive: true, force: true });
  };
}
