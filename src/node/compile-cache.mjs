import module from 'node:module';
import { join } from 'node:path';
import { userFolder } from './user-folder.mjs';

/**
 * Caches code that Node compiles from now on. The cache contains code that will run, so it is in a
 * folder that nobody else can write; Node's default is a folder that all users share.
 */
export function keepCompiledCode() {
  const folder = userFolder();
  // Node 20 has none.
  if (folder !== null) module.enableCompileCache?.(join(folder, 'compiled'));
}
