import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/bench/**'],
    testTimeout: 30_000,
    // Vitest gives two cores one worker, which then waits for the processes that tests start.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
