import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { serveFolders } from './static-server.ts';

/** Builds the sites and serves them on a free port; the tests find the address as `SITE_ORIGIN`. */
export default async function setup(): Promise<() => Promise<void>> {
  // Playwright loads TypeScript in a way of its own, in which the program cannot load what it needs seldom.
  const built = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'build-sites.ts'),
  ]);
  const sites: Record<string, string> = JSON.parse(built.stdout);
  const server = await serveFolders(sites);
  process.env['SITE_ORIGIN'] = server.origin;
  return async () => {
    await server.close();
    const [first] = Object.values(sites);
    if (first !== undefined) await rm(dirname(first), { recursive: true, force: true });
  };
}
