import { CLOCK, DATE_TIME, LEVEL, type LogPrefix, sticky } from './prefix.ts';

/** Kernels, hosts, clusters and their collectors. */
export const systemPrefixes: readonly LogPrefix[] = [
  {
    name: 'supercomputers and clusters: label, seconds, day, node, and the line of the node',
    kind: 'source',
    first: '-A-Z',
    after: 'nothing',
    pattern: sticky(
      `(?:-|[A-Z]{3,12}) \\d{9,10} \\d{4}\\.\\d\\d\\.\\d\\d \\S{1,60} (?:\\d{4}-\\d\\d-\\d\\d-[\\d.]{8,18} \\S{1,60} [A-Z]{2,12} [A-Z]{2,12} ${LEVEL} |[A-Z][a-z]{2} +\\d{1,2} ${CLOCK} \\S{1,60} (?:[^\\s:]{1,60}: )?)`,
    ),
    example: {
      line: '- 1131567332 2026.01.01 cn390 Jan 1 00:00:00 cn390/cn390 ntpd[812]: boom',
      message: 'boom',
    },
  },
  {
    name: 'name of the log that a collector has joined',
    kind: 'source',
    first: 'a-z',
    after: 'nothing',
    pattern: sticky(`[a-z][\\w\\-]{0,60}\\.log(?:\\.[\\w:.\\-]{1,40})? (?=\\[?${DATE_TIME})`),
    example: { line: 'shop-api.log.1 2026-01-01 00:00:00.123 boom', message: 'boom' },
  },
  {
    name: "host, program and label of Apple's launchd",
    kind: 'source',
    first: 'A-Z',
    after: 'nothing',
    pattern: sticky(
      '[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S{1,80} [^\\s:\\[]{1,80}\\[\\d+\\] \\([^)]{1,200}\\): ',
    ),
    example: {
      line: 'Jan  1 00:00:00 host com.acme.launchd[1] (com.acme.cart): boom',
      message: 'boom',
    },
  },
  {
    name: 'error log of Apache: time, module and level, process, client',
    kind: 'level',
    first: '[',
    after: 'nothing',
    pattern: sticky(
      '\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})? \\d{4}\\] \\[[\\w:]{1,40}\\] (?:\\[pid [\\d:a-z ]{1,40}\\] )?(?:\\[client [^\\]]{1,60}\\] )?',
    ),
    example: { line: '[Sun Dec 04 05:04:03 2026] [core:error] [pid 812] boom', message: 'boom' },
  },
  {
    name: 'Hadoop and Spark: short date, time, level and logger',
    kind: 'level',
    first: '0-9',
    after: 'nothing',
    pattern: sticky(
      `(?:\\d\\d\\/\\d\\d\\/\\d\\d ${CLOCK}|\\d{6} \\d{6} \\d{1,8}) ${LEVEL} (?:[\\w.$]{1,100}: )?`,
    ),
    example: { line: '26/01/01 00:00:00 WARN storage.BlockManager: boom', message: 'boom' },
  },
  {
    name: 'servicing of Windows: time, level, component',
    kind: 'level',
    first: '0-9',
    after: 'nothing',
    pattern: sticky(`${DATE_TIME}, (?:Info|Warning|Error) {2,20}(?:[A-Z]{2,8} {2,8})?`),
    example: { line: '2026-01-01 00:00:00, Error                 CBS    boom', message: 'boom' },
  },
  {
    name: 'OpenStack: process, level, module and request behind a time',
    kind: 'level',
    first: '0-9',
    after: 'time',
    pattern: sticky(`\\d{1,8} ${LEVEL} [\\w.]{1,100} \\[(?:-|None|req-)[^\\]]{0,200}\\] `),
    example: {
      line: '2026-01-01 00:00:00.123 812 ERROR nova.compute [req-1a2b - - - -] boom',
      message: 'boom',
    },
  },
  {
    name: 'seconds since the kernel started',
    kind: 'time',
    first: '[',
    pattern: sticky('\\[ {0,6}\\d{1,7}\\.\\d{6}\\] '),
    example: { line: '[   12.345678] boom', message: 'boom' },
  },
  {
    name: 'klog',
    kind: 'level',
    first: 'IWEF',
    pattern: sticky('[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\s+\\d+ [\\w.\\/\\-]+:\\d+\\] '),
    example: { line: 'E0412 10:31:22.123456   12345 reflector.go:138] boom', message: 'boom' },
  },
  {
    name: 'syslog, RFC 5424 with its structured data',
    kind: 'source',
    first: '<',
    pattern: sticky(
      '<\\d{1,3}>1 \\S+ \\S+ \\S+ \\S+ \\S+ (?:-|(?:\\[(?:[^\\]"]|"(?:[^"\\\\]|\\\\.)*")*\\])+)? ?',
    ),
    example: { line: '<34>1 2026-01-01T00:00:00Z host app 12 ID47 - boom', message: 'boom' },
  },
  {
    name: 'syslog, RFC 3164, and journald',
    kind: 'source',
    first: '<A-Z',
    pattern: sticky(
      '(?:<\\d{1,3}>)?[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})? \\S+ [^\\s:\\[]+(?:\\[\\d+\\])?: ',
    ),
    example: { line: 'Nov 21 10:00:00 host app[1]: boom', message: 'boom' },
  },
  {
    name: 'host and program of rsyslog and journald; a process number tells them from words',
    kind: 'source',
    first: '\\w.\\-',
    after: 'time',
    pattern: sticky('[\\w.\\-]+ (?:[^\\s:\\[]+\\[\\d+\\]|kernel): '),
    example: { line: '2026-01-01T00:00:00Z host app[123]: boom', message: 'boom' },
  },
  {
    name: "process of Apple's log",
    kind: 'source',
    first: 'A-Za-z',
    after: 'time',
    pattern: sticky('[A-Za-z][\\w.\\-]{0,60}\\[\\d+:[\\da-f]+\\] '),
    example: { line: '2026-01-01 00:00:00.123 xctest[812:4f1b] boom', message: 'boom' },
  },
  {
    name: 'logcat of Android',
    kind: 'level',
    first: '0-9',
    pattern: sticky(
      '\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\s+\\d+\\s+\\d+ [VDIWEF] (?:[\\w./\\-]{1,60} *: )?',
    ),
    example: { line: '01-31 10:00:00.123  1234  5678 E cart    : boom', message: 'boom' },
  },
  {
    name: 'logcat of Android, brief',
    kind: 'level',
    first: 'VDIWEF',
    after: 'nothing',
    pattern: sticky('[VDIWEF]/[\\w.\\-]{1,60} *\\( *\\d{1,7}\\): '),
    example: { line: 'I/flutter ( 1234): boom', message: 'boom' },
  },
  {
    name: 'date and time of `dmesg -T`',
    kind: 'time',
    first: '[',
    after: 'nothing',
    pattern: sticky(
      '\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}\\] (?!\\[)',
    ),
    example: { line: '[Sun Nov 29 03:01:02 2026] boom', message: 'boom' },
  },
  {
    name: 'program and process of a log without its host: systemd, Heroku',
    kind: 'source',
    first: 'a-z',
    pattern: sticky('(?!g?make\\[)[a-z][\\w.\\-]{0,60}\\[(?:\\d{1,7}|\\w{1,20}\\.\\d{1,4})\\]: '),
    example: { line: 'systemd[1]: boom', message: 'boom' },
  },
];
