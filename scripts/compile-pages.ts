/** Compiles the pages of the site at installation, so that no build has to. */
import { installPages } from '../src/site/build/open-pages.ts';

await installPages();
