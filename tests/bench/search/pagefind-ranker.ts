import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SearchEntry } from '../../../src/core/search/index-data.ts';
import { benchFolder } from '../workspace.ts';

interface PagefindClient {
  options(options: { basePath: string }): Promise<void>;
  search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pagefind as a site uses it: its index on a server, its client asking for fragments. */
export class PagefindRanker {
  readonly #server: Server;
  readonly #client: PagefindClient;

  private constructor(server: Server, client: PagefindClient) {
    this.#server = server;
    this.#client = client;
  }

  static async over(entries: readonly SearchEntry[]): Promise<PagefindRanker> {
    const folder = join(benchFolder, `pagefind-${entries.length}`);
    rmSync(folder, { recursive: true, force: true });
    await writeIndex(entries, folder);
    const server = createServer(({ url = '' }, response) => {
      response.end(readFileSync(join(folder, url.replace(/\?.*/, ''))));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const client: PagefindClient = await import(join(folder, 'pagefind.js'));
    await client.options({ basePath: `http://127.0.0.1:${port}/` });
    return new PagefindRanker(server, client);
  }

  async rank(text: string): Promise<string[]> {
    const { results } = await this.#client.search(text);
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return shown.map(({ url }) => decodeURIComponent(url.slice(1)));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function writeIndex(entries: readonly SearchEntry[], folder: string): Promise<void> {
  const { close, createIndex } = await import('pagefind');
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind gives no index');
  for (const { id, title, patterns, observed } of entries) {
    const sources = patterns.flatMap(({ steps }) => steps.map(({ source }) => source));
    await index.addCustomRecord({
      url: `/${encodeURIComponent(id)}`,
      content: [title, ...sources, observed].join('\n'),
      language: 'en',
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}
