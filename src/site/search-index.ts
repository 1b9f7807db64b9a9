import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** What the site's own search loads; Pagefind's ready-made interfaces are left out. */
const needed =
  /^(?:pagefind(?:-entry|-worker)?\.(?:js|json)|wasm\..+|.+\.pf_\w+|(?:fragment|index|filter)\/.+)$/;

/** Indexes the article text of the built pages for the search of prose. */
export async function writeSearchIndex(outDir: URL): Promise<{ pages: number }> {
  const folder = fileURLToPath(outDir);
  try {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(errors.join(' '));
    const added = await index.addDirectory({ path: folder, glob: 'runbooks/**/*.html' });
    const { files, errors: failures } = await index.getFiles();
    const problems = [...added.errors, ...failures];
    if (problems.length > 0) throw new Error(problems.join(' '));
    for (const { path, content } of files) {
      if (!needed.test(path.replace(/^pagefind\//, ''))) continue;
      const target = join(folder, 'pagefind', path.replace(/^pagefind\//, ''));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return { pages: added.page_count };
  } finally {
    await close();
  }
}
