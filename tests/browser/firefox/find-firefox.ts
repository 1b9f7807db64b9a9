import { join } from 'node:path';
import { isExecutable } from '../../../src/node/browser/system.ts';

/** The Firefox of `FIREFOX_PATH`, otherwise one that is installed; null without any. */
export async function findFirefox(env: NodeJS.ProcessEnv): Promise<string | null> {
  const named = env['FIREFOX_PATH'];
  for (const path of named ? [named] : usualPaths(process.platform, env)) {
    if (await isExecutable(path)) return path;
  }
  return null;
}

function usualPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    return [join(env['ProgramFiles'] ?? 'C:\\Program Files', 'Mozilla Firefox', 'firefox.exe')];
  }
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];
}
