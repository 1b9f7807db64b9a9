/** What a part of a message is that differs from run to run. */
export type VolatileKind =
  | 'address'
  | 'date'
  | 'duration'
  | 'email'
  | 'hash'
  | 'host'
  | 'id'
  | 'number'
  | 'path'
  | 'pod'
  | 'port'
  | 'position'
  | 'ref'
  | 'shard'
  | 'shards'
  | 'size'
  | 'test'
  | 'thread'
  | 'time'
  | 'timestamp'
  | 'url'
  | 'version';

/** How such a part looks. */
export interface VolatileShape {
  kind: VolatileKind;
  /** Sticky, and linear in the part. */
  pattern: RegExp;
  /** Signs behind which it may begin although they join words: `@` in `acme@2.1.3`. */
  behind?: string;
  /** A message, and the message with its parts masked. */
  example: readonly [message: string, masked: string];
}

const CLOCK = String.raw`\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?`;
const DATE = String.raw`\d{4}[-/]\d\d[-/]\d\d`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DIRECTORY = String.raw`[\w.@+~%-]+`;
/** Letters and digits of the names that Kubernetes makes: no vowels. */
const RANDOM = '[bcdfghjklmnpqrstvwxz2456789]';
const END = String.raw`(?![\w])`;

function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `y${flags}`);
}

