/** What a prefix tells. */
export type PrefixKind = 'level' | 'mark' | 'progress' | 'source' | 'time';

/** A text that a runner, a collector, a tool or a logger writes before a message. */
export interface LogPrefix {
  name: string;
  kind: PrefixKind;
  /** Characters with which it begins, as in a class of a regular expression; missing for any. */
  first?: string;
  /** A text that every line with this prefix holds; it saves a look at all others. */
  holds?: string;
  /** Only at the start of a line, or only behind a prefix of this kind. */
  after?: 'nothing' | PrefixKind;
  /** Sticky; every repetition is bounded or ends at the first other character. */
  pattern: RegExp;
  /** The whole line, and what remains without this prefix and those before it. */
  example: { line: string; message: string };
}

const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const DATE_TIME = String.raw`\d{4}(?:-\d\d-|/\d\d/)\d\d[T ]${CLOCK}(?:Z| ?[+-]\d\d:?\d\d)?`;
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|FATAL|CRIT(?:ICAL)?|SEVERE)';
const SMALL_LEVEL = '(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|crit(?:ical)?)';
/** Words of a result, which say too much to be a mere prefix. */
const RESULT = String.raw`(?:FAIL|PASS|OK\b|ERR|BUG|CRASH|SKIP|TIMEOUT|Errno|Fail|fail|err\b|Pipeline)`;
const TASK =
  '(?:build|test|lint|check|typecheck|compile|dev|start|e2e|install|postinstall|prepare)';

function sticky(source: string): RegExp {
  return new RegExp(source, 'uy');
}

/** A level alone, which tells too much to be a mere prefix; what stands behind it may be meant by `^`. */
export const PLAIN_LEVEL = sticky(`(?:${LEVEL}:? |npm (?:ERR!|error|WARN|warn) )\\s*(?=\\S)`);

/**
 * Known prefixes; the first that matches counts, and then the next may follow. A new prefix is a row
 * here, and nothing else.
 */
