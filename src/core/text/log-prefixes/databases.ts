import { CLOCK, DATE_TIME, LEVEL, type PrefixRow, SMALL_LEVEL, sticky } from './prefix.ts';

/** Databases, brokers, proxies: what they write behind or around a time. */
// biome-ignore format: a row of the table takes two or three lines
export const databasePrefixes: readonly PrefixRow[] = [
  ['PostgreSQL: zone, process, user and database behind a time, level', 'level', { first: 'A-Z[', after: 'time' },
    /(?:[A-Z]{3,5} )?\[\d{1,8}(?:-\d{1,6})?\](?::)? (?:\S{1,80}@\S{1,80} )?(?:LOG|ERROR|FATAL|PANIC|WARNING|DETAIL|HINT|STATEMENT|NOTICE|CONTEXT): +/uy,
    '2026-01-01 00:00:00.123 UTC [812] shop@carts FATAL:  boom'],
  ['MySQL and MariaDB: thread, level, code and subsystem behind a time', 'level', { first: '0-9', after: 'time' },
    /\d{1,8} \[(?:ERROR|Warning|Note|System)\] (?:\[MY-\d{6}\] \[\w{1,20}\] )?/uy,
    '2026-01-01T00:00:00.123456Z 0 [ERROR] [MY-010119] [Server] boom'],
  ['Redis: process, role, time and level', 'level', { first: '0-9', after: 'nothing' },
    sticky`\d{1,8}:[XCSM] \d\d [A-Z][a-z]{2} (?:\d{4} )?${CLOCK} [.\-*#] `,
    '1:M 01 Jan 2026 00:00:00.123 # boom'],
  ['Elasticsearch: time, level, logger and node in brackets', 'level', { first: '[' },
    sticky`\[${DATE_TIME}\]\[${LEVEL}\s*\]\[[\w.\s\/]{1,80}\](?: \[[^\]]{1,80}\])?\s+`,
    '[2026-01-01T00:00:00,123][ERROR][o.e.b.Bootstrap          ] [node-1] boom'],
  ['Envoy: time, thread, level, logger and place in brackets', 'level', { first: '[' },
    sticky`\[${DATE_TIME}\]\[\d{1,8}\]\[${SMALL_LEVEL}\]\[\w{1,40}\] \[[^\]\s]{1,120}\] `,
    '[2026-01-01 00:00:00.123][1][critical][main] [source/server.cc:12] boom'],
];
