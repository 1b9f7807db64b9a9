import { dirname } from 'node:path';
import { systemReason, UserError } from './user-error.ts';

const rights = 'Grant the user access, or choose another folder.';
const room = 'Free some space, and run again.';

/** What to do about failures of the system, by error code. */
const waysOut: Readonly<Record<string, string>> = {
  EACCES: rights,
  EPERM: rights,
  EROFS: 'Choose a folder on a writable disk.',
  ENOSPC: room,
  EDQUOT: room,
  EMFILE: 'Close other programs, or raise the limit: `ulimit -n 4096`.',
  ENFILE: 'Close other programs, and run again.',
  EBUSY: 'Choose a folder inside it, or stop the program that uses it.',
  EXDEV: 'Choose a folder inside it.',
  EIO: 'Check the disk, and run again.',
  ENAMETOOLONG: 'Give it a shorter name.',
  ENOTDIR: 'Choose another folder, or remove the file that is in the way.',
};

interface SystemError {
  syscall: string;
  path?: string;
  dest?: string;
}

/** Describes a failed system call; null if the failure is a fault of the program. */
export function systemFailure(error: unknown): UserError | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const wayOut = waysOut[String(error.code)];
  if (wayOut === undefined) return null;
  const reason = systemReason(error);
  return new UserError(`${whatFailed(error)}: ${reason}.`, wayOut, { cause: error });
}

function whatFailed(error: Error & { syscall: unknown }): string {
  const { syscall, path, dest } = error as SystemError;
  // The error of a full disk does not name the file.
  if (path === undefined) return 'Cannot write a file';
  switch (syscall) {
    case 'mkdir':
    case 'mkdtemp':
      return `Cannot create files in the folder "${dirname(path)}"`;
    case 'rename':
      return `Cannot move "${path}" to "${dest}"`;
    case 'unlink':
    case 'rmdir':
    case 'rm':
      return `Cannot remove "${path}"`;
    default:
      return `Cannot use "${path}"`;
  }
}
