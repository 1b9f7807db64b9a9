import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const packed = resolve(import.meta.dirname, 'build/package/bin/replaybook.mjs');

export default defineConfig(({ mode }) => ({
  test: {
    // `npm test` runs the packed program, which it makes before.
    env: mode === 'packed' ? { REPLAYBOOK_PROGRAM: packed } : {},
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/bench/**', 'tests/package/**'],
    // Guards against a hang alone: on a loaded machine a build takes a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Vitest gives two cores one worker, which then waits for the processes that tests start.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
}));
