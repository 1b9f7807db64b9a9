import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/node/files/serve-folder.ts';

const above = mkdtempSync(join(tmpdir(), 'replaybook-serve-'));
const folder = join(above, 'dist');
const texts = {
  'dist/index.html': 'home',
  'dist/404.html': 'missing',
  'dist/runbooks/ci/index.html': 'ci',
  'dist/runbooks/ci.md': '# CI',
  'dist/files/Ü b.png': 'image',
  'dist/files/a, b + c.png': 'image',
  'dist/data/100%.json': '{}',
  'secret.txt': 'outside',
  'elsewhere/index.html': 'outside',
  'elsewhere/a.txt': 'outside',
};
const links = {
  'dist/secret.txt': '../secret.txt',
  'dist/out': '../elsewhere',
  'dist/page.html': '../elsewhere/index.html',
  'dist/circle': 'circle',
  'dist/inside.md': 'runbooks/ci.md',
};

const server = createServer(serveFolder({ folder, base: '/docs/', host: '127.0.0.1' }));

beforeAll(async () => {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(above, path)), { recursive: true });
    writeFileSync(join(above, path), text);
  }
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(above, path));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(above, { recursive: true });
});

/** Requests a path unchanged, which `fetch` would normalise. */
async function ask(path: string, host?: string) {
  const { port } = server.address() as AddressInfo;
  const headers = host === undefined ? {} : { host };
  const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }).end();
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const piece of response) text += piece;
  return { status: response.statusCode, type: response.headers['content-type'], text };
}

describe('a served folder', () => {
  it.each([
    ['/docs/', 'text/html;charset=utf-8', 'home'],
    ['/docs/?q=a/../b#c', 'text/html;charset=utf-8', 'home'],
    ['/docs/runbooks/ci/', 'text/html;charset=utf-8', 'ci'],
    ['/docs/runbooks/ci', 'text/html;charset=utf-8', 'ci'],
    ['/docs/runbooks/ci.md', 'text/markdown', '# CI'],
    ['/docs/files/%C3%9C%20b.png', 'image/png', 'image'],
    ['/docs/files/a%2C%20b%20%2B%20c.png', 'image/png', 'image'],
    ['/docs/data/100%25.json', 'application/json', '{}'],
    ['/docs/inside.md', 'text/markdown', '# CI'],
  ])('answers %s', async (path, type, text) => {
    expect(await ask(path)).toEqual({ status: 200, type, text });
  });

  it.each([
    '/',
    '/docs',
    '/index.html',
    '/docs/other',
    '/docs/%',
    '/docs/../secret.txt',
    '/docs/%2e%2e/secret.txt',
    '/docs/..%2fsecret.txt',
    '/docs/runbooks/../../secret.txt',
    '/docs//etc/passwd',
    '/docs/index.html%00.png',
    '/docs/secret.txt%3F',
    '/docs/out%2Fa.txt',
    '/docs/secret.txt',
    '/docs/out',
    '/docs/out/',
    '/docs/out/a.txt',
    '/docs/page',
    '/docs/page.html',
    '/docs/circle',
    '/docs/pipe',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, text: 'missing' });
  });

  it.each([
    ['127.0.0.1:1', 200],
    ['localhost', 200],
    ['a.localhost:80', 200],
    ['[::1]:80', 200],
    ['example.com', 403],
    ['localhost.example.com', 403],
  ])('asked by the name %s answers %i', async (host, status) => {
    expect((await ask('/docs/', host)).status).toBe(status);
  });
});
