import { lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** No request was made, because the host belongs to the local network or machine. */
export class PrivateAddressError extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`"${host}" has a private address`);
    this.host = host;
  }
}

/** The registry of special addresses (RFC 6890): loopback, private, shared, link-local, multicast, ... */
// biome-ignore format: several to a line
const notGlobal4 = blockList('ipv4', [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16],
  ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]);
/** The global range of IPv6; loopback, unique-local, link-local and multicast are outside. */
const global6 = blockList('ipv6', [['2000::', 3]]);
/** Ranges inside it for documentation or tests, and ranges that wrap an IPv4 address. */
const notGlobal6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);
/** The prefix for IPv4 addresses in IPv6-only networks. */
const nat64 = /^64:ff9b::([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** Whether an IP address is global, the same host for everyone; false for other texts. */
export function isGlobalAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notGlobal4.check(address, 'ipv4');
  if (family === 0 || address.includes('%')) return false;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = nat64.exec(canonical) ?? [];
  if (high !== undefined && low !== undefined) {
    const parts = [high, low].map((word) => Number.parseInt(word, 16));
    return isGlobalAddress(parts.flatMap((word) => [word >> 8, word & 0xff]).join('.'));
  }
  return global6.check(canonical, 'ipv6') && !notGlobal6.check(canonical, 'ipv6');
}

/** The host of a URL if it is an IP address; URLs normalise all of its forms. */
export function addressIn({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 ? null : host;
}

/**
 * Resolves a name to its global addresses, for a connection. The connection uses the checked
 * address, so a name server cannot change it in between.
 */
export const lookupGlobal: LookupFunction = (host, options, done) => {
  // Whatever a name server answers (RFC 6761).
  if (/(?:^|\.)localhost\.?$/i.test(host)) {
    done(new PrivateAddressError(host), '');
    return;
  }
  resolveName(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, '');
      return;
    }
    const found = addresses.filter(({ address }) => isGlobalAddress(address));
    const [first] = found;
    if (first === undefined) done(new PrivateAddressError(host), '');
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

function blockList(
  family: 'ipv4' | 'ipv6',
  subnets: readonly (readonly [address: string, prefix: number])[],
): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of subnets) list.addSubnet(address, prefix, family);
  return list;
}
