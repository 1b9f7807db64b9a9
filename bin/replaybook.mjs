#!/usr/bin/env node
// Node older than 22.18 cannot run TypeScript; the npm package `node` contains a newer one.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from '../src/node/compile-cache.mjs';

if (process.features.typescript) {
  // Caches the JavaScript made from TypeScript too, so that only the first run waits for it.
  keepCompiledCode();
  await import('../src/cli/bin.ts');
} else {
  await runBundledNode();
}

async function runBundledNode() {
  const { spawn } = await import('node:child_process');
  const { dirname, join } = await import('node:path');
  const program = fileURLToPath(new URL('../src/cli/bin.ts', import.meta.url));
  const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const bundled = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(bundled)) {
    process.stderr.write(
      'replaybook: Node 22.18 or newer is needed.\n  Run `npm ci` once, which brings one, or install it.\n',
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(bundled, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Passes a signal to the program; when that ends by it, this process does too.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.once('exit', (status, signal) => {
    process.exitCode = status ?? 2;
    if (signal === null) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
