import { describe, expect, it } from 'vitest';
import { maskVolatile } from '../../../../src/core/log/failures/volatile.ts';
import { volatileShapes } from '../../../../src/core/log/failures/volatile-kinds.ts';

describe('the shapes of volatile parts', () => {
  it.each(volatileShapes)('%s: %j, %s: %j', (kind, _behind, _pattern, message, masked) => {
    expect(maskVolatile(message)).toBe(masked);
    expect(masked).toContain(`<${kind}>`);
  });
});

describe('maskVolatile', () => {
  it.each([
    ['at 2026-01-01T10:20:30.123Z and 2026-01-01 10:20:30,5', 'at <timestamp> and <date> <time>'],
    ['request 7f3c2a91-1234-4abc-9def-001122334455 failed', 'request <id> failed'],
    ['commit 3f2a9bc1d of deadbeef, decade', 'commit <hash> of deadbeef, decade'],
    ['dial 10.0.3.17:5432', 'dial <host>:<port>'],
    ['dial db-1.internal:5432, then cache03.eu.prod.lan', 'dial <host>:<port>, then <host>'],
    ['web-12.shop.acme.example and s3.amazonaws.com', '<host> and s3.amazonaws.com'],
    ['com.acme2.internal.Cart of acme-2.net.jar', 'com.acme2.internal.Cart of acme-2.net.jar'],
    ['localhost:8080 port 80', 'localhost:<port> port <port>'],
    ['GET https://a.example/b?c=1: 502 times', 'GET <url>: <number> times'],
    ['at 0x7ffe12ab', 'at <address>'],
    ['open /tmp/tmp.X3f9/a.json: no', 'open <path>: no'],
    ['--> src/main.rs:10:5', '--> <path>:<number>:<number>'],
    ['C:\\Users\\me\\a.cs: error', '<path>: error'],
    ['FAILED tests/a.py::test_b[1-x] - no', 'FAILED <test> - no'],
    ['took 0.12s, 1m30s, 12.5MB, 97%', 'took <duration>, <duration>, <size>, <number>%'],
    ['exit code 101, HTTP 502, signal 9', 'exit code 101, HTTP 502, signal 9'],
    ['utf8 test_42 E0308 x86_64 python3.11', 'utf8 test_42 E0308 x86_64 python3.11'],
    ['and/or, 1/2', 'and/or, <shard>/<shards>'],
    ['tests/a.py::T::t FAILED [310.0221s] [100%]', '<test> FAILED [<duration>] [<number>%]'],
    ['cart.c:12:3: error', 'cart.c:<number>:<number>: error'],
    ['acme.example:8080', 'acme.example:<port>'],
    ['cart.c(12,5): error', 'cart.c(<number>,<number>): error'],
    ['acme/cart:2.1.0-rc.1', 'acme/cart:<version>'],
    ['cart-2.1.3.jar', 'cart-<version>'],
    ['took 1.5 of 2.5', 'took <number> of <number>'],
    ['a well-known state-of-the-art thing', 'a well-known state-of-the-art thing'],
    ['linux-x86-64 and my-app-service', 'linux-x86-64 and my-app-service'],
    ['==812== Invalid read', '==<number>== Invalid read'],
  ])('%j becomes %j', (message, masked) => {
    expect(maskVolatile(message)).toBe(masked);
  });

  it('takes time in proportion to the message', () => {
    for (const part of [
      'a-1',
      'a1-',
      'v1.',
      '1.1-',
      '1a:',
      'A1a',
      'a.b@',
      '(1,',
      'refs/heads/',
      'a/',
      '/a',
      '1.',
      '1:',
      'a::',
      'ab1',
      '-',
      '0x',
      'a.b/',
      'http://',
    ]) {
      maskVolatile(part.repeat(20_000));
    }
  });
});