/** The first that matches at a place counts. A part begins where a word may, or behind `behind`. */
export const volatileShapes: readonly VolatileShape[] = [
  {
    kind: 'timestamp',
    pattern: sticky(`${DATE}T${CLOCK}`),
    example: ['at 2026-01-01T10:20:30.123Z', 'at <timestamp>'],
  },
  {
    kind: 'timestamp',
    pattern: sticky(
      `(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\\d\\d? ${MONTH} \\d{4}|${MONTH} [ \\d]\\d(?: \\d{4})?) ${CLOCK}(?: \\d{4}| GMT| UTC)?`,
    ),
    example: ['expired Thu, 30 Jul 2026 13:21:30 GMT', 'expired <timestamp>'],
  },
  {
    kind: 'date',
    pattern: sticky(`${DATE}(?!\\w)|\\d\\d?/\\d\\d?/\\d{4}${END}|\\d{4}-\\d\\d-\\d\\d(?=_)`),
    example: ['on 2026-01-01, not 30/07/2026', 'on <date>, not <date>'],
  },
  {
    kind: 'id',
    pattern: sticky(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}${END}`, 'i'),
    behind: '-',
    example: ['volume pvc-7f3c2a91-1234-4abc-9def-001122334455', 'volume pvc-<id>'],
  },
  {
    kind: 'id',
    pattern: sticky('(?=[\\d:]*[a-f])[0-9a-f]{1,8}(?::[0-9a-f]{1,8}){3,}(?![\\w:])', 'i'),
    example: ['request ID 93C2:95E39:1954C51:58FD1F0:6A693F59', 'request ID <id>'],
  },
  {
    kind: 'id',
    pattern: sticky(
      '(?:i|vol|sg|subnet|eni|vpc|ami|snap|req|run|build|trace|span|tmp|job|sess)[-_](?=[a-z]*\\d)[0-9a-z]{8,40}(?![\\w-])',
      'i',
    ),
    example: ['i-0abc123def456789a and req_8fk2m1qz77', '<id> and <id>'],
  },
  {
    kind: 'id',
    pattern: sticky(
      '(?=[a-z]{2,16}(?:_-?[a-z\\d]{1,7}){0,3}_-?\\d{8})[a-z]{2,16}(?:_-?\\d{1,24}|_[a-z]){1,8}(?!\\w)',
    ),
    example: ['blk_-5340885607150360719 of attempt_1445144423722_0020_m_000006_0', '<id> of <id>'],
  },
  {
    kind: 'position',
    pattern: sticky(`\\d+:\\d+-\\d+(?::\\d+)?(?![\\w:])`),
    example: ['at Manifest.xml:25:9-30:20', 'at Manifest.xml:<position>'],
  },
  {
    kind: 'position',
    pattern: sticky('(?<=\\b(?:characters|lines|columns|bytes|rows) )\\d+-\\d+(?![\\w-])'),
    example: ['at characters 5-10 of it', 'at characters <position> of it'],
  },
  {
    kind: 'time',
    pattern: sticky(`${CLOCK}(?![\\w:])`),
    example: ['at 10:20:30,5', 'at <time>'],
  },
  {
    kind: 'path',
    pattern: sticky('(?<=\\bfile:\\/\\/)\\/[^\\s:"\'<>]+\\.[A-Za-z]\\w{0,7}(?=:\\d)'),
    behind: '/',
    example: ['e: file:///src/cart.kt:4:11 no', 'e: file://<path>:<number>:<number> no'],
  },
  {
    kind: 'url',
    pattern: sticky(
      '(?!file:\\/\\/\\S{1,400}?\\.\\w{1,8}:\\d)[a-z][a-z0-9+.-]{1,15}:\\/\\/[^\\s"\'`<>()[\\]{},;]*[^\\s"\'`<>()[\\]{},;.:]',
      'i',
    ),
    example: ['GET https://a.example/b?c=1: no', 'GET <url>: no'],
  },
  {
    kind: 'email',
    pattern: sticky(
      '[\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{1,60}){0,4}\\.[a-z]{2,10}(?![\\w:/])',
      'i',
    ),
    example: ['no user ada@acme.example here', 'no user <email> here'],
  },
  {
    kind: 'test',
    pattern: sticky('[\\w.@+~%/-]+\\.\\w+(?:::[^\\s:,;"\'`()]+)+'),
    example: ['FAILED tests/a.py::test_b[1-x] - no', 'FAILED <test> - no'],
  },
  {
    kind: 'version',
    pattern: sticky(`\\d+:\\d+(?:\\.\\w+)+(?:[-+~][\\w.+~]*\\w)*${END}`),
    example: ['Depends: libcart (>= 1:2.3-4ubuntu1.2)', 'Depends: libcart (>= <version>)'],
  },
  {
    kind: 'host',
    pattern: sticky(
      '\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w-]|\\.\\w)|ip-\\d{1,3}(?:-\\d{1,3}){3}(?:\\.[\\w-]+)*(?![\\w-])',
    ),
    behind: '@',
    example: ['dial a@10.0.3.17 of ip-10-0-3-17.eu.internal', 'dial a@<host> of <host>'],
  },
  {
    kind: 'address',
    pattern: sticky(`0x[0-9a-f]{4,}${END}`, 'i'),
    example: ['at 0x7ffe12ab', 'at <address>'],
  },
  {
    kind: 'hash',
    pattern: sticky('sha\\d{1,3}-[\\w+/]{20,}={0,2}'),
    example: ['wanted sha512-abcDEF123abcDEF123abcDEF123==', 'wanted <hash>'],
  },
  {
    kind: 'hash',
    pattern: sticky(
      '(?![A-F]\\d+(?!\\w))(?=[a-fA-F]*\\d)(?=\\d*[a-fA-F])[0-9a-fA-F]{7,128}(?![\\w-])',
    ),
    behind: '@',
    example: ['commit 3f2a9bc1d of Cart@1a2b3c4d', 'commit <hash> of Cart@<hash>'],
  },
  {
    kind: 'ref',
    pattern: sticky('refs\\/(?:heads|tags|pull|merge-requests|remotes)\\/[^\\s\'":,;)\\]]+'),
    example: ['no refs/pull/12/merge here', 'no <ref> here'],
  },
  {
    kind: 'ref',
    pattern: sticky(
      '(?<=\\b(?:branch|ref|tag|revision|release|pathspec) [\'"`]?)(?=[\\w.@+-]*[\\/\\d-])[\\w.@+-]+(?:\\/[\\w.@+-]+)*(?![\\w/])',
    ),
    example: ["couldn't find remote ref feature/cart-7", "couldn't find remote ref <ref>"],
  },
  {
    kind: 'path',
    pattern: sticky(
      '\\/?[A-Za-z]:[\\\\/][^:*?"\'<>|,;()]{1,300}?\\.[A-Za-z]\\w{0,7}(?=:\\[?\\d|\\(\\d| on line \\d)|[A-Za-z]:(?:[\\\\/][^\\s\\\\/:*?"\'<>|,;()]+)+',
    ),
    example: [
      "C:\\Users\\me\\a.cs: no 'D:/my b.cs' at /D:/My Files/a.java:[3,5] here",
      "<path>: no '<path> b.cs' at <path>:[<number>,<number>] here",
    ],
  },
  {
    kind: 'path',
    // The programs of a system stand in the same place everywhere.
    pattern: sticky(
      `(?!/(?:usr/)?(?:local/)?s?bin/[\\w.+-]+(?![\\w/]))(?:~|\\.{1,2})?(?:/${DIRECTORY}){2,}/?`,
    ),
    example: ['/bin/sh: open /tmp/tmp.X3f9/a.json: no', '/bin/sh: open <path>: no'],
  },
  {
    kind: 'path',
    pattern: sticky(
      `${DIRECTORY}(?:/${DIRECTORY})*/[\\w@+~%.-]*\\.[A-Za-z]\\w{0,7}(?![\\w/]|\\.\\w)`,
    ),
    example: ['--> src/main.test.rs(3,5)', '--> <path>(<number>,<number>)'],
  },
  {
    kind: 'version',
    pattern: sticky(
      `(?:\\d+-SNAPSHOT|v\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+){2,}|\\d+\\.\\d+(?=[-+~]\\d|~|-(?:SNAPSHOT|RELEASE|Final|GA|M\\d|alpha|beta|rc)\\b|(?:a|b|rc|alpha|beta|dev|post|t|p|u|ubuntu|el|fc)\\d*(?![a-z])))(?:\\.?(?:a|b|rc|alpha|beta|dev|post|t|p|u)\\d*(?![a-z]))?(?:[-+~.][\\w+~]+|~+)*${END}`,
    ),
    behind: '@-=',
    example: [
      'acme@2.1.3-beta.1 wants 3.14t, v4, 3.5-SNAPSHOT, 1.38~~ and 2.10.1-2ubuntu0.1',
      'acme@<version> wants <version>, <version>, <version>, <version> and <version>',
    ],
  },
  {
    kind: 'duration',
    pattern: sticky(
      `\\d+(?:\\.\\d+)?(?:ns|[µu]s|ms|s|m|h|d|sec|min)(?:\\d+(?:\\.\\d+)?(?:ms|s|m))*${END}`,
    ),
    example: ['took 0.12s, 1m30s', 'took <duration>, <duration>'],
  },
  {
    kind: 'size',
    pattern: sticky(`\\d+(?:\\.\\d+)?(?:(?:[kKMGT]i?)?B|[KMGT]i)${END}`),
    example: ['needs 12.5MB of 512Mi', 'needs <size> of <size>'],
  },
  {
    kind: 'shard',
    pattern: sticky('\\d+(?=\\/\\d+(?![\\w/.]))'),
    example: ['test_cart 1/4 failed', 'test_cart <shard>/<shards> failed'],
  },
  {
    kind: 'shards',
    pattern: sticky('(?<=(?:^|[^\\w/.])\\d+\\/)\\d+(?![\\w/.])'),
    behind: '/',
    example: ['chunk 3/12', 'chunk <shard>/<shards>'],
  },
  {
    kind: 'thread',
    pattern: sticky(
      '(?:[a-z]+-){0,4}(?:thread|exec|worker|pool|executor)-\\d+(?:-(?:thread|exec|worker)-\\d+)*(?![\\w-])',
      'i',
    ),
    example: ['in pool-3-thread-7', 'in <thread>'],
  },
  {
    kind: 'pod',
    pattern: sticky(
      `(?=(?:[a-z0-9]+-){2})[a-z](?:[a-z0-9]*-)+?(?:(?=[a-z]*\\d)(?=\\d*[a-z])(?!(?:x86|arm|aarch|sha|utf|amd|i386|py|python|el|fc|rhel|ubuntu|debian|node|jdk|java|go|gcc|clang|cuda|v)\\d+(?:-|$))${RANDOM}{5,10})(?:-[a-z0-9]+)*(?![\\w-])`,
    ),
    example: [
      'Pod mt-l-x86-29-113-a10g-v24bh-runner-fbtr6-workflow is not the pod cart-7d4b9c6f5d-x2kvp',
      'Pod <pod> is not the pod <pod>',
    ],
  },
  {
    kind: 'id',
    pattern: sticky(
      '(?=(?:[A-Za-z]*\\d){3})(?=[a-z\\d]*[A-Z])(?=[A-Z\\d]*[a-z])[A-Za-z\\d]{16,64}(?![\\w-])|(?=[A-Z]*\\d)[0-9A-HJKMNP-TV-Z]{26}(?![\\w-])',
    ),
    example: ['token aB3dE5fG7hJ9kL1mN', 'token <id>'],
  },
  {
    kind: 'number',
    pattern: sticky('(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)*(?:e[+-]?\\d+)?(?=%?(?![\\w-]))'),
    example: [
      'after 3 of 1,024 tries, 97% and 1.5e-7',
      'after <number> of <number> tries, <number>% and <number>',
    ],
  },
];
