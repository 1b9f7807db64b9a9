import { join } from 'node:path';

/** The folder of the package, with the sources of the site. */
export const packageRoot = join(import.meta.dirname, '../..');
