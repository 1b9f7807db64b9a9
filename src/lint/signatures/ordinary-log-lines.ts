import { wordList } from '../../core/text/word-list.ts';

/**
 * Lines that logs contain with and without failures: headers, progress, summaries, the last words
 * of a runner. A pattern that matches one of them is too general.
 */
export const ordinaryLogLines: Readonly<Record<string, readonly string[]>> = {
  'GitHub Actions': [
    "Current runner version: '2.321.0'",
    "Download action repository 'actions/checkout@v4' (SHA:11bd71901bbe5b1630ceea73d27597364c9af683)",
    '##[group]Run actions/checkout@v4',
    '##[endgroup]',
    'shell: /usr/bin/bash -e {0}',
    'Cache not found for input keys: node-cache-Linux-x64-npm-7c211433f02071597741e6ff5a8ea34789abbf43',
    'Cache restored successfully',
    'Artifact test-results has been successfully uploaded! Final size is 20481 bytes.',
    'No files were found with the provided path: reports/. No artifacts will be uploaded.',
    '##[error]Process completed with exit code 1.',
    'Error: Process completed with exit code 2.',
    'Post job cleanup.',
    'Cleaning up orphan processes',
  ],
  'GitLab CI': [
    'Running with gitlab-runner 17.5.0 (66a723c3)',
    'Preparing the "docker" executor',
    'Skipping Git submodules setup',
    'Uploading artifacts for failed job',
    'Cleaning up project directory and file based variables',
    'Job succeeded',
    'ERROR: Job failed: exit code 1',
    'ERROR: Job failed (system failure): aborted: terminated',
  ],
  Jenkins: [
    'Started by user admin',
    '[Pipeline] Start of Pipeline',
    '[Pipeline] sh',
    'ERROR: script returned exit code 1',
    'Finished: SUCCESS',
    'Finished: FAILURE',
  ],
  npm: [
    'npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory.',
    'added 1203 packages, and audited 1204 packages in 31s',
    '214 packages are looking for funding',
    'found 0 vulnerabilities',
    'npm error code 1',
    'npm ERR! code ELIFECYCLE',
    'npm ERR! A complete log of this run can be found in:',
    'npm error A complete log of this run can be found in: /root/.npm/_logs/2026-11-21T06_01_02_345Z-debug-0.log',
    'error Command failed with exit code 1.',
    'info Visit https://yarnpkg.com/en/docs/cli/run for documentation about this command.',
    'ELIFECYCLE  Command failed with exit code 1.',
  ],
  'JavaScript tests': [
    ' Test Files  12 passed (12)',
    '      Tests  2 failed | 40 passed (42)',
    'Test Suites: 1 failed, 11 passed, 12 total',
    'Tests:       2 failed, 40 passed, 42 total',
    'Snapshots:   0 total',
    'Ran all test suites.',
    'Running 12 tests using 4 workers',
    '0 errors and 0 warnings potentially fixable with the `--fix` option.',
    'Found 0 errors. Watching for file changes.',
  ],
  Cargo: [
    '   Compiling serde v1.0.210',
    '    Finished `test` profile [unoptimized + debuginfo] target(s) in 12.41s',
    '     Running unittests src/lib.rs (target/debug/deps/app-0f3a9c1b2d4e5f60)',
    'running 12 tests',
    'test config::tests::reads_defaults ... ok',
    'test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.03s',
    'test result: FAILED. 11 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.03s',
    'failures:',
    'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
    'warning: unused variable: `x`',
    'error: test failed, to rerun pass `--lib`',
  ],
  Go: [
    'go: downloading github.com/stretchr/testify v1.9.0',
    '?   \tgithub.com/acme/app/cmd\t[no test files]',
    'ok  \tgithub.com/acme/app/internal/store\t0.412s',
    '=== RUN   TestRead',
    '--- PASS: TestRead (0.00s)',
    '--- FAIL: TestRead (0.00s)',
    'FAIL\tgithub.com/acme/app/internal/store\t0.412s',
    'exit status 1',
  ],
  Python: [
    'Collecting requests==2.32.3',
    'Requirement already satisfied: pip in /usr/lib/python3/dist-packages (24.0)',
    'Successfully installed requests-2.32.3',
    '============================= test session starts ==============================',
    'platform linux -- Python 3.12.4, pytest-8.3.3, pluggy-1.5.0',
    'collected 120 items',
    'tests/test_api.py .........                                              [ 42%]',
    '=========================== short test summary info ============================',
    '================== 1 failed, 119 passed, 3 warnings in 12.41s ==================',
    'Traceback (most recent call last):',
  ],
  'Maven and Gradle': [
    '[INFO] Scanning for projects...',
    '[INFO] Tests run: 42, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1.204 s',
    '[INFO] BUILD SUCCESS',
    '[INFO] BUILD FAILURE',
    '[ERROR] -> [Help 1]',
    '[ERROR] Re-run Maven using the -X switch to enable full debug logging.',
    '\tat java.base/java.lang.Thread.run(Thread.java:1583)',
    '> Task :compileJava UP-TO-DATE',
    'FAILURE: Build failed with an exception.',
    '* What went wrong:',
    'BUILD SUCCESSFUL in 12s',
    'BUILD FAILED in 12s',
  ],
  'make, CMake and C': [
    "make[1]: Entering directory '/build'",
    'make: *** [Makefile:12: all] Error 1',
    '-- Configuring done (0.4s)',
    '[ 50%] Building CXX object src/CMakeFiles/app.dir/main.cpp.o',
    '1 warning generated.',
    '1 error generated.',
    'ninja: build stopped: subcommand failed.',
    '100% tests passed, 0 tests failed out of 12',
  ],
  '.NET': [
    'Determining projects to restore...',
    'Build succeeded.',
    'Build FAILED.',
    '    0 Warning(s)',
    '    0 Error(s)',
    'Passed!  - Failed:     0, Passed:    42, Skipped:     0, Total:    42, Duration: 1 s',
  ],
  Ruby: [
    'Bundle complete! 20 Gemfile dependencies, 90 gems now installed.',
    '42 examples, 0 failures',
  ],
  Docker: [
    '#8 [4/7] RUN npm ci',
    '#8 CACHED',
    '#12 DONE 3.4s',
    'Step 4/7 : RUN npm ci',
    'latest: Pulling from library/node',
    '9b857f539cb1: Pull complete',
    'Status: Downloaded newer image for node:24',
    'Successfully built 0f3a9c1b2d4e',
  ],
  Kubernetes: [
    'NAME                   READY   STATUS    RESTARTS   AGE',
    'web-7d4b9c6f5d-x2x9z   1/1     Running   0          3d4h',
    'deployment.apps/web configured',
    'Waiting for deployment "web" rollout to finish: 1 of 3 updated replicas are available...',
    'Normal  Pulled  2m  kubelet  Container image "nginx:1.27" already present on machine',
    'I1121 06:01:02.123456       1 controller.go:123] Starting workers',
  ],
  Terraform: [
    'Terraform has been successfully initialized!',
    'aws_vpc.main: Refreshing state... [id=vpc-0f3a9c1b]',
    'Plan: 0 to add, 1 to change, 0 to destroy.',
    'Apply complete! Resources: 0 added, 1 changed, 0 destroyed.',
  ],
  Git: [
    'remote: Enumerating objects: 42, done.',
    'HEAD is now at 0f3a9c1 Merge pull request #42 from acme/topic',
    "Switched to a new branch 'topic'",
    'Already up to date.',
  ],
  apt: [
    'Get:1 http://archive.ubuntu.com/ubuntu noble InRelease [256 kB]',
    'Reading package lists...',
    'Setting up libssl3t64:amd64 (3.0.13-0ubuntu3.4) ...',
    '0 upgraded, 0 newly installed, 0 to remove and 12 not upgraded.',
  ],
  'a service': [
    '2026-11-21T06:01:02.345Z INFO  server listening on port 8080',
    '2026-11-21 06:01:02,345 WARNING retrying in 5s (attempt 2 of 5)',
    '2026-11-21T06:01:02.345Z ERROR request failed, trace_id=4bf92f3577b34da6a3ce929d0e0e4736',
    '{"level":"info","time":"2026-11-21T06:01:02Z","msg":"request completed","status":200,"duration_ms":12}',
    'level=info ts=2026-11-21T06:01:02.345Z caller=main.go:42 msg="Server is ready to receive web requests."',
    '127.0.0.1 - - [21/Nov/2026:06:01:02 +0000] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.31"',
    'Nov 21 06:01:02 web-1 systemd[1]: Started session-42.scope - Session 42 of User root.',
  ],
};

/** Words for failure and success in general. */
export const commonLogWords: ReadonlySet<string> = new Set(
  wordList(`
    error errors err fail fails failed failing failure failures fatal panic panicked crash crashed
    exception exceptions warn warning warnings info debug trace notice critical severe abort aborted
    killed terminated timeout timed out cancelled canceled denied refused invalid unknown unexpected
    exit exited exiting code status result returned return non zero signal process completed complete
    build builds test tests job jobs step steps stage task command run running script pipeline check
    checks suite case passed pass ok success successful successfully succeeded done finished skipped
    a an and at by for from has in is of on or the this to was were with 0 1 2
  `),
);
