import { CLOCK, DATE_TIME, LEVEL, type LogPrefix, SMALL_LEVEL, sticky } from './prefix.ts';

/** Loggers of frameworks, in brackets and columns of their own. */
export const frameworkPrefixes: readonly LogPrefix[] = [
  {
    name: 'Laravel: environment and level behind a time',
    kind: 'level',
    first: 'a-z',
    after: 'time',
    pattern: sticky('[a-z]{2,20}\\.(?:EMERGENCY|ALERT|CRITICAL|ERROR|WARNING|NOTICE|INFO|DEBUG): '),
    example: { line: '[2026-01-01 00:00:00] local.ERROR: boom', message: 'boom' },
  },
  {
    name: 'Celery: time, level and process in one bracket',
    kind: 'level',
    first: '[',
    pattern: sticky(`\\[${DATE_TIME}: ${LEVEL}\\/[\\w\\-]{1,60}\\] `),
    example: { line: '[2026-01-01 00:00:00,123: ERROR/MainProcess] boom', message: 'boom' },
  },
  {
    name: 'Gunicorn: process and level behind a time',
    kind: 'level',
    first: '[',
    after: 'time',
    pattern: sticky(`\\[\\d{1,8}\\] \\[${LEVEL}\\] `),
    example: { line: '[2026-01-01 00:00:00 +0000] [12] [ERROR] boom', message: 'boom' },
  },
  {
    name: 'structlog: a level of a fixed width',
    kind: 'level',
    first: '[',
    after: 'time',
    pattern: sticky(`\\[${SMALL_LEVEL} {1,8}\\] `),
    example: { line: '2026-01-01 00:00:00 [error    ] boom', message: 'boom' },
  },
  {
    name: 'Serilog: time and short level in one bracket',
    kind: 'level',
    first: '[',
    pattern: sticky(`\\[${CLOCK} (?:VRB|DBG|INF|WRN|ERR|FTL)\\] `),
    example: { line: '[12:00:00 ERR] boom', message: 'boom' },
  },
  {
    name: 'zerolog: hour and short level',
    kind: 'level',
    first: '0-9',
    after: 'nothing',
    pattern: sticky('\\d{1,2}:\\d\\d(?:AM|PM) (?:TRC|DBG|INF|WRN|ERR|FTL|PNC) '),
    example: { line: '10:00AM ERR boom', message: 'boom' },
  },
  {
    name: 'NestJS: process, time, level and context',
    kind: 'level',
    first: '[',
    after: 'nothing',
    pattern: sticky(
      '\\[Nest\\] \\d{1,8} +- \\d\\d\\/\\d\\d\\/\\d{4}, \\d{1,2}:\\d\\d:\\d\\d(?: [AP]M)? +(?:LOG|ERROR|WARN|DEBUG|VERBOSE|FATAL) (?:\\[[\\w.]{1,80}\\] )?',
    ),
    example: {
      line: '[Nest] 812  - 01/01/2026, 10:00:00 AM   ERROR [CartModule] boom',
      message: 'boom',
    },
  },
  {
    name: 'level, time and module of Django',
    kind: 'level',
    first: 'A-Z',
    after: 'nothing',
    pattern: sticky(`${LEVEL} ${DATE_TIME} [\\w.]{1,80} \\d{1,8} \\d{1,16} `),
    example: { line: 'ERROR 2026-01-01 00:00:00,123 cart 812 139 boom', message: 'boom' },
  },
  {
    name: 'Tomcat: day, time, level, thread and method',
    kind: 'level',
    first: '0-9',
    after: 'nothing',
    pattern: sticky(
      `\\d\\d-[A-Z][a-z]{2}-\\d{4} ${CLOCK} ${LEVEL} \\[[^\\]]{1,80}\\] (?:[\\w$<>]{1,80}\\.){1,12}[\\w$<>]{1,80} `,
    ),
    example: {
      line: '01-Jan-2026 00:00:00.123 SEVERE [main] org.acme.Cart.run boom',
      message: 'boom',
    },
  },
  {
    name: 'short day, time and zone of log4j, thread and level',
    kind: 'level',
    first: '[',
    pattern: sticky(
      `\\[\\d\\d\\/\\d\\d\\/\\d\\d \\d\\d:\\d\\d:\\d\\d:\\d{3} [A-Z]{3,4}\\] \\S{1,60} +${LEVEL} (?:[\\w.$]{1,120}: )?`,
    ),
    example: { line: '[26/01/01 04:25:10:271 UTC] main  WARN acme.Cart: boom', message: 'boom' },
  },
  {
    name: 'time as JavaScript writes it',
    kind: 'time',
    first: '[',
    pattern: sticky(
      '\\[[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d{4} \\d\\d:\\d\\d:\\d\\d GMT[+\\-]\\d{4}(?: \\([^)]{1,60}\\))?\\]\\s+',
    ),
    example: { line: '[Thu Jan 01 2026 12:50:42 GMT+0000 (UTC)]  boom', message: 'boom' },
  },
  {
    name: 'Unreal: time, frame, category and level',
    kind: 'level',
    first: '[',
    after: 'nothing',
    pattern: sticky(
      '\\[\\d{4}\\.\\d\\d\\.\\d\\d-[\\d.:]{8,14}\\]\\[ {0,3}\\d{1,4}\\](?:Log\\w{1,60}: )(?:(?:Error|Warning|Display|Fatal): )?',
    ),
    example: { line: '[2026.01.01-00.00.00:123][  0]LogCart: Error: boom', message: 'boom' },
  },
  {
    name: 'level and module of Rust in one bracket',
    kind: 'level',
    first: '[',
    after: 'nothing',
    pattern: sticky(`\\[${LEVEL} {1,2}[a-z_][\\w:]{0,80}\\] `),
    example: { line: '[ERROR shop::cart] boom', message: 'boom' },
  },
  {
    name: 'level of Uvicorn: a colon, and blanks up to a width',
    kind: 'level',
    first: 'A-Z',
    after: 'nothing',
    pattern: sticky('(?:DEBUG|INFO|WARNING|ERROR|CRITICAL): {4,8}(?=\\S)'),
    example: { line: 'ERROR:    boom', message: 'boom' },
  },
  {
    name: 'request id of Rails',
    kind: 'source',
    first: '[',
    pattern: sticky('\\[[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\] '),
    example: { line: '[7f3c2a91-1234-4abc-9def-001122334455] boom', message: 'boom' },
  },
];
