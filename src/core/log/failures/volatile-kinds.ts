/** How a part of a message looks that differs from run to run. The pattern is sticky, and linear in the part. */
export type VolatileShape = readonly [
  kind: string,
  /** Signs behind which it may begin although they join words: `@` in `acme@2.1.3`. */
  behind: string,
  pattern: RegExp,
  example: string,
  /** The example with its parts masked. */
  masked: string,
];

const CLOCK = String.raw`\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?`;
const DATE = String.raw`\d{4}[-/]\d\d[-/]\d\d`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DIRECTORY = String.raw`[\w.@+~%-]+`;
/** Letters and digits of the names that Kubernetes makes: no vowels. */
const RANDOM = '[bcdfghjklmnpqrstvwxz2456789]';
/** One of several: any number in a private network (`db2.lan`), one behind a hyphen elsewhere; `s3` is a service. */
const NUMBERED_HOST = String.raw`[a-z](?:[a-z-]{0,40}\d{1,5}(?:\.[a-z\d-]{1,63}){0,6}\.(?:internal|intranet|local|localdomain|lan|corp|svc)|[a-z\d-]{0,40}-\d{1,5}(?:\.[a-z\d-]{1,63}){1,6}\.(?:com|net|org|io|example))(?![\w-]|\.\w)`;

function sticky(template: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(template, ...parts), 'y');
}

