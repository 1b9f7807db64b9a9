import type { Outcome } from './request.ts';

/**
 * `unknown` is a host that is slow, limits requests, fails, wants a sign-in or is not trusted;
 * `private` is a host in the local network, without a request.
 */
export type UrlVerdict =
  | { state: 'alive' | 'unknown' }
  | { state: 'private'; host: string }
  | { state: 'dead'; reason: string };

/** If at least this many hosts give no answer, the network is missing. */
const ENOUGH_HOSTS = 3;

/** The verdicts from the outcomes of all requests of a run. */
export function verdictsOf(outcomes: ReadonlyMap<string, Outcome>): Map<string, UrlVerdict> {
  const verdictOf = isOffline(outcomes) ? withoutNetwork : withNetwork;
  return new Map([...outcomes].map(([url, outcome]) => [url, verdictOf(outcome)]));
}

/** Host and port; '' for an invalid address. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

function isOffline(outcomes: ReadonlyMap<string, Outcome>): boolean {
  const asked = [...outcomes].filter(([, { kind }]) => kind !== 'private');
  const hosts = new Set(asked.map(([url]) => hostOf(url)));
  const isSilent = ({ kind }: Outcome) => kind === 'no-host' || kind === 'trouble';
  return hosts.size >= ENOUGH_HOSTS && asked.every(([, outcome]) => isSilent(outcome));
}

function withoutNetwork(outcome: Outcome): UrlVerdict {
  return outcome.kind === 'private' ? withNetwork(outcome) : { state: 'unknown' };
}

function withNetwork(outcome: Outcome): UrlVerdict {
  if (outcome.kind === 'gone') return { state: 'dead', reason: outcome.reason };
  if (outcome.kind === 'no-host')
    return { state: 'dead', reason: 'there is no host with that name' };
  if (outcome.kind === 'private') return { state: 'private', host: outcome.host };
  return { state: outcome.kind === 'alive' ? 'alive' : 'unknown' };
}
