import { expect, it } from 'vitest';
import { repositoryAddress } from '../../../src/app/init/repository-address.ts';

it.each([
  ['https://github.com/acme/service.git', 'https://github.com/acme/service'],
  ['https://github.com/acme/service/', 'https://github.com/acme/service'],
  ['git@github.com:acme/service.git', 'https://github.com/acme/service'],
  ['github.com:acme/service', 'https://github.com/acme/service'],
  [
    'ssh://git@gitlab.example.com:2222/group/sub/service.git',
    'https://gitlab.example.com/group/sub/service',
  ],
  ['git://git.example.org/service.git', 'https://git.example.org/service'],
  ['http://git.example.org:3000/a/b', 'http://git.example.org:3000/a/b'],
  ['https://me:secret@github.com/acme/service.git', 'https://github.com/acme/service'],
  ['https://github.com/acme/service?token=a#b', 'https://github.com/acme/service'],
  ['https://github.com/', null],
  ['/srv/git/service.git', null],
  ['../service', null],
  ['C:\\git\\service', null],
  ['file:///srv/git/service.git', null],
  ['ext::sh -c touch% /tmp/x', null],
  ['', null],
])('of %s is %s', (remote, address) => {
  expect(repositoryAddress(remote)).toBe(address);
});
