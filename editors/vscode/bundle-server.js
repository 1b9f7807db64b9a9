/** Copies the package that `npm run pack` has made in the repository into the extension. */
const { cpSync, existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '../../build/package');
const server = join(__dirname, 'server');

if (existsSync(join(built, 'package.json'))) {
  rmSync(server, { recursive: true, force: true });
  cpSync(built, server, { recursive: true });
  cpSync(join(built, 'LICENSE'), join(__dirname, 'LICENSE'));
} else {
  process.stderr.write('There is no build/package. Run `npm run pack` in the repository first.\n');
  process.exitCode = 1;
}
