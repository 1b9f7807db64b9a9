import module from 'node:module';
import { join } from 'node:path';
import { userFolder } from './user-folder.mjs';

/**
 * Keeps what is compiled from now on for later runs. It is code that will run, so it lies where
 * nobody else can write; Node's own choice is a folder that all users of a machine share.
 */
export function keepCompiledCode() {
  const folder = userFolder();
  // Node 20 has none.
  if (folder !== null) module.enableCompileCache?.(join(folder, 'compiled'));
}