export const logPrefixes: readonly LogPrefix[] = [
  {
    name: 'a byte order mark, also within logs that were joined',
    kind: 'mark',
    first: '\uFEFF',
    pattern: sticky('\\uFEFF'),
    example: { line: '\uFEFFboom', message: 'boom' },
  },
  {
    name: 'job and step of `gh run view --log`',
    kind: 'source',
    holds: '\t',
    after: 'nothing',
    pattern: sticky('[^\\t]{1,200}\\t[^\\t]{1,200}\\t(?=\\uFEFF?\\d{4}-\\d\\d-\\d\\dT)'),
    example: { line: 'build\tRun tests\t2026-01-01T00:00:00.1Z boom', message: 'boom' },
  },
  {
    name: 'date and time: GitHub, GitLab, Azure, Jenkins, containers, Go, nginx',
    kind: 'time',
    first: '[0-9',
    pattern: sticky(`(?:\\[${DATE_TIME}\\]|${DATE_TIME})(?:(?: ?[|:]| -)?\\s+|$)`),
    example: { line: '[2026-01-01 00:00:00,123 +0200] boom', message: 'boom' },
  },
  {
    name: 'Taskcluster',
    kind: 'time',
    first: '[',
    pattern: sticky(`\\[[a-z][a-z:-]{1,30} ${DATE_TIME}\\]\\s+`),
    example: { line: '[task 2026-01-01T00:00:00.123Z] boom', message: 'boom' },
  },
  {
    name: 'a logger of Rust: time, level and module in one bracket',
    kind: 'level',
    first: '[',
    pattern: sticky(`\\[${DATE_TIME}\\s+${LEVEL}\\s+[\\w:]{1,80}\\] `),
    example: { line: '[2026-01-01T00:00:00Z ERROR shop::cart] boom', message: 'boom' },
  },
  {
    name: "TeamCity: time, level, and the build's step",
    kind: 'time',
    first: '[',
    pattern: sticky(`\\[${CLOCK}\\][WEFi]?\\s?:\\s+(?:\\[[^\\]]{1,60}\\]\\s+)?`),
    example: { line: '[13:21:30]E:\t [Step 2/3] boom', message: 'boom' },
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
    name: 'elapsed or wall-clock time: Jenkins, mach, Elixir; Bazel in parentheses',
    kind: 'time',
    first: '[(0-9',
    pattern: sticky(`(?:\\[${CLOCK}\\]:?|\\(${CLOCK}\\)|${CLOCK})(?: -)?\\s+`),
    example: { line: '(03:12:22) boom', message: 'boom' },
  },
  {
    name: 'elapsed minutes of mach',
    kind: 'time',
    first: '0-9',
    pattern: sticky('\\d{1,3}:\\d\\d\\.\\d\\d\\s+'),
    example: { line: ' 0:01.23 boom', message: 'boom' },
  },
  {
    name: 'seconds since the kernel started',
    kind: 'time',
    first: '[',
    pattern: sticky('\\[ {0,6}\\d{1,7}\\.\\d{6}\\] '),
    example: { line: '[   12.345678] boom', message: 'boom' },
  },
  {
    name: 'BuildKit: number of the step, and seconds',
    kind: 'time',
    first: '#',
    pattern: sticky(
      '#\\d{1,4} (?:\\d{1,6}\\.\\d{1,3}\\s+(?=\\S)|(?=\\[|ERROR|CANCELED|DONE|CACHED|WARN|sha256:))',
    ),
    example: { line: '#29 35.78 boom', message: 'boom' },
  },
  {
    name: 'container runtime interface of Kubernetes: stream, partial or full line',
    kind: 'mark',
    first: 's',
    pattern: sticky('(?:stdout|stderr) [FP] '),
    example: { line: '2026-01-01T00:00:00Z stderr F boom', message: 'boom' },
  },
  {
    name: 'stream of GitLab: its number, stdout or stderr, continuation',
    kind: 'mark',
    first: '0-9',
    pattern: sticky('\\d\\d[OE][ +]'),
    example: { line: '2026-01-01T00:00:00Z 01O boom', message: 'boom' },
  },
  {
    name: 'section of GitLab',
    kind: 'mark',
    first: 's',
    pattern: sticky('section_(?:start|end):\\d+:[\\w.\\-]+(?:\\[[^\\]]*\\])?'),
    example: { line: 'section_start:1767225600:script[collapsed=true]boom', message: 'boom' },
  },
  {
    name: 'fold or timer of Travis',
    kind: 'mark',
    first: 't',
    pattern: sticky('travis_(?:fold|time):\\S{1,200}\\s+(?=\\S)'),
    example: { line: 'travis_fold:start:install boom', message: 'boom' },
  },
  {
    name: 'workflow command of GitHub or Azure',
    kind: 'level',
    first: '#',
    pattern: sticky('##\\[[\\w\\-]+\\]|##vso\\[[^\\]]*\\]'),
    example: { line: '##[error]boom', message: 'boom' },
  },
  {
    name: 'annotation of GitHub',
    kind: 'level',
    first: ':',
    pattern: sticky('::(?:error|warning|notice|debug|group)(?: [^:]*)?::'),
    example: { line: '::error file=a.rs,line=3::boom', message: 'boom' },
  },
  {
    name: 'klog',
    kind: 'level',
    first: 'IWEF',
    pattern: sticky('[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\s+\\d+ [\\w.\\/\\-]+:\\d+\\] '),
    example: { line: 'E0412 10:31:22.123456   12345 reflector.go:138] boom', message: 'boom' },
  },
  {
    name: 'logrus',
    kind: 'level',
    first: 'A-Z',
    pattern: sticky('(?:TRAC|DEBU|INFO|WARN|ERRO|FATA|PANI)\\[[\\dT:Z.+\\-]{1,35}\\] +(?=\\S)'),
    example: { line: 'ERRO[0012] boom', message: 'boom' },
  },
  {
    name: 'logfmt: time, level and place before the message',
    kind: 'level',
    first: 'lt',
    pattern: sticky(
      '(?:(?:time|ts|t)="?[\\dT:Z.+\\- ]{8,40}"? )?(?:caller=\\S{1,80} )?(?:level|lvl)=\\w{3,8} (?:(?:source|caller|logger)=\\S{1,80} )?msg="?(?=\\S)',
    ),
    example: { line: 'time="2026-01-01T00:00:00Z" level=error msg="boom', message: 'boom' },
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
    name: 'Elasticsearch: level, logger and node in brackets behind a time',
    kind: 'level',
    first: '[',
    after: 'nothing',
    pattern: sticky(
      `\\[${DATE_TIME}\\]\\[${LEVEL} *\\]\\[[\\w.$]{1,100} *\\] (?:\\[[\\w.\\-]{1,80}\\] )?`,
    ),
    example: {
      line: '[2026-01-01T00:00:00,123][ERROR][o.e.b.Elasticsearch] [node-1] boom',
      message: 'boom',
    },
  },
  {
    name: 'nginx: worker and connection behind a level',
    kind: 'source',
    first: '0-9',
    after: 'level',
    pattern: sticky('\\d{1,7}#\\d{1,7}: (?:\\*\\d{1,12} )?'),
    example: { line: '2026/01/01 00:00:00 [error] 12#12: *3 boom', message: 'boom' },
  },
  {
    name: 'module of Rust behind a level',
    kind: 'source',
    first: 'a-z',
    after: 'level',
    pattern: sticky('[a-z]\\w{0,60}(?:::\\w{1,60}){1,9}: (?=\\S)'),
    example: { line: '2026-01-01T00:00:00.123Z ERROR shop::cart: boom', message: 'boom' },
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
    name: 'Bamboo: kind of line and time',
    kind: 'time',
    first: 'a-z',
    after: 'nothing',
    holds: '\t',
    pattern: sticky(
      '(?:build|simple|error|command)\\t\\d\\d-[A-Z][a-z]{2}-\\d{4} \\d\\d:\\d\\d:\\d\\d\\t',
    ),
    example: { line: 'error\t29-Nov-2026 03:01:02\tboom', message: 'boom' },
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
    name: 'output of a step that BuildKit shows in a terminal',
    kind: 'mark',
    first: '=',
    pattern: sticky('=> => # (?=\\S)'),
    example: { line: ' => => # boom', message: 'boom' },
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
  {
    name: 'logger of Ruby',
    kind: 'level',
    first: 'DIWEFA',
    pattern: sticky(`[DIWEFA], \\[${DATE_TIME} #\\d+\\] +[A-Z]{3,7} -- [^:]{0,60}: `),
    example: { line: 'E, [2026-01-01T00:00:00.123456 #123] ERROR -- : boom', message: 'boom' },
  },
  {
    name: 'mock',
    kind: 'level',
    first: 'A-Z',
    pattern: sticky('(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) [\\w.]{1,60}\\.py:\\d+:\\s+'),
    example: { line: 'DEBUG util.py:459:  boom', message: 'boom' },
  },
  {
    name: 'module and level of Python, parted by dashes',
    kind: 'level',
    first: '\\w',
    after: 'time',
    pattern: sticky(`[\\w.\\-]{1,80} - ${LEVEL} - `),
    example: { line: '2026-01-01 00:00:00,123 - shop.cart - ERROR - boom', message: 'boom' },
  },
  {
    name: 'level and module of Python, parted by colons',
    kind: 'level',
    first: 'A-Z',
    pattern: sticky('(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[A-Za-z_][\\w.]{0,80}:(?=[^\\s:])'),
    example: { line: 'ERROR:shop.cart:boom', message: 'boom' },
  },
  {
    name: 'Spring Boot: process, thread, logger',
    kind: 'level',
    first: 'A-Z',
    after: 'time',
    pattern: sticky(`${LEVEL} \\d+ --- (?:\\[[^\\]]{0,80}\\] ?){1,3}\\S{1,120}\\s*: `),
    example: {
      line: '2026-01-01T00:00:00.123Z ERROR 812 --- [main] o.s.boot.SpringApplication : boom',
      message: 'boom',
    },
  },
  {
    name: 'level of Maven, Gradle, sbt, nginx, openQA',
    kind: 'level',
    first: '[',
    pattern: sticky(`\\[ ?(?:${LEVEL}|${SMALL_LEVEL}) ?\\][ :]\\s*(?=\\S)`),
    example: { line: '[ERROR] boom', message: 'boom' },
  },
  {
    name: 'level behind a time',
    kind: 'level',
    first: 'A-Z',
    after: 'time',
    pattern: sticky(`${LEVEL}(?: +-+|:(?=\\s{2}))?\\s+(?=\\S)`),
    example: { line: '[task 2026-01-01T00:00:00.1Z] 10:00:00    ERROR - boom', message: 'boom' },
  },
  {
    name: 'level that blanks or a dash set off',
    kind: 'level',
    first: 'A-Z',
    pattern: sticky(`${LEVEL}(?: +- +| {2,})(?=\\S)`),
    example: { line: 'INFO  boom', message: 'boom' },
  },
  {
    name: 'thread and logger of log4j',
    kind: 'source',
    first: '[',
    after: 'level',
    pattern: sticky('\\[[\\w.#:\\/\\- $@]{1,90}\\] (?:- |[\\w.$]{1,100} -+ )?(?=\\S)'),
    example: {
      line: '10:00:00.123 ERROR [main] com.acme.Cart - boom',
      message: 'boom',
    },
  },
  {
    name: 'class of a logger of Java behind a level; an exception is a message',
    kind: 'source',
    first: 'a-z',
    after: 'level',
    pattern: sticky(
      '(?:[a-z][\\w$]{0,40}\\.){2,12}(?![\\w$]*(?:Error|Exception)\\b)[A-Z][\\w$]{0,80}(?::| -{1,2}) +(?=\\S)',
    ),
    example: { line: '10:00:00,123 WARN [main] org.acme.shop.Cart: boom', message: 'boom' },
  },
  {
    name: 'number of a process',
    kind: 'source',
    first: '[',
    pattern: sticky('\\[(?:pid|PID)[: ]\\d+\\] '),
    example: { line: '[2026-01-01T00:00:00.1Z] [debug] [pid:812] boom', message: 'boom' },
  },
  {
    name: 'pod of `kubectl logs --prefix`, step of Tekton',
    kind: 'source',
    first: '[',
    pattern: sticky('\\[(?:pod\\/[^\\]\\s]+|step-[\\w\\-]+|[\\w\\-]+ : [\\w\\-]+)\\] '),
    example: { line: '[pod/web-0/app] boom', message: 'boom' },
  },
  {
    name: 'worker of pytest-xdist',
    kind: 'source',
    first: '[',
    pattern: sticky('\\[gw\\d{1,3}\\] '),
    example: {
      line: '[gw3] [ 45%] FAILED tests/test_a.py::test_b',
      message: 'FAILED tests/test_a.py::test_b',
    },
  },
  {
    name: 'progress of CMake, Ninja, Bazel and others',
    kind: 'progress',
    first: '[',
    pattern: sticky('\\[ {0,3}(?:\\d{1,3}%|[\\d,]{1,9} ?\\/ ?[\\d,]{1,9})\\] +(?=\\S)'),
    example: { line: '[ 45%] boom', message: 'boom' },
  },
  {
    name: 'number of a command of concurrently',
    kind: 'source',
    first: '[',
    after: 'nothing',
    pattern: sticky('\\[\\d{1,2}\\] (?=\\S)'),
    example: { line: '[1] boom', message: 'boom' },
  },
  {
    name: 'parallel branch of Jenkins, behind a time',
    kind: 'source',
    first: '[',
    after: 'time',
    pattern: sticky(`\\[(?!\\s*${RESULT})[A-Za-z][\\w.+\\/:=, \\-]{0,60}\\] +(?=\\S)`),
    example: { line: '[2026-01-01T00:00:00.000Z] [linux] boom', message: 'boom' },
  },
  {
    name: 'branch or package whose name is no single word',
    kind: 'source',
    first: '[',
    after: 'nothing',
    pattern: sticky(
      `\\[(?!\\s*${RESULT})(?=[^\\]]*[\\/\\-])[A-Za-z@][\\w.+@\\/:=, \\-]{0,60}\\] +(?=\\S)`,
    ),
    example: { line: '[build-linux] boom', message: 'boom' },
  },
  {
    name: 'task of Ant',
    kind: 'source',
    first: '[',
    after: 'nothing',
    pattern: sticky('\\[(?:javac|junit|exec|java|copy|echo|mkdir|delete|jar|javadoc)\\] (?=\\S)'),
    example: { line: '    [javac] boom', message: 'boom' },
  },
  {
    name: 'container of docker compose, process of foreman and of Firefox',
    kind: 'source',
    first: 'A-Za-z',
    pattern: sticky(
      '(?!TEST-|PROCESS-|REFTEST|[A-Z\\-]*(?:FAIL|ERROR|CRASH))[A-Za-z][\\w.\\-]{0,80}(?:\\(\\d+\\)| \\d+)?[ \\t]{1,60}\\| ',
    ),
    example: { line: 'web-1   | boom', message: 'boom' },
  },
  {
    name: 'step of xcpretty and fastlane',
    kind: 'mark',
    first: '▸',
    pattern: sticky('▸ (?=\\S)'),
    example: { line: '[08:38:45]: ▸ boom', message: 'boom' },
  },
  {
    name: 'process, user and level of the log of Ansible',
    kind: 'source',
    first: 'p',
    pattern: sticky('p=\\d+ u=\\S{1,60}(?: n=ansible)?(?: [A-Z]+)? ?\\| +(?=\\S)'),
    example: { line: '2026-01-01 00:00:00,123 p=812 u=ada n=ansible | boom', message: 'boom' },
  },
  {
    name: 'elapsed milliseconds of `flutter --verbose`',
    kind: 'time',
    first: '[',
    pattern: sticky('\\[(?: {1,8}| *\\+\\d{1,7} ms)\\] +(?=\\S)'),
    example: { line: '[  +12 ms] boom', message: 'boom' },
  },
  {
    name: 'stream of a command that Jenkins has run',
    kind: 'mark',
    first: 's',
    pattern: sticky('(?:(?:stderr|stdout):|\\[(?:stderr|stdout)\\]) (?=\\S)'),
    example: { line: 'stderr: boom', message: 'boom' },
  },
  {
    name: 'box of Terraform',
    kind: 'mark',
    first: '│',
    pattern: sticky('│\\s+(?=\\S)'),
    example: { line: '│ boom', message: 'boom' },
  },
  {
    name: 'recursive GNU make',
    kind: 'source',
    first: 'gm',
    pattern: sticky('g?make\\[\\d{1,2}\\]: (?=\\*\\*\\*)'),
    example: { line: 'make[2]: *** boom', message: '*** boom' },
  },
  {
    name: 'node of MSBuild',
    kind: 'source',
    first: '0-9',
    pattern: sticky('\\d{1,4}(?::\\d{1,4})?>(?=[A-Za-z]:\\\\|\\/|[A-Za-z])'),
    example: { line: '    12>boom', message: 'boom' },
  },
  {
    name: 'package and task of Turborepo and Nx',
    kind: 'source',
    first: '@a-z',
    pattern: sticky(`(?:@[\\w\\-]{1,60}\\/)?[\\w.\\-]{1,60}:${TASK}(?::[\\w\\-]{1,40})?: `),
    example: { line: '@acme/web:build: boom', message: 'boom' },
  },
  {
    name: 'package and script of pnpm',
    kind: 'source',
    first: '@.a-z',
    pattern: sticky(`[\\w@.\\/\\-]{1,100} ${TASK}(?::[\\w\\-]{1,40})?: (?=\\S)`),
    example: { line: 'packages/web build: boom', message: 'boom' },
  },
];
