import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readSeenAlive } from '../../../src/node/lint-facts/url-cache.ts';
import { checkUrls, type UrlCheckOptions } from '../../../src/node/lint-facts/urls.ts';

let server: Server;
let origin: string;
let folder: string;
/** `METHOD path` of every request, in order. */
let requests: string[] = [];
let openNow = 0;
let mostOpen = 0;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end();

const answers: Record<string, Answer> = {
  '/ok': status(200),
  '/gone': status(404),
  '/removed': status(410),
  '/odd': status(444),
  '/login': status(401),
  '/forbidden': status(403),
  '/limited': status(429, { 'retry-after': '3600' }),
  '/failing': status(503),
  '/moved': status(301, { location: '/ok' }),
  '/moved-away': status(302, { location: '/gone' }),
  '/round': status(302, { location: '/round' }),
  '/no-head': ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? 405 : 200).end('a page'),
  '/head-lies': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/head-lacks': ({ method }, response) => response.writeHead(method === 'HEAD' ? 501 : 404).end(),
  '/slow': () => {},
  '/broken': (request) => request.socket.destroy(),
  '/endless': ({ method }, response) => {
    if (method === 'HEAD') response.writeHead(405).end();
    else response.writeHead(200).write('x'.repeat(100_000));
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replaybook-urls-'));
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(`${request.method} ${path}`);
    openNow += 1;
    mostOpen = Math.max(mostOpen, openNow);
    response.once('close', () => {
      openNow -= 1;
    });
    const answer = answers[path];
    if (answer) answer(request, response);
    else setTimeout(() => response.writeHead(200).end(), 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

afterEach(() => {
  requests = [];
  mostOpen = 0;
});

const quick: UrlCheckOptions = { retries: 0, timeoutMs: 2000, allowPrivate: ['127.0.0.1'] };

async function verdict(url: string, options: UrlCheckOptions = quick): Promise<string | undefined> {
  const found = (await checkUrls([url], options)).get(url);
  return found?.state === 'dead' ? `dead: ${found.reason}` : found?.state;
}

describe('what an answer means', () => {
  test.each([
    ['/ok', 'alive', 1],
    ['/moved', 'alive', 2],
    ['/no-head', 'alive', 2],
    ['/head-lies', 'alive', 2],
    ['/endless', 'alive', 2],
    ['/gone', 'dead: its server answers 404 Not Found', 2],
    ['/removed', 'dead: its server answers 410 Gone', 2],
    ['/odd', 'dead: its server answers 444', 2],
    ['/head-lacks', 'dead: its server answers 404 Not Found', 2],
    ['/moved-away', 'dead: its server answers 404 Not Found', 4],
    ['/login', 'unknown', 2],
    ['/forbidden', 'unknown', 2],
    ['/limited', 'unknown', 1],
    ['/failing', 'unknown', 1],
    ['/broken', 'unknown', 1],
    ['/round', 'unknown', undefined],
  ])('%s: %s', async (path, expected, count) => {
    expect(await verdict(`${origin}${path}`)).toBe(expected);
    if (count !== undefined) expect(requests).toHaveLength(count);
  });

  test('a server that is slow: unknown', async () => {
    expect(await verdict(`${origin}/slow`, { ...quick, timeoutMs: 100 })).toBe('unknown');
  });

  test('nobody listens: dead', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    expect(await verdict(`http://127.0.0.1:${port}/`)).toBe('dead: nothing listens there');
  });

  test('no address: dead', async () => {
    expect(await verdict('http://a b/')).toBe('dead: it is not a valid address');
  });

  test('what is not https: unknown', async () => {
    expect(await verdict(origin.replace('http:', 'https:'))).toBe('unknown');
  });
});

describe('retries', () => {
  test('after the time that the server asks for', async () => {
    const failures = [429, 503];
    answers['/passing'] = (_request, response) =>
      response.writeHead(failures.shift() ?? 200, { 'retry-after': '0' }).end();
    expect(await verdict(`${origin}/passing`, { ...quick, retries: 2 })).toBe('alive');
    expect(requests).toEqual(['HEAD /passing', 'HEAD /passing', 'HEAD /passing']);
  });

  test('not when that is too long', async () => {
    expect(await verdict(`${origin}/limited`, { ...quick, retries: 2 })).toBe('unknown');
    expect(requests).toHaveLength(1);
  });

  test('not for what will not pass', async () => {
    await verdict(`${origin}/gone`, { ...quick, retries: 2 });
    expect(requests).toEqual(['HEAD /gone', 'GET /gone']);
  });
});

test('each URL is requested once, and no more at a time than allowed', async () => {
  const urls = Array.from({ length: 12 }, (_, index) => `${origin}/page-${index % 6}`);
  const progress: string[] = [];
  const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
  const found = await checkUrls(urls, { ...quick, concurrencyPerHost: 2, onProgress });
  expect(found.size).toBe(6);
  expect(requests).toHaveLength(6);
  expect(mostOpen).toBe(2);
  expect(progress.at(-1)).toBe('6/6');
});

test('ignored URLs are not requested', async () => {
  const urls = [`${origin}/ok`, `${origin}/gone`];
  const found = await checkUrls(urls, { ...quick, ignore: [`${origin}/g`] });
  expect([...found.keys()]).toEqual([`${origin}/ok`]);
  expect(requests).toEqual(['HEAD /ok']);
});

test('says who asks', async () => {
  let agent: string | undefined;
  answers['/agent'] = (request, response) => {
    agent = request.headers['user-agent'];
    response.end();
  };
  await verdict(`${origin}/agent`, { ...quick, userAgent: 'test/1' });
  expect(agent).toBe('test/1');
});

describe('the cache', () => {
  const caching = (name: string, time: number): UrlCheckOptions => ({
    ...quick,
    cacheFile: join(folder, name, 'urls.json'),
    cacheAgeMs: 1000,
    now: () => time,
  });

  test('remembers what was alive until it is too old', async () => {
    const url = `${origin}/ok`;
    const counts: number[] = [];
    for (const time of [0, 999, 1000, 1500]) {
      expect(await verdict(url, caching('age', time))).toBe('alive');
      counts.push(requests.length);
    }
    expect(counts).toEqual([1, 1, 2, 2]);
  });

  test('does not remember what was dead or unknown', async () => {
    for (const path of ['/gone', '/failing']) {
      await verdict(`${origin}${path}`, caching('dead', 0));
      const before = requests.length;
      await verdict(`${origin}${path}`, caching('dead', 1));
      expect(requests.length).toBeGreaterThan(before);
    }
  });

  test('keeps what other runs remember, and forgets what is too old', async () => {
    const file = join(folder, 'merge', 'urls.json');
    const seen = (now: number) => Object.fromEntries(readSeenAlive(file, 1000, now));
    await checkUrls([`${origin}/ok`], caching('merge', 0));
    await checkUrls([`${origin}/page-1`], caching('merge', 500));
    expect(seen(500)).toEqual({ [`${origin}/ok`]: 0, [`${origin}/page-1`]: 500 });
    await checkUrls([`${origin}/page-2`], caching('merge', 1200));
    expect(Object.keys(seen(1200))).toHaveLength(2);
    expect(await readdir(join(folder, 'merge'))).toEqual(['urls.json']);
  });

  test.each([
    ['damaged', () => '{"version":1,"al'],
    ['forged', (text: string) => text.replace('100', '101')],
    ['without a seal', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('that is %s counts for nothing and is replaced', async (name, change) => {
    const options = caching(name, 100);
    const file = options.cacheFile ?? '';
    const url = `${origin}/ok`;
    await verdict(url, options);
    requests = [];
    await writeFile(file, change(await readFile(file, 'utf8')));
    expect(await verdict(url, options)).toBe('alive');
    expect(requests).toHaveLength(1);
    expect(Object.fromEntries(readSeenAlive(file, 1000, 100))).toEqual({ [url]: 100 });
  });

  test('that cannot be written changes no verdict', async () => {
    const cacheFile = join(folder, 'file', 'urls.json');
    await writeFile(join(folder, 'file'), '');
    expect(await verdict(`${origin}/ok`, { ...quick, cacheFile })).toBe('alive');
  });
});

describe('an address of the own machine or network', () => {
  const closed: UrlCheckOptions = { retries: 0, timeoutMs: 2000 };
  const port = () => new URL(origin).port;

  test.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '0',
    'localhost',
    'localhost.',
    'a.localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::]',
  ])('%s is not asked', async (host) => {
    expect(await verdict(`http://${host}:${port()}/ok`, closed)).toBe('private');
    expect(requests).toEqual([]);
  });

  test('is not asked after a redirect either', async () => {
    const options = { ...closed, allowPrivate: ['127.0.0.*'] };
    answers['/inwards'] = status(302, { location: `http://[::ffff:127.0.0.1]:${port()}/ok` });
    expect(await verdict(`${origin}/inwards`, options)).toBe('private');
    expect(new Set(requests)).toEqual(new Set(['HEAD /inwards']));
  });

  test('is asked where the configuration names its host', async () => {
    expect(
      await verdict(`http://127.0.0.1:${port()}/ok`, { ...closed, allowPrivate: ['127.*'] }),
    ).toBe('alive');
    expect(
      await verdict(`http://127.0.0.1:${port()}/ok`, { ...closed, allowPrivate: ['7.0.0.1'] }),
    ).toBe('private');
  });
});
