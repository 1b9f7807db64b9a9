import { type LogPrefix, sticky } from './prefix.ts';

/** What servers, clusters and runners of commands write before a line. */
export const servicePrefixes: readonly LogPrefix[] = [
  {
    name: 'nginx: worker and connection behind a level',
    kind: 'source',
    first: '0-9',
    after: 'level',
    pattern: sticky('\\d{1,7}#\\d{1,7}: (?:\\*\\d{1,12} )?'),
    example: { line: '2026/01/01 00:00:00 [error] 12#12: *3 boom', message: 'boom' },
  },
  {
    name: 'source of Airflow behind a time',
    kind: 'source',
    first: '{',
    after: 'time',
    pattern: sticky('\\{[\\w.\\-]{1,80}\\.py:\\d{1,6}\\} '),
    example: {
      line: '[2026-01-01T00:00:00.123+0000] {taskinstance.py:812} ERROR - boom',
      message: 'boom',
    },
  },
  {
    name: 'pod and container of stern',
    kind: 'source',
    first: 'a-z',
    after: 'nothing',
    pattern: sticky(
      '[a-z][a-z0-9.\\-]{0,200}-[a-f0-9]{8,10}-[a-z0-9]{5} [a-z][\\w\\-]{0,60} (?=\\S)',
    ),
    example: { line: 'web-6d4cf56db6-x2x1z app boom', message: 'boom' },
  },
  {
    name: 'output of a server that git shows',
    kind: 'source',
    first: 'r',
    after: 'nothing',
    pattern: sticky('remote: (?=\\S)'),
    example: { line: 'remote: boom', message: 'boom' },
  },
  {
    name: 'environment of tox',
    kind: 'source',
    first: 'p',
    after: 'nothing',
    pattern: sticky('(?:py\\d{2,3}|pypy\\d{1,3})(?:-[\\w.]{1,40})*: (?=\\S)'),
    example: { line: 'py311-django42: boom', message: 'boom' },
  },
  {
    name: 'builder of Packer, machine of Vagrant',
    kind: 'source',
    first: '=',
    after: 'nothing',
    pattern: sticky('==> [\\w.\\-]{1,80}: (?=\\S)'),
    example: { line: '==> default: boom', message: 'boom' },
  },
];
