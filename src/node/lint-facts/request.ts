import { lookup as resolveName } from 'node:dns';
import { STATUS_CODES } from 'node:http';
import type { LookupFunction } from 'node:net';
import got, { HTTPError, RequestError } from 'got';
import {
  addressIn,
  isGlobalAddress,
  lookupGlobal,
  PrivateAddressError,
} from './private-address.ts';

/** The outcome of a request to a URL: an answer, or the reason for none. */
export type Outcome =
  | { kind: 'alive' | 'trouble' }
  /** The host, or the target of a redirect, is in the local network, so there was no request. */
  | { kind: 'private'; host: string }
  | { kind: 'no-host' }
  /** A server says that the page does not exist, or there is no server. */
  | { kind: 'gone'; reason: string };

export interface RequestOptions {
  /** Number of retries after a temporary failure. */
  retries: number;
  /** For each attempt, redirects included. */
  timeoutMs: number;
  userAgent: string;
  /** Whether a host with a private address may be requested. */
  allowsPrivate(host: string): boolean;
}

/** The longest accepted `Retry-After`. */
const LONGEST_WAIT_MS = 10_000;

/** Answers that do not show whether the page exists: sign in, slow down, wrong method. */
const undecided = new Set([
  401, 402, 403, 405, 406, 407, 408, 409, 412, 416, 418, 421, 423, 425, 426, 428, 429, 431, 451,
]);

/** Requests the head of a page, and the whole page if the server does not support that. */
export async function requestPage(url: string, options: RequestOptions): Promise<Outcome> {
  try {
    const status = await statusByHead(url, options);
    const isFinal = status < 400 || status === 429 || (status >= 500 && status !== 501);
    return judge(isFinal ? status : await statusByGet(url, options));
  } catch (error) {
    return outcomeOf(error);
  }
}

async function statusByHead(url: string, options: RequestOptions): Promise<number> {
  try {
    const retry = { limit: options.retries, maxRetryAfter: LONGEST_WAIT_MS };
    const { statusCode } = await got.head(url, { ...common(options), retry });
    return statusCode;
  } catch (error) {
    if (error instanceof HTTPError) return error.response.statusCode;
    throw error;
  }
}

/** Closes the connection as soon as it knows the status, whatever the size of the page. */
function statusByGet(url: string, options: RequestOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const stream = got.stream(url, {
      ...common(options),
      retry: { limit: 0 },
      throwHttpErrors: false,
    });
    stream.on('error', reject);
    stream.once('response', ({ statusCode }: { statusCode: number }) => {
      resolve(statusCode);
      stream.destroy();
    });
  });
}

function common({ timeoutMs, userAgent, allowsPrivate }: RequestOptions) {
  // Both checks are necessary: an address in a URL is not resolved, and a name has no address yet.
  const refusePrivate = ({ url }: { url?: string | URL | undefined }): void => {
    const address = url instanceof URL ? addressIn(url) : null;
    if (address === null || isGlobalAddress(address) || allowsPrivate(address)) return;
    throw new PrivateAddressError(address);
  };
  const lookup: LookupFunction = (host, options, done) =>
    allowsPrivate(host) ? resolveName(host, options, done) : lookupGlobal(host, options, done);
  return {
    // Also after a redirect.
    hooks: { beforeRequest: [refusePrivate] },
    dnsLookup: lookup,
    timeout: { request: timeoutMs },
    headers: { 'user-agent': userAgent, accept: '*/*' },
    decompress: false,
  };
}

function judge(status: number): Outcome {
  if (status < 400) return { kind: 'alive' };
  if (status >= 500 || undecided.has(status)) return { kind: 'trouble' };
  const words = STATUS_CODES[status];
  return {
    kind: 'gone',
    reason: `its server answers ${status}${words === undefined ? '' : ` ${words}`}`,
  };
}

function outcomeOf(error: unknown): Outcome {
  const refused = error instanceof RequestError ? error.cause : error;
  if (refused instanceof PrivateAddressError) return { kind: 'private', host: refused.host };
  const code = error instanceof RequestError ? error.code : '';
  if (code === 'ENOTFOUND') return { kind: 'no-host' };
  if (code === 'ECONNREFUSED') return { kind: 'gone', reason: 'nothing listens there' };
  if (code === 'ERR_INVALID_URL') return { kind: 'gone', reason: 'it is not a valid address' };
  // A timeout, an untrusted certificate, a redirect loop, or a broken connection.
  return { kind: 'trouble' };
}
