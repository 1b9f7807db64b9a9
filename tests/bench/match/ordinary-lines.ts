import type { Random } from '../random.ts';
import { camel, joined } from './words.ts';

/** Writes one line of a log in which nothing has failed. */
type LineWriter = (random: Random, clock: string) => string;

const cargo: LineWriter = (random, clock) => {
  const name = joined(random, 2, '-');
  const test = `${joined(random, 1, '_')}::tests::${joined(random, 2, '_')}`;
  return (
    clock +
    random.pick<() => string>([
      () => `   \x1b[1m\x1b[32mCompiling\x1b[0m ${name} v${random.below(9)}.${random.below(40)}.0`,
      () =>
        `    Checking ${name} v0.${random.below(40)}.${random.below(20)} (/home/runner/work/${name})`,
      () => ` Downloading crates ... ${name}`,
      () => `test ${test} ... ok`,
      () => `test ${test} ... ok`,
      () => `test ${test} ... \x1b[32mok\x1b[0m`,
      () => `warning: unused variable: \`${joined(random, 1, '_')}\``,
      () =>
        `  --> crates/${name}/src/${joined(random, 1, '_')}.rs:${random.below(900)}:${random.below(80)}`,
      () =>
        `     Running unittests src/lib.rs (target/debug/deps/${joined(random, 2, '_')}-${random.hex(16)})`,
    ])()
  );
};

const pytest: LineWriter = (random) => {
  const test = `tests/unit/test_${joined(random, 2, '_')}.py::test_${joined(random, 2, '_')}`;
  return random.pick<() => string>([
    () => `${test} PASSED                     [ ${random.below(90) + 10}%]`,
    () =>
      `${test}[${joined(random, 1, '-')}-${random.below(9)}] PASSED [ ${random.below(90) + 10}%]`,
    () => `${test} SKIPPED (needs ${joined(random, 1, '-')})`,
    () =>
      `  /usr/lib/python3.12/site-packages/${joined(random, 1, '_')}/${joined(random, 1, '_')}.py:${random.below(900)}: DeprecationWarning: use ${joined(random, 2, '_')}()`,
    () =>
      `INFO     ${joined(random, 2, '.')}:${joined(random, 1, '_')}.py:${random.below(400)} fetched ${random.below(9999)} rows in ${random.below(99)}.${random.digits(3)}s`,
    () => '',
  ])();
};

const maven: LineWriter = (random, clock) => {
  const artifact = joined(random, 2, '-');
  const group = `org/${joined(random, 1, '')}/${joined(random, 1, '')}`;
  return random.pick<() => string>([
    () =>
      `[INFO] Downloading from central: https://repo.maven.apache.org/maven2/${group}/${artifact}/${random.below(9)}.${random.below(30)}/${artifact}-${random.below(9)}.jar`,
    () =>
      `[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/${group}/${artifact}/${artifact}.pom (${random.below(90)} kB at ${random.below(900)} kB/s)`,
    () =>
      `[INFO] Tests run: ${random.below(90)}, Failures: 0, Errors: 0, Skipped: ${random.below(4)}, Time elapsed: ${random.below(9)}.${random.digits(3)} s -- in com.example.${joined(random, 1, '')}.${camel(random, 2)}Test`,
    () =>
      `${clock.slice(0, 19).replace('T', ' ')}.${random.digits(3)}  INFO ${random.below(30000)} --- [main] c.e.${joined(random, 1, '')}.${camel(random, 2)} : Started ${camel(random, 2)} in ${random.below(9)}.${random.digits(3)} seconds`,
    () =>
      `\tat com.example.${joined(random, 1, '')}.${camel(random, 2)}.${joined(random, 1, '')}(${camel(random, 2)}.java:${random.below(900)})`,
    () =>
      `[WARNING] /build/${artifact}/src/main/java/${camel(random, 2)}.java:[${random.below(900)},${random.below(80)}] [deprecation] ${joined(random, 1, '')}() has been deprecated`,
  ])();
};

const kubernetes: LineWriter = (random, clock) => {
  const pod = `${joined(random, 2, '-')}-${random.hex(10)}-${random.hex(5)}`;
  return random.pick<() => string>([
    () =>
      `{"level":"info","ts":"${clock.trim()}","logger":"controller.${joined(random, 1, '')}","caller":"${joined(random, 1, '')}/${joined(random, 1, '_')}.go:${random.below(900)}","msg":"Reconciling ${joined(random, 2, ' ')}","namespace":"${joined(random, 1, '-')}","pod":"${pod}","attempt":${random.below(9)}}`,
    () =>
      `{"level":"debug","ts":"${clock.trim()}","msg":"lease renewed","holder":"${pod}","duration_ms":${random.below(900)},"trace_id":"${random.hex(32)}"}`,
    () =>
      `{"level":"warn","ts":"${clock.trim()}","msg":"retrying after backoff","error":"conflict on ${joined(random, 2, '-')}","pod":"${pod}","backoff":"${random.below(30)}s"}`,
    () =>
      `I1030 02:14:${random.digits(2)}.${random.digits(6)}       1 ${joined(random, 1, '_')}.go:${random.below(900)}] "Observed event" object="${joined(random, 1, '-')}/${pod}" reason="${camel(random, 2)}"`,
  ])();
};

const webpack: LineWriter = (random) => {
  const file = `${joined(random, 1, '-')}/${joined(random, 2, '-')}`;
  return random.pick<() => string>([
    () =>
      `asset ${joined(random, 2, '-')}.${random.hex(8)}.js ${random.below(900)} KiB [emitted] [immutable] [minimized] (name: ${joined(random, 1, '')})`,
    () => `  ./src/${file}.tsx ${random.below(90)}.${random.below(9)} KiB [built] [code generated]`,
    () =>
      `npm warn deprecated ${joined(random, 2, '-')}@${random.below(9)}.${random.below(30)}.${random.below(9)}: this package is no longer supported`,
    () =>
      `npm http fetch GET 200 https://registry.npmjs.org/${joined(random, 2, '-')} ${random.below(900)}ms (cache hit)`,
    () =>
      `<i> [webpack.Progress] ${random.below(99)}% building ${random.below(900)}/${random.below(900)} modules\r<i> [webpack.Progress] ${random.below(99)}% sealing`,
    () =>
      `  ✓ ${joined(random, 1, '')} › renders ${joined(random, 2, ' ')} (${random.below(90)} ms)`,
  ])();
};

/** Formats by turns: GitHub Actions with cargo, pytest, Maven, Kubernetes as JSON, npm and webpack. */
export const ordinaryLines: readonly [LineWriter, ...LineWriter[]] = [
  cargo,
  pytest,
  maven,
  kubernetes,
  webpack,
];
