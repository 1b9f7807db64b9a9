import { CLOCK, type PrefixRow, sticky } from './prefix.ts';

/** Words of a result, which say too much to be a mere prefix. */
const RESULT = String.raw`(?:FAIL|PASS|OK\b|ERR|BUG|CRASH|SKIP|TIMEOUT|Errno|Fail|fail|err\b|Pipeline)`;
const TASK =
  '(?:build|test|lint|check|typecheck|compile|dev|start|e2e|install|postinstall|prepare)';

/** Tools that run others, and mark what these write. */
// biome-ignore format: a row of the table takes two or three lines
export const toolPrefixes: readonly PrefixRow[] = [
  ['worker of WebdriverIO', 'source', { first: '[' }, /\[\d{1,3}-\d{1,3}\] (?=\S)/uy, '[0-0] boom'],
  ['short day and time in one bracket', 'time', { first: '[', after: 'nothing' },
    sticky`\[\d\d\.\d\d ${CLOCK}\] `, '[10.30 21:21:48] boom'],
  ['pod of `kubectl logs --prefix`, step of Tekton', 'source', { first: '[' },
    /\[(?:pod\/[^\]\s]+|step-[\w-]+|[\w-]+ : [\w-]+)\] /uy, '[pod/web-0/app] boom'],
  ['what failed in a report of pytest', 'sign', { first: 'E', after: 'nothing' },
    /E {3,9}(?=\S)/uy, 'E       boom'],
  ['worker of pytest-xdist', 'source', { first: '[' },
    /\[gw\d{1,3}\] /uy, '[gw3] [ 45%] boom'],
  ['progress of CMake, Ninja, Bazel and others', 'progress', { first: '[' },
    /\[ {0,3}(?:\d{1,3}%|[\d,]{1,9} ?\/ ?[\d,]{1,9})\] +(?=\S)/uy, '[ 45%] boom'],
  ['number of a command of concurrently', 'source', { first: '[', after: 'nothing' },
    /\[\d{1,2}\] (?=\S)/uy, '[1] boom'],
  ['parallel branch of Jenkins, behind a time', 'source', { first: '[', after: 'time' },
    sticky`\[(?!\s*${RESULT})[A-Za-z][\w.+\/:=, \-]{0,60}\] +(?=\S)`,
    '[2026-01-01T00:00:00.000Z] [linux] boom'],
  ['branch or package whose name is no single word', 'source', { first: '[', after: 'nothing' },
    sticky`\[(?!\s*${RESULT})(?=[^\]]*[\/\-])[A-Za-z@][\w.+@\/:=, \-]{0,60}\]:? +(?=\S)`,
    '[build-linux] boom'],
  ['task of Ant', 'source', { first: '[', after: 'nothing' },
    /\[(?:javac|junit|exec|java|copy|echo|mkdir|delete|jar|javadoc)\] (?=\S)/uy, '    [javac] boom'],
  ['container of docker compose, process of foreman and of Firefox', 'source', { first: 'A-Za-z' },
    /(?!TEST-|PROCESS-|REFTEST|[A-Z-]*(?:FAIL|ERROR|CRASH))[A-Za-z][\w.-]{0,80}(?:\(\d+\)| \d+)?[ \t]{1,60}\| /uy,
    'web-1   | boom'],
  ['step of xcpretty and fastlane', 'mark', { first: '▸' }, /▸ (?=\S)/uy, '[08:38:45]: ▸ boom'],
  ['process, user and level of the log of Ansible', 'source', { first: 'p' },
    /p=\d+ u=\S{1,60}(?: n=ansible)?(?: [A-Z]+)? ?\| +(?=\S)/uy,
    '2026-01-01 00:00:00,123 p=812 u=ada n=ansible | boom'],
  ['elapsed milliseconds of `flutter --verbose`', 'time', { first: '[' },
    /\[(?: {1,8}| *\+\d{1,7} ms)\] +(?=\S)/uy, '[  +12 ms] boom'],
  ['stream of a command that Jenkins has run', 'mark', { first: 's[' },
    /(?:(?:stderr|stdout):|\[(?:stderr|stdout)\]) (?=\S)/uy, 'stderr: boom'],
  ['box of Terraform', 'mark', { first: '│' }, /│\s+(?=\S)/uy, '│ boom'],
  ['recursive GNU make', 'source', { first: 'gm' }, /g?make\[\d{1,2}\]: (?=\*\*\*)/uy, 'make[2]: *** boom'],
  ['node of MSBuild', 'source', { first: '0-9' },
    /\d{1,4}(?::\d{1,4})?>(?=[A-Za-z]:\\|\/|[A-Za-z])/uy, '    12>boom'],
  ['package and task of Turborepo and Nx', 'source', { first: '@a-z' },
    sticky`(?:@[\w\-]{1,60}\/)?[\w.\-]{1,60}:${TASK}(?::[\w\-]{1,40})?: `, '@acme/web:build: boom'],
  ['package and script of pnpm', 'source', { first: '@.a-z' },
    sticky`[\w@.\/\-]{1,100} ${TASK}(?::[\w\-]{1,40})?: +(?=\S)`, 'packages/web build: boom'],
];
