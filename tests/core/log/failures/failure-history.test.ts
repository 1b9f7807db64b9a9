import { describe, expect, it } from 'vitest';
import {
  FailureHistory,
  type PlacedFailure,
} from '../../../../src/core/log/failures/failure-history.ts';
import { FailureLines } from '../../../../src/core/log/failures/unmatched.ts';

function failuresOf(log: string): FailureLines {
  const failures = new FailureLines();
  for (const [index, line] of log.split('\n').entries()) failures.push(line, index + 1);
  return failures;
}

function placed(file: string, log: string): PlacedFailure[] {
  const { failures } = failuresOf(log).unmatched([], new Set());
  return failures.map((group) => ({ file, ...group }));
}

function historyOf(red: Record<string, string>, green: readonly string[] = []) {
  const history = new FailureHistory();
  for (const log of green) history.addGreen(failuresOf(log).messages());
  for (const [file, log] of Object.entries(red)) {
    history.add(placed(file, log));
  }
  return history;
}

describe('FailureHistory', () => {
  it('counts the logs of a failure by its masked message, and names the first and last', () => {
    const history = historyOf({
      'a.log': 'cart.c:12:3: error: no total\nexit status 1',
      'b.log': 'ok\nError: no stock in /tmp/x/1.json',
      'c.log': 'x\ny\ncart.c:99:1: error: no total\ncart.c:100:1: error: no total',
    });
    expect(history.ranked()).toMatchObject([
      {
        masked: 'cart.c:<number>:<number>: error: no total',
        logs: 2,
        count: 3,
        first: { file: 'a.log', line: 1 },
        last: { file: 'c.log', line: 3 },
      },
      { text: 'Error: no stock in /tmp/x/1.json', logs: 1 },
    ]);
  });

  it('leaves out what green runs print too', () => {
    const red = { 'a.log': 'could not load cache 17\nError: no stock' };
    const history = historyOf(red, ['could not load cache 18']);
    expect(history.ranked().map(({ text }) => text)).toEqual(['Error: no stock']);
  });

  it('folds lines that always come together into the most telling one', () => {
    const log = (n: number) =>
      `cart.c:${n}:3: error: no total\nthe cart failed: the shelf is empty`;
    const [first, ...others] = historyOf({ a: log(1), b: log(2), c: 'Error: other' }).ranked();
    expect(first).toMatchObject({ logs: 2, together: ['the cart failed: the shelf is empty'] });
    expect(others).toHaveLength(1);
  });

  it('counts the end of a command only if nothing else failed', () => {
    const texts = historyOf({ a: 'exit status 1\nError: no stock', b: 'exit status 1' })
      .ranked()
      .map(({ text, logs }) => [text, logs]);
    expect(texts).toEqual([
      ['Error: no stock', 1],
      ['exit status 1', 1],
    ]);
  });

  it('keeps so many failures, and those in many logs', () => {
    const history = new FailureHistory();
    const word = (n: number) =>
      n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)));
    for (let n = 0; n < 1500; n += 1) {
      const lines = Array.from({ length: 20 }, (_, i) => `Error: no ${word(n * 20 + i)}`);
      const log = `${lines.join('\n')}\nError: the one in all`;
      history.add(placed(`${n}.log`, log));
    }
    expect(history.forgotten).toBeGreaterThan(5000);
    expect(history.ranked()[0]).toMatchObject({ text: 'Error: the one in all', logs: 1500 });
  });
});
