import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MinedFile, mineFile } from '../../../src/app/mine/mine-file.ts';
import { MinePool } from '../../../src/app/mine/mine-pool.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';

const compiled = compileSignatures([
  {
    id: 'ci#known',
    title: 'Known',
    kind: 'signatures',
    patterns: [{ steps: [{ type: 'text', source: 'error: known <n>', flags: '' }] }],
  },
]);

test('threads find what one reader finds, in the order of the logs', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'replaybook-mine-'));
  const pool = new MinePool(2, compiled, cwd);
  try {
    const names = Array.from({ length: 23 }, (_, index) => `${index}.log`);
    for (const [index, name] of names.entries()) {
      const lines = [
        'start',
        `error: known ${index}`,
        `error: no shelf ${index % 7}`,
        'exit code 1',
      ];
      writeFileSync(join(cwd, name), `${lines.slice(0, 1 + (index % 4)).join('\n')}\n`);
    }
    const files = [...names, 'missing.log'];
    for (const isGreen of [false, true]) {
      const expected = await Promise.all(
        files.map((file) => mineFile(file, isGreen, compiled, { cwd, input: nothing() })),
      );
      const mined: MinedFile[] = [];
      for await (const file of pool.mine(files, isGreen)) mined.push(file);
      expect(mined).toEqual(expected);
    }
  } finally {
    await pool.close();
    rmSync(cwd, { recursive: true });
  }
});

async function* nothing(): AsyncGenerator<string> {}
