import type { PrefixRow } from './prefix.ts';

/** What servers, clusters and runners of commands write before a line. */
// biome-ignore format: a row of the table takes two or three lines
export const servicePrefixes: readonly PrefixRow[] = [
  ['nginx: worker and connection behind a level', 'source', { first: '0-9', after: 'level' },
    /\d{1,7}#\d{1,7}: (?:\*\d{1,12} )?/uy, '2026/01/01 00:00:00 [error] 12#12: *3 boom'],
  ['source of Airflow behind a time', 'source', { first: '{', after: 'time' },
    /\{[\w.-]{1,80}\.py:\d{1,6}\} /uy, '[2026-01-01T00:00:00.123+0000] {taskinstance.py:812} ERROR - boom'],
  ['pod and container of stern', 'source', { first: 'a-z', after: 'nothing' },
    /[a-z][a-z0-9.-]{0,200}-[a-f0-9]{8,10}-[a-z0-9]{5} [a-z][\w-]{0,60} (?=\S)/uy,
    'web-6d4cf56db6-x2x1z app boom'],
  ['output of a server that git shows', 'source', { first: 'r', after: 'nothing' },
    /remote: (?=\S)/uy, 'remote: boom'],
  ['environment of tox', 'source', { first: 'p', after: 'nothing' },
    /(?:py\d{2,3}|pypy\d{1,3})(?:-[\w.]{1,40})*: (?=\S)/uy, 'py311-django42: boom'],
  ['builder of Packer, machine of Vagrant', 'source', { first: '=', after: 'nothing' },
    /==> [\w.-]{1,80}: (?=\S)/uy, '==> default: boom'],
];