/** The first that matches at a place counts. A part begins where a word may, or behind `behind`. */
// biome-ignore format: a row of the table takes two lines
export const volatileShapes = [
  ['timestamp', '', sticky`${DATE}T${CLOCK}`, 'at 2026-01-01T10:20:30.123Z', 'at <timestamp>'],
  ['timestamp', '', sticky`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\d\d? ${MONTH} \d{4}|${MONTH} [ \d]\d(?: \d{4})?) ${CLOCK}(?: \d{4}| GMT| UTC)?`,
    'expired Thu, 30 Jul 2026 13:21:30 GMT', 'expired <timestamp>'],
  ['date', '', sticky`${DATE}(?!\w)|\d\d?/\d\d?/\d{4}(?!\w)|\d{4}-\d\d-\d\d(?=_)`,
    'on 2026-01-01, not 30/07/2026', 'on <date>, not <date>'],
  ['host', '', /(?=[\da-f]*\d|[\da-f]{1,4}:[\da-f])(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?:%\w{1,16})?(?![\w:])|(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])/iy,
    'no route from 2001:db8::1 to fe80::2%eth0, for add::bad', 'no route from <host> to <host>, for add::bad'],
  ['id', '-', /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)/iy,
    'volume pvc-7f3c2a91-1234-4abc-9def-001122334455', 'volume pvc-<id>'],
  ['id', '', /(?=[\d:]*[a-f])[0-9a-f]{1,8}(?::[0-9a-f]{1,8}){3,}(?![\w:])/iy,
    'request ID 93C2:95E39:1954C51:58FD1F0:6A693F59', 'request ID <id>'],
  ['id', '', /(?:i|vol|sg|subnet|eni|vpc|ami|snap|req|run|build|trace|span|tmp|job|sess)[-_](?=[a-z]*\d)[0-9a-z]{8,40}(?![\w-])/iy,
    'i-0abc123def456789a and req_8fk2m1qz77', '<id> and <id>'],
  ['id', '', /(?=[a-z]{2,16}(?:_-?[a-z\d]{1,7}){0,3}_-?\d{8})[a-z]{2,16}(?:_-?\d{1,24}|_[a-z]){1,8}(?!\w)/y,
    'blk_-5340885607150360719 of attempt_1445144423722_0020_m_000006_0', '<id> of <id>'],
  ['id', '', /(?<=\b[A-Za-z]{0,20}[-_ ]?(?:Id|ID|id)["']?[:=] ?["']?)(?=[A-Za-z+/=_-]*\d)[\w+/=-]{6,128}(?![\w.:])/y,
    'RequestId: 7MEXAMPLE3Q9, hostId=ab/DEF+12==', 'RequestId: <id>, hostId=<id>'],
  ['position', '', /\d+:\d+-\d+(?::\d+)?(?![\w:])/y, 'at Manifest.xml:25:9-30:20', 'at Manifest.xml:<position>'],
  ['position', '', /(?<=\b(?:characters|lines|columns|bytes|rows) )\d+-\d+(?![\w-])/y,
    'at characters 5-10 of it', 'at characters <position> of it'],
  ['time', '', sticky`${CLOCK}(?![\w:])`, 'at 10:20:30,5', 'at <time>'],
  ['path', '/', /(?<=\bfile:\/\/)\/[^\s:"'<>]+\.[A-Za-z]\w{0,7}(?=:\d)/y,
    'e: file:///src/cart.kt:4:11 no', 'e: file://<path>:<number>:<number> no'],
  ['url', '', /(?!file:\/\/\S{1,400}?\.\w{1,8}:\d)[a-z][a-z0-9+.-]{1,15}:\/\/[^\s"'`<>()[\]{},;]*[^\s"'`<>()[\]{},;.:]/iy,
    'GET https://a.example/b?c=1: no', 'GET <url>: no'],
  ['email', '', /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[a-z]{2,10}(?![\w:/])/iy,
    'no user ada@acme.example here', 'no user <email> here'],
  ['test', '', /[\w.@+~%/-]+\.\w+(?:::[^\s:,;"'`()]+)+/y,
    'FAILED tests/a.py::test_b[1-x] - no', 'FAILED <test> - no'],
  ['version', '', /\d+:\d+(?:\.\w+)+(?:[-+~][\w.+~]*\w)*(?!\w)/y,
    'Depends: libcart (>= 1:2.3-4ubuntu1.2)', 'Depends: libcart (>= <version>)'],
  ['host', '@/', sticky`\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)|ip-\d{1,3}(?:-\d{1,3}){3}(?:\.[\w-]+)*(?![\w-])|${NUMBERED_HOST}`,
    'dial a@10.0.3.17 of ip-10-0-3-17.eu.internal, db/10.0.3.18', 'dial a@<host> of <host>, db/<host>'],
  ['address', '', /0x[0-9a-f]{4,}(?!\w)/iy, 'at 0x7ffe12ab', 'at <address>'],
  ['hash', '', /sha\d{1,3}-[\w+/]{20,}={0,2}/y, 'wanted sha512-abcDEF123abcDEF123abcDEF123==', 'wanted <hash>'],
  ['hash', '@', /(?![A-F]\d+(?!\w))(?=[a-fA-F]*\d)(?=\d*[a-fA-F])[0-9a-fA-F]{7,128}(?![\w-])/y,
    'commit 3f2a9bc1d of Cart@1a2b3c4d', 'commit <hash> of Cart@<hash>'],
  ['ref', '', /refs\/(?:heads|tags|pull|merge-requests|remotes)\/[^\s'":,;)\]]+/y,
    'no refs/pull/12/merge here', 'no <ref> here'],
  ['ref', '', /(?<=\b(?:branch|ref|tag|revision|release|pathspec) ['"`]?)(?=[\w.@+-]*[/\d-])[\w.@+-]+(?:\/[\w.@+-]+)*(?![\w/])/y,
    "couldn't find remote ref feature/cart-7", "couldn't find remote ref <ref>"],
  ['path', '', /\/?[A-Za-z]:[\\/][^:*?"'<>|,;()]{1,300}?\.[A-Za-z]\w{0,7}(?=:\[?\d|\(\d| on line \d)|[A-Za-z]:(?:[\\/][^\s\\/:*?"'<>|,;()]+)+/y,
    "C:\\Users\\me\\a.cs: no 'D:/my b.cs' at /D:/My Files/a.java:[3,5] here", "<path>: no '<path> b.cs' at <path>:[<number>,<number>] here"],
  // The programs of a system stand in the same place everywhere.
  ['path', '', sticky`(?!/(?:usr/)?(?:local/)?s?bin/[\w.+-]+(?![\w/]))(?:~|\.{1,2})?(?:/${DIRECTORY}){2,}/?`,
    '/bin/sh: open /tmp/tmp.X3f9/a.json: no', '/bin/sh: open <path>: no'],
  ['path', '', sticky`${DIRECTORY}(?:/${DIRECTORY})*/[\w@+~%.-]*\.[A-Za-z]\w{0,7}(?![\w/]|\.\w)`,
    '--> src/main.test.rs(3,5)', '--> <path>(<number>,<number>)'],
  ['version', '@-=', /(?!v\d+\.[A-Z])(?:\d+-SNAPSHOT|v\d+(?:\.\d+)*|\d+(?:\.\d+){2,}|\d+\.\d+(?=[-+~]\d|~|-(?:SNAPSHOT|RELEASE|Final|GA|M\d|alpha|beta|rc)\b|(?:a|b|rc|alpha|beta|dev|post|t|p|u|ubuntu|el|fc)\d*(?![a-z])))(?:\.?(?:a|b|rc|alpha|beta|dev|post|t|p|u)\d*(?![a-z]))?(?:[-+~.][\w+~]+|~+)*(?!\w)/y,
    'acme@2.1.3-beta.1 wants 3.14t, v4, 3.5-SNAPSHOT, 1.38~~ and 2.10.1-2ubuntu0.1', 'acme@<version> wants <version>, <version>, <version>, <version> and <version>'],
  ['duration', '', /\d+(?:\.\d+)?(?:ns|[µu]s|ms|s|m|h|d|sec|min)(?: ?\d+(?:\.\d+)?(?:ms|s|m))*(?!\w)/y,
    'took 0.12s, 1m30s, 3m 12s', 'took <duration>, <duration>, <duration>'],
  ['size', '', /(?:\d+(?:\.\d+)?(?:(?:[kKMGT]i?)?B|[KMGT]i)|\d+\.\d+[KMGTP])(?!\w)/y,
    'needs 12.5MB of 512Mi or 1.3T', 'needs <size> of <size> or <size>'],
  ['shard', '', /\d+(?=\/\d+(?![\w/.]))/y, 'test_cart 1/4 failed', 'test_cart <shard>/<shards> failed'],
  ['shards', '/', /(?<=(?:^|[^\w/.])\d+\/)\d+(?![\w/.])/y, 'chunk 3/12', 'chunk <shard>/<shards>'],
  ['thread', '', /(?:[a-z]+-){0,4}(?:thread|exec|worker|pool|executor)-\d+(?:-(?:thread|exec|worker)-\d+)*(?![\w-])/iy,
    'in pool-3-thread-7', 'in <thread>'],
  ['pod', '/', sticky`(?=(?:[a-z0-9]+-){2})[a-z](?:[a-z0-9]*-)+?(?:(?=[a-z]*\d)(?=\d*[a-z])(?!(?:x86|arm|aarch|sha|utf|amd|i386|py|python|el|fc|rhel|ubuntu|debian|node|jdk|java|go|gcc|clang|cuda|v)\d+(?:-|$))${RANDOM}{5,10})(?:-[a-z0-9]+)*(?![\w-])`,
    'Pod mt-l-x86-29-113-a10g-v24bh-runner-fbtr6-workflow is not pod/cart-7d4b9c6f5d-x2kvp', 'Pod <pod> is not pod/<pod>'],
  ['pod', '/', /runner-[\w-]{1,24}?-project-\d+-concurrent-\w+(?:-\w+)*(?![\w-])/y,
    'on runner-x1-project-99-concurrent-0', 'on <pod>'],
  ['host', '', /gke-[a-z\d-]{1,60}?-[\da-f]{8}-[a-z\d]{4}(?![\w-])|aks-[a-z\d]{1,12}-\d{8}-vmss\w{6}(?![\w-])/y,
    'gke-prod-pool-1-a1b2c3d4-wxyz, not aks-pool1-12345678-vmss000003', '<host>, not <host>'],
  ['id', '', /(?=(?:[A-Za-z]*\d){3})(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])[A-Za-z\d]{16,64}(?![\w-])|(?=[A-Z]*\d)[0-9A-HJKMNP-TV-Z]{26}(?![\w-])/y,
    'token aB3dE5fG7hJ9kL1mN', 'token <id>'],
  ['number', '', /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)*(?:e[+-]?\d+)?(?=%?(?![\w-]))/y,
    'after 3 of 1,024 tries, 97% and 1.5e-7', 'after <number> of <number> tries, <number>% and <number>'],
] as const satisfies readonly VolatileShape[];

/** What a part of a message is that differs from run to run; a port is a number behind a host. */
export type VolatileKind = (typeof volatileShapes)[number][0] | 'port';
