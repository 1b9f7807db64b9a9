import { existsSync } from 'node:fs';
import { UserError } from '../user-error.ts';

export interface BrowserChoice {
  executablePath: string;
  args: string[];
  /** Variables that the browser needs on top of those of this process. */
  env: Record<string, string>;
  source: 'env' | 'system' | 'bundled';
  /** For a log line: `the Chromium 153.0.0 that comes with Replaybook`. */
  description: string;
}

/** There is no usable browser. */
export class BrowserNotFoundError extends UserError {
  override name = 'BrowserNotFoundError';
}

/** The browser exists but does not run. */
export class BrowserLaunchError extends UserError {
  override name = 'BrowserLaunchError';
}

export const WAY_OUT =
  'Drawing a diagram needs a browser: install Chrome, set CHROME_PATH to a Chrome, Chromium or Edge, or build with --diagrams=source.';

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // The width of text must not depend on the hinting of the machine.
  '--font-render-hinting=none',
];

/** Turns the sandbox off where it cannot work. */
export function browserArgs(isSandboxed: boolean): string[] {
  return isSandboxed && sandboxWorks() ? [...ARGS] : [...ARGS, '--no-sandbox'];
}

/** Chromium runs no sandbox as root, and containers lack the namespaces that it needs. */
function sandboxWorks(): boolean {
  if (process.platform !== 'linux') return true;
  const inContainer = existsSync('/.dockerenv') || existsSync('/run/.containerenv');
  return process.getuid?.() !== 0 && !inContainer;
}
