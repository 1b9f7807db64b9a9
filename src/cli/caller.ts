import { fstatSync } from 'node:fs';

/** Who runs the program, as far as it decides about what is printed. */
export interface Caller {
  /** The words of the command line. */
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal that shows colours. */
  coloured: boolean;
}

/** Asks the streams of Node only where there may be a terminal: to open them takes its time. */
export function processCaller(): Caller {
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
