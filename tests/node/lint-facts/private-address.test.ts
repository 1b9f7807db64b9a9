import { expect, test } from 'vitest';
import { isGlobalAddress } from '../../../src/node/lint-facts/private-address.ts';

test.each([
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.32.0.1', true],
  ['100.63.0.1', true],
  ['2606:4700::1111', true],
  ['2001:4860:4860::8888', true],
  // By way of NAT64.
  ['64:ff9b::808:808', true],
  ['64:ff9b::8.8.8.8', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.9.9.9', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::127.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['64:ff9b::10.0.0.1', false],
  ['64:ff9b:1::1', false],
  ['2001:db8::1', false],
  // Teredo and 6to4 wrap an IPv4 address.
  ['2001:0:7f00:1::', false],
  ['2002:7f00:1::', false],
  ['fc00::1', false],
  ['fd00:ec2::254', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['fec0::1', false],
  ['ff02::1', false],
  ['example.com', false],
])('%s: %s', (address, expected) => {
  expect(isGlobalAddress(address)).toBe(expected);
});
