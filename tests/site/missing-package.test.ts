import { expect, it } from 'vitest';
import { optional } from '../../src/site/missing-package.ts';

it.each([
  [
    'a package that is not there',
    Object.assign(new Error('Cannot find package "resvg"'), { code: 'ERR_MODULE_NOT_FOUND' }),
    'resvg is not installed for this machine',
  ],
  [
    'a binary for another machine',
    new Error('The platform linux-x64 is not supported yet.'),
    'resvg is not installed for this machine',
  ],
  [
    'a package that is there and fails',
    new ReferenceError('__dirname is not defined.\nIn this package.'),
    'resvg does not load: __dirname is not defined',
  ],
])('%s is told with its reason', async (_, cause, message) => {
  const loading = optional('resvg', 'The picture', () => Promise.reject(cause));
  await expect(loading).rejects.toMatchObject({ message, lack: 'The picture' });
});
