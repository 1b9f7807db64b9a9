/**
 * A mistake of the user: one sentence says what is wrong, one says what to do. The command line
 * prints both without a stack trace.
 */
export class UserError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.hint = hint;
  }
}

/** The code of an error of the system, such as `ENOENT`; empty for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The reason of a failed system call in words, without code or path. */
export function systemReason(error: unknown): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EEXIST: 'a file or a symbolic link of this name is there',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    ELOOP: 'its symbolic links go round in a circle',
    EMFILE: 'too many files are open',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EDQUOT: 'the share of this user in the disk is used up',
    ENFILE: 'too many files are open',
    EBUSY: 'it is in use, as a mounted disk is',
    EXDEV: 'it is on another disk, or mounted',
    EIO: 'the disk fails',
    ENAMETOOLONG: 'its name is too long',
    EADDRNOTAVAIL: 'this machine does not have that address',
    ENOTFOUND: 'there is no such host',
    ENXIO: 'it is a pipe, a socket or a device',
  };
  return known[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** What to tell a user of a failed system call, after what could not be done. */
export function systemProblem(what: string, error: unknown, hint: string): UserError {
  return new UserError(`${what}: ${systemReason(error)}.`, hint, { cause: error });
}
