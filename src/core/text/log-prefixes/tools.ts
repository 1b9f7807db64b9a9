import { CLOCK, type LogPrefix, sticky } from './prefix.ts';

/** Words of a result, which say too much to be a mere prefix. */
const RESULT = String.raw`(?:FAIL|PASS|OK\b|ERR|BUG|CRASH|SKIP|TIMEOUT|Errno|Fail|fail|err\b|Pipeline)`;
const TASK =
  '(?:build|test|lint|check|typecheck|compile|dev|start|e2e|install|postinstall|prepare)';

/** Tools that run others, and mark what these write. */
export const toolPrefixes: readonly LogPrefix[] = [
  {
    name: 'worker of WebdriverIO',
    kind: 'source',
    first: '[',
    pattern: sticky('\\[\\d{1,3}-\\d{1,3}\\] (?=\\S)'),
    example: { line: '[0-0] boom', message: 'boom' },
  },
  {
    name: 'short day and time in one bracket',
    kind: 'time',
    first: '[',
    after: 'nothing',
    pattern: sticky(`\\[\\d\\d\\.\\d\\d ${CLOCK}\\] `),
    example: { line: '[10.30 21:21:48] boom', message: 'boom' },
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
      `\\[(?!\\s*${RESULT})(?=[^\\]]*[\\/\\-])[A-Za-z@][\\w.+@\\/:=, \\-]{0,60}\\]:? +(?=\\S)`,
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
    first: 's[',
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
    pattern: sticky(`[\\w@.\\/\\-]{1,100} ${TASK}(?::[\\w\\-]{1,40})?: +(?=\\S)`),
    example: { line: 'packages/web build: boom', message: 'boom' },
  },
];
