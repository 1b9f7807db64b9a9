import { fstatSync } from 'node:fs';
import type { Call } from '../app/index.ts';

/** Asks the streams of Node only where there may be a terminal: to open them takes its time. */
export function processCall(): Call {
  const { env } = process;
  const coloured = isDevice(1) && process.stdout.isTTY && process.stdout.hasColors();
  return {
    args: process.argv.slice(2),
    cwd: process.cwd(),
    env,
    coloured: coloured && !env.NO_COLOR,
  };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Closed.
    return false;
  }
}
