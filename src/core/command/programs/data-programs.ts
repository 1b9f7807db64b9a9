/** A program that takes arguments as data: it never runs, evaluates or splits them. */
interface DataProgram {
  /** The first words of the command. */
  command: string;
  /** Options whose value, the next word, is data. */
  options?: string;
  /** Whether its operands are data too. */
  operands: boolean;
  /** The source: a manual page, the program's help, or an address. */
  source: string;
}

/**
 * Programs that evaluate an expression (`pytest -k`), pass their arguments to a shell (`npm test
 * --`, `sbt`, `make X=`) or take commands (`less +`, `vim +`) are missing on purpose.
 */
export const DATA_PROGRAMS: readonly DataProgram[] = [
  {
    command: 'cargo test',
    options: '--test -p --package --bin --example',
    operands: true,
    source: 'man cargo-test: TESTNAME',
  },
  {
    command: 'cargo nextest run',
    options: '-p --package --test',
    operands: true,
    source: 'cargo nextest run --help: FILTERS',
  },
  {
    command: 'go test',
    options: '-run -bench -skip',
    operands: false,
    source: 'go help testflag: regexp',
  },
  {
    command: 'pytest',
    options: '--deselect --ignore',
    operands: true,
    source: 'pytest --help: file_or_dir',
  },
  {
    command: 'python -m pytest',
    options: '--deselect --ignore',
    operands: true,
    source: 'pytest --help: file_or_dir',
  },
  {
    command: 'python3 -m pytest',
    options: '--deselect --ignore',
    operands: true,
    source: 'pytest --help: file_or_dir',
  },
  {
    command: 'python -m unittest',
    options: '-k',
    operands: false,
    source: 'python -m unittest --help: -k',
  },
  {
    command: 'npx vitest run',
    options: '-t --testNamePattern',
    operands: true,
    source: 'https://vitest.dev/guide/cli',
  },
  {
    command: 'npx jest',
    options: '-t --testNamePattern',
    operands: true,
    source: 'https://jestjs.io/docs/cli',
  },
  {
    command: 'npx playwright test',
    options: '-g --grep --project',
    operands: true,
    source: 'https://playwright.dev/docs/test-cli',
  },
  {
    command: 'gradle',
    options: '--tests -x --exclude-task',
    operands: true,
    source: 'gradle --help: task...; gradle help --task test: --tests',
  },
  {
    command: './gradlew',
    options: '--tests -x --exclude-task',
    operands: true,
    source: 'gradle --help: task...; gradle help --task test: --tests',
  },
  {
    command: 'mvn',
    options: '-pl --projects -rf --resume-from',
    operands: false,
    source: 'mvn --help: [groupId]:artifactId',
  },
  {
    command: './mvnw',
    options: '-pl --projects -rf --resume-from',
    operands: false,
    source: 'mvn --help: [groupId]:artifactId',
  },
  {
    command: 'npx mocha',
    options: '-f --fgrep -g --grep',
    operands: false,
    source: 'https://mochajs.org/running/cli',
  },
  {
    command: 'bundle exec rspec',
    options: '-e --example',
    operands: false,
    source: 'rspec --help: --example',
  },
  {
    command: 'vendor/bin/phpunit',
    options: '--filter --testsuite --group',
    operands: false,
    source: 'phpunit --help: --filter',
  },
  {
    command: 'swift test',
    options: '--filter --skip',
    operands: false,
    source: 'swift test --help: --filter',
  },
  {
    command: 'ansible-playbook',
    options: '--start-at-task -t --tags --skip-tags',
    operands: false,
    source: 'man ansible-playbook',
  },
  {
    command: 'dotnet test',
    options: '--filter',
    operands: false,
    source: 'dotnet test --help: --filter',
  },
  { command: 'ctest', options: '-R -E -L', operands: false, source: 'man ctest' },
  {
    command: 'bazel test',
    options: '--test_filter',
    operands: true,
    source: 'bazel help test, bazel help target-syntax',
  },
  { command: 'grep', options: '-e', operands: true, source: 'man grep' },
  { command: 'grep -F', options: '-e', operands: true, source: 'man grep' },
  { command: 'grep -rF', options: '-e', operands: true, source: 'man grep' },
  { command: 'grep -nF', options: '-e', operands: true, source: 'man grep' },
  { command: 'git show', operands: true, source: 'man git-show' },
  {
    command: 'git log',
    options: '--grep --author -S -G',
    operands: true,
    source: 'man git-log',
  },
  { command: 'git checkout', options: '-b', operands: true, source: 'man git-checkout' },
  { command: 'git switch', options: '-c', operands: true, source: 'man git-switch' },
  { command: 'git diff', operands: true, source: 'man git-diff' },
  { command: 'git blame', operands: true, source: 'man git-blame' },
  {
    command: 'gh run view',
    options: '-j --job -R --repo',
    operands: true,
    source: 'man gh-run-view',
  },
  {
    command: 'gh run rerun',
    options: '-j --job -R --repo',
    operands: true,
    source: 'man gh-run-rerun',
  },
  {
    command: 'gh run download',
    options: '-n --name -p --pattern -R --repo',
    operands: true,
    source: 'man gh-run-download',
  },
  {
    command: 'gh run list',
    options: '-b --branch -w --workflow -u --user -R --repo',
    operands: false,
    source: 'man gh-run-list',
  },
  {
    command: 'gh issue list',
    options: '-S --search -l --label',
    operands: false,
    source: 'man gh-issue-list',
  },
  {
    command: 'gh issue create',
    options: '-t --title -b --body -l --label',
    operands: false,
    source: 'man gh-issue-create',
  },
  { command: 'gh pr view', options: '-R --repo', operands: true, source: 'man gh-pr-view' },
  {
    command: 'kubectl get',
    options: '-n --namespace -l --selector --field-selector --context',
    operands: true,
    source: 'kubectl get --help, kubectl options',
  },
  {
    command: 'kubectl describe',
    options: '-n --namespace -l --selector --context',
    operands: true,
    source: 'kubectl describe --help, kubectl options',
  },
  {
    command: 'kubectl logs',
    options: '-n --namespace -l --selector -c --container --context',
    operands: true,
    source: 'kubectl logs --help, kubectl options',
  },
  {
    command: 'docker logs',
    options: '--since --until -n --tail',
    operands: true,
    source: 'docker logs --help',
  },
  { command: 'docker inspect', operands: true, source: 'docker inspect --help' },
  { command: 'ls', operands: true, source: 'man ls' },
  { command: 'cat', operands: true, source: 'man cat' },
  { command: 'head', operands: true, source: 'man head' },
  { command: 'tail', operands: true, source: 'man tail' },
  { command: 'stat', operands: true, source: 'man stat' },
];
