import { expect, test } from 'vitest';
import { limitOf } from '../../src/node/time-limit.ts';

const limit = limitOf(0.2);
const long = 'x'.repeat(10_000);

function endless(): never {
  for (;;);
}

test('work that ends in time gives its result', () => {
  expect(limit.run(long, () => 5)).toEqual({ result: 5 });
  expect(limit.run(long, () => null)).toEqual({ result: null });
});

test('endless work is stopped, and the next is done', () => {
  expect(limit.run(long, endless)).toBeNull();
  expect(limit.run(long, () => /(a+)+b/.test('a'.repeat(40)))).toBeNull();
  expect(limit.run(long, () => 5)).toEqual({ result: 5 });
});

test('an error of the work is the error of the caller', () => {
  const fail = () => limit.run(long, () => JSON.parse('{'));
  expect(fail).toThrow(SyntaxError);
  expect(limit.run(long, () => 5)).toEqual({ result: 5 });
});

test('work within work is limited with it', () => {
  expect(limit.run(long, () => limit.run(long, () => 5))).toEqual({ result: { result: 5 } });
  expect(limit.run(long, () => limit.run(long, endless))).toBeNull();
});
