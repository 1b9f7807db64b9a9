import { expect, it } from 'vitest';
import { LineDecoder } from '../../../src/node/logs/read-lines.ts';

it.each([
  ['a\nb\n', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['é\n😀\n', ['é', '😀']],
  ['', []],
  ['\n', ['']],
])('cuts %j into lines wherever its pieces end', (text, lines) => {
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 3, 100]) {
    const decoder = new LineDecoder();
    const found: string[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      found.push(...decoder.write(bytes.subarray(at, at + size)));
    }
    expect([...found, ...decoder.finish()]).toEqual(lines);
  }
});
