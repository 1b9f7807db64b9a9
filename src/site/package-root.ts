import { join } from 'node:path';

/** The package's own folder: the site's sources are there, wherever the runbooks are. */
export const packageRoot = join(import.meta.dirname, '../..');
