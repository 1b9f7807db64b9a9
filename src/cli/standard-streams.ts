import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { once } from '../core/memoize.ts';
import { systemReason, UserError } from '../node/user-error.ts';
import { exitCode } from './exit-code.ts';

type Descriptor = 1 | 2;

/** Throws UserError where the text finds no room. */
export function writeOut(text: string): void {
  try {
    write(1, text);
  } catch (error) {
    throw outputFailure(error);
  }
}

/** Never throws: there is nowhere left to say it, but the exit code tells. */
export function writeErr(text: string): void {
  try {
    write(2, text);
  } catch {
    process.exitCode = exitCode.trouble;
  }
}

/** Hears of what the stream of a pipe or a terminal can tell only later. */
export function watchOutput(): void {
  if (isFile(1)) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe early; that is no failure.
    if (error.code === 'EPIPE') process.exit(exitCode.ok);
    const { message, hint } = outputFailure(error);
    writeErr(`replaybook: ${message}\n  ${hint}\n`);
    process.exit(exitCode.trouble);
  });
}

function outputFailure(error: unknown): UserError {
  return new UserError(
    `Cannot write the output: ${systemReason(error)}.`,
    'Free some space, or write to another place.',
    { cause: error },
  );
}

/** Of a file, a stream of Node loses without a word what the disk has no room for. */
function write(descriptor: Descriptor, text: string): void {
  if (!isFile(descriptor)) {
    (descriptor === 1 ? process.stdout : messages()).write(text);
    return;
  }
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** Standard error, which a reader may have closed without an end to the work. */
const messages = once(() =>
  process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') process.exitCode = exitCode.trouble;
  }),
);

/** Whether Node would write to it at once: a file, or a device that is no terminal. */
export function isFile(descriptor: Descriptor): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(descriptor));
  } catch {
    return false;
  }
}
