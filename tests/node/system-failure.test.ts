import { describe, expect, it } from 'vitest';
import { systemFailure } from '../../src/node/system-failure.ts';

const failed = (code: string, facts: object) =>
  systemFailure(Object.assign(new Error(`${code}: ...`), { code, ...facts }));

describe('a failed system call', () => {
  it.each([
    ['EACCES', { syscall: 'mkdtemp', path: '/srv/.dist-1' }, 'in the folder "/srv": permission'],
    ['EPERM', { syscall: 'mkdir', path: '/srv/dist' }, 'in the folder "/srv": permission denied.'],
    ['EROFS', { syscall: 'open', path: '/srv/a' }, 'Cannot use "/srv/a": the disk is read-only'],
    ['ENOSPC', { syscall: 'write' }, 'Cannot write a file: the disk is full.'],
    ['EBUSY', { syscall: 'rename', path: '/a', dest: '/b' }, 'Cannot move "/a" to "/b": it is'],
    ['EACCES', { syscall: 'unlink', path: '/a' }, 'Cannot remove "/a": permission denied.'],
  ])('%s of %j is said in words', (code, facts, message) => {
    expect(failed(code, facts)).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it.each([
    ['a mistake of the program', new Error('x is not a function')],
    [
      'a file that the program took for granted',
      Object.assign(new Error(), { code: 'ENOENT', syscall: 'open', path: '/a' }),
    ],
    ['no error', 'EACCES'],
  ])('is none of %s', (_, error) => {
    expect(systemFailure(error)).toBeNull();
  });
});
