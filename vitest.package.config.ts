import { defineConfig } from 'vitest/config';

/** `npm run test:package`: what users install, packed and installed as they would. */
export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    globalSetup: ['tests/package/install.ts'],
    // Guards against a hang alone.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
