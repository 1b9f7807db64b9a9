import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../src/site/content/site.ts';
import { serveFiles } from '../../src/site/dev/serve-files.ts';

const files = [
  { path: 'a b/ü.md', contentType: 'text/markdown; charset=utf-8', content: () => '# Ü\n' },
  { path: 'card.png', contentType: 'image/png', content: async () => new Uint8Array([1, 2]) },
];
const site = { files } as unknown as Site;
const source = { load: async () => site, invalidate: () => undefined };
const handle = serveFiles(source, '/docs/');
const server = createServer((request, response) => {
  void handle(request, response, () => response.writeHead(418).end());
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('the development server', () => {
  it.each([
    ['/docs/a%20b/%C3%BC.md', 'text/markdown; charset=utf-8', '# Ü\n'],
    ['/docs/a%20b/%C3%BC.md?x#y', 'text/markdown; charset=utf-8', '# Ü\n'],
    ['/docs/card.png', 'image/png', '\u0001\u0002'],
  ])('answers %s', async (path, type, text) => {
    const response = await fetch(origin + path);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it.each(['/docs/', '/card.png', '/docs/other', '/docs/%'])(
    'leaves %s to others',
    async (path) => {
      expect((await fetch(origin + path)).status).toBe(418);
    },
  );
});
