import { fstatSync, writeSync } from 'node:fs';
import { once } from '../core/memoize.ts';
import { systemProblem, type UserError } from '../node/user-error.ts';
import { exitCode } from './exit-code.ts';

type Descriptor = 1 | 2;

/** Throws UserError if the disk is full. */
export function writeOut(text: string): void {
  try {
    write(1, text);
  } catch (error) {
    throw outputFailure(error);
  }
}

/** Never throws: there is no place to report it, but the exit code shows the failure. */
export function writeErr(text: string): void {
  try {
    write(2, text);
  } catch {
    process.exitCode = exitCode.trouble;
  }
}

/** Handles later errors of a pipe or a terminal. */
export function watchOutput(): void {
  if (isFile(1)) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe early; that is not a failure.
    if (error.code === 'EPIPE') process.exit(exitCode.ok);
    const { message, hint } = outputFailure(error);
    writeErr(`replaybook: ${message}\n  ${hint}\n`);
    process.exit(exitCode.trouble);
  });
}

function outputFailure(error: unknown): UserError {
  return systemProblem(
    'Cannot write the output',
    error,
    'Free some space, or write to another place.',
  );
}

/** Node's stream silently loses text if the disk is full, so files are written directly. */
function write(descriptor: Descriptor, text: string): void {
  if (!isFile(descriptor)) {
    (descriptor === 1 ? process.stdout : messages()).write(text);
    return;
  }
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** Writes to standard error; a reader may close it without stopping the work. */
const messages = once(() =>
  process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') process.exitCode = exitCode.trouble;
  }),
);

/** Whether Node writes to it synchronously: a file, or a device other than a terminal. */
export function isFile(descriptor: Descriptor): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || (stat.isCharacterDevice() && !isTerminal(descriptor));
  } catch {
    return false;
  }
}

/** Asks Node about devices alone: its module for terminals takes a while to load. */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  return isDevice(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}

export function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Closed.
    return false;
  }
}
