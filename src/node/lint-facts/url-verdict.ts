import type { Outcome } from './request.ts';

/** `unknown` is a host that is slow, limits, fails, wants a sign-in or is not trusted. */
export type UrlVerdict = { state: 'alive' | 'unknown' } | { state: 'dead'; reason: string };

/** From this many hosts without a usable answer on, it is the network that is missing. */
const ENOUGH_HOSTS = 3;

/** What the outcomes of all requests of a run say together. */
export function verdictsOf(outcomes: ReadonlyMap<string, Outcome>): Map<string, UrlVerdict> {
  const verdictOf = isOffline(outcomes) ? (): UrlVerdict => ({ state: 'unknown' }) : withNetwork;
  return new Map([...outcomes].map(([url, outcome]) => [url, verdictOf(outcome)]));
}

/** Host and port; '' for what is no address. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

function isOffline(outcomes: ReadonlyMap<string, Outcome>): boolean {
  const hosts = new Set([...outcomes.keys()].map(hostOf));
  const isSilent = ({ kind }: Outcome) => kind === 'no-host' || kind === 'trouble';
  return hosts.size >= ENOUGH_HOSTS && [...outcomes.values()].every(isSilent);
}

function withNetwork(outcome: Outcome): UrlVerdict {
  if (outcome.kind === 'gone') return { state: 'dead', reason: outcome.reason };
  if (outcome.kind === 'no-host') return { state: 'dead', reason: 'there is no host of that name' };
  return { state: outcome.kind === 'alive' ? 'alive' : 'unknown' };
}
