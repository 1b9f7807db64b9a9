/** Compiles the site's pages at the installation, so that no build has to. */
import { installPages } from '../src/site/build/open-pages.ts';

await installPages();
