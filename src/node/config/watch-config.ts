import { FileWatch } from '../files/watch-files.ts';
import { configPaths } from './config-files.ts';

/**
 * Reports every change of the configuration after this call, including new and deleted files, until the
 * returned function is called. Polls the files, because most editors replace a file, which breaks a watch
 * on it. Keeps no process alive.
 */
export function watchConfig(
  { cwd, named }: { cwd: string; named: string | undefined },
  onChange: () => void,
): () => void {
  const files = new FileWatch(onChange);
  files.follow(configPaths(cwd, named));
  return () => files.close();
}
