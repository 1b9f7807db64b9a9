import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';

/**
 * Keeps what is compiled from now on for later runs. Not without a temporary folder: Node makes one,
 * and where nobody can, as below `/proc`, it never gives up.
 */
export function keepCompiledCode(): void {
  if (existsSync(tmpdir())) enableCompileCache();
}
