#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  await import('../dist/program/bin.mjs');
} else {
  process.stderr.write(
    `replaybook: Node 20.19 or newer is needed; this is ${process.version}.\n  Install a newer one, for example with \`nvm install 22\`.\n`,
  );
  process.exitCode = 2;
}
