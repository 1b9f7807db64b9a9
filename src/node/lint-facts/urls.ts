import PQueue from 'p-queue';
import { createHostFilter, createUrlFilter } from '../../core/links/ignore-urls.ts';
import { type Outcome, requestPage } from './request.ts';
import { readSeenAlive, type SeenAlive, writeSeenAlive } from './url-cache.ts';
import { hostOf, type UrlVerdict, verdictsOf } from './url-verdict.ts';

export type { UrlVerdict } from './url-verdict.ts';

export interface UrlCheckOptions {
  /** Most requests to one host at a time; 2 by default. */
  concurrencyPerHost?: number;
  /** Number of retries after a temporary failure; 2 by default. */
  retries?: number;
  /** For each attempt; 15 seconds by default. */
  timeoutMs?: number;
  /** File that keeps which links are alive; nothing is kept without it. */
  cacheFile?: string;
  /** How long an entry counts; a day by default. */
  cacheAgeMs?: number;
  /** Patterns of URLs to skip, in the form for `createUrlFilter`. */
  ignore?: readonly string[];
  /** Hosts to request despite a private address; `*` stands for any text. */
  allowPrivate?: readonly string[];
  userAgent?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Called after each URL. */
  onProgress?: (done: number, total: number) => void;
}

/** The most hosts to request at a time. */
const ALL_AT_ONCE = 32;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Requests web addresses, each once, and reports dead ones. Never rejects. */
export async function checkUrls(
  urls: Iterable<string>,
  options: UrlCheckOptions = {},
): Promise<Map<string, UrlVerdict>> {
  const isIgnored = createUrlFilter(options.ignore ?? []);
  const wanted = [...new Set(urls)].filter((url) => !isIgnored(url));
  const now = options.now ?? Date.now;
  const { cacheFile, cacheAgeMs = DAY_MS } = options;
  const seen: SeenAlive =
    cacheFile === undefined ? new Map() : readSeenAlive(cacheFile, cacheAgeMs, now());
  const outcomes = await requestAll(
    wanted.filter((url) => !seen.has(url)),
    options,
  );
  for (const [url, { kind }] of outcomes) if (kind === 'alive') seen.set(url, now());
  if (cacheFile && outcomes.size > 0) writeSeenAlive(cacheFile, seen);
  const requested = verdictsOf(outcomes);
  return new Map(wanted.map((url) => [url, requested.get(url) ?? { state: 'alive' }]));
}

async function requestAll(
  urls: readonly string[],
  options: UrlCheckOptions,
): Promise<Map<string, Outcome>> {
  const { concurrencyPerHost = 2, retries = 2, timeoutMs = 15_000, onProgress } = options;
  const { userAgent = 'replaybook (link check)', allowPrivate = [] } = options;
  const allowsPrivate = createHostFilter(allowPrivate);
  const request = { retries, timeoutMs, userAgent, allowsPrivate };
  const everything = new PQueue({ concurrency: ALL_AT_ONCE });
  const hosts = new Map<string, PQueue>();
  const outcomes = new Map<string, Outcome>();
  const tasks = urls.map(async (url) => {
    const host = hostOf(url);
    const queue = hosts.get(host) ?? new PQueue({ concurrency: concurrencyPerHost });
    hosts.set(host, queue);
    await queue.add(() =>
      everything.add(async () => {
        outcomes.set(url, await requestPage(url, request));
        onProgress?.(outcomes.size, urls.length);
      }),
    );
  });
  await Promise.all(tasks);
  return outcomes;
}
