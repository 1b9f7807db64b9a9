/** A program that takes arguments as data: it never runs, evaluates or splits them. */
interface DataProgram {
  /** The words that the command begins with. */
  command: string;
  /** Options whose value, the next word, is data. */
  options: string;
  /** Its operands are data as well. */
  operands: boolean;
  /** Where that is written. */
  source: string;
}

/**
 * Who is not here: programs that evaluate an expression (`pytest -k`), that hand their arguments to a
 * shell (`npm test --`, `sbt`, `make X=`), or that know commands among them (`less +`, `vim +`).
 */
export const DATA_PROGRAMS: readonly DataProgram[] = [
  {
    command: 'cargo test',
    options: '--test -p --package --bin --example',
    operands: true,
    source: 'https://doc.rust-lang.org/cargo/commands/cargo-test.html',
  },
  {
    command: 'cargo nextest run',
    options: '-p --package --test',
    operands: true,
    source: 'https://nexte.st/docs/running/',
  },
  {
    command: 'go test',
    options: '-run -bench -skip',
    operands: false,
    source: 'https://pkg.go.dev/cmd/go#hdr-Testing_flags',
  },
  {
    command: 'pytest',
    options: '--deselect --ignore',
    operands: true,
    source: 'https://docs.pytest.org/en/stable/how-to/usage.html',
  },
  {
    command: 'python -m pytest',
    options: '--deselect --ignore',
    operands: true,
    source: 'https://docs.pytest.org/en/stable/how-to/usage.html',
  },
  {
    command: 'python3 -m pytest',
    options: '--deselect --ignore',
    operands: true,
    source: 'https://docs.pytest.org/en/stable/how-to/usage.html',
  },
  {
    command: 'python -m unittest',
    options: '-k',
    operands: false,
    source: 'https://docs.python.org/3/library/unittest.html#command-line-interface',
  },
  {
    command: 'npx vitest run',
    options: '-t --testNamePattern',
    operands: true,
    source: 'https://vitest.dev/guide/cli',
  },
  {
    command: 'npx jest',
    options: '-t --testNamePattern --testPathPattern',
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
    command: 'gradle test',
    options: '--tests',
    operands: false,
    source: 'https://docs.gradle.org/current/userguide/java_testing.html',
  },
  {
    command: './gradlew test',
    options: '--tests',
    operands: false,
    source: 'https://docs.gradle.org/current/userguide/java_testing.html',
  },
  {
    command: 'dotnet test',
    options: '--filter',
    operands: false,
    source: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-test',
  },
  {
    command: 'ctest',
    options: '-R -E -L',
    operands: false,
    source: 'https://cmake.org/cmake/help/latest/manual/ctest.1.html',
  },
  {
    command: 'bazel test',
    options: '--test_filter',
    operands: true,
    source: 'https://bazel.build/reference/command-line-reference',
  },
  {
    command: 'grep -F',
    options: '-e',
    operands: true,
    source: 'https://www.gnu.org/software/grep/manual/',
  },
  {
    command: 'grep -rF',
    options: '-e',
    operands: true,
    source: 'https://www.gnu.org/software/grep/manual/',
  },
  {
    command: 'grep -nF',
    options: '-e',
    operands: true,
    source: 'https://www.gnu.org/software/grep/manual/',
  },
  {
    command: 'grep',
    options: '-e',
    operands: true,
    source: 'https://www.gnu.org/software/grep/manual/',
  },
  { command: 'git show', options: '', operands: true, source: 'https://git-scm.com/docs/git-show' },
  {
    command: 'git log',
    options: '--grep --author -S -G',
    operands: true,
    source: 'https://git-scm.com/docs/git-log',
  },
  {
    command: 'git checkout',
    options: '-b',
    operands: true,
    source: 'https://git-scm.com/docs/git-checkout',
  },
  {
    command: 'git switch',
    options: '-c',
    operands: true,
    source: 'https://git-scm.com/docs/git-switch',
  },
  { command: 'git diff', options: '', operands: true, source: 'https://git-scm.com/docs/git-diff' },
  {
    command: 'git blame',
    options: '',
    operands: true,
    source: 'https://git-scm.com/docs/git-blame',
  },
  {
    command: 'gh run view',
    options: '-j --job -R --repo',
    operands: true,
    source: 'https://cli.github.com/manual/gh_run_view',
  },
  {
    command: 'gh run rerun',
    options: '-j --job -R --repo',
    operands: true,
    source: 'https://cli.github.com/manual/gh_run_rerun',
  },
  {
    command: 'gh run download',
    options: '-n --name -p --pattern -R --repo',
    operands: true,
    source: 'https://cli.github.com/manual/gh_run_download',
  },
  {
    command: 'gh run list',
    options: '-b --branch -w --workflow -u --user -R --repo',
    operands: false,
    source: 'https://cli.github.com/manual/gh_run_list',
  },
  {
    command: 'gh issue list',
    options: '-S --search -l --label',
    operands: false,
    source: 'https://cli.github.com/manual/gh_issue_list',
  },
  {
    command: 'gh issue create',
    options: '-t --title -b --body -l --label',
    operands: false,
    source: 'https://cli.github.com/manual/gh_issue_create',
  },
  {
    command: 'gh pr view',
    options: '-R --repo',
    operands: true,
    source: 'https://cli.github.com/manual/gh_pr_view',
  },
  {
    command: 'kubectl get',
    options: '-n --namespace -l --selector --field-selector --context',
    operands: true,
    source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/',
  },
  {
    command: 'kubectl describe',
    options: '-n --namespace -l --selector --context',
    operands: true,
    source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_describe/',
  },
  {
    command: 'kubectl logs',
    options: '-n --namespace -l --selector -c --container --context',
    operands: true,
    source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/',
  },
  {
    command: 'docker logs',
    options: '--since --until -n --tail',
    operands: true,
    source: 'https://docs.docker.com/reference/cli/docker/container/logs/',
  },
  {
    command: 'docker inspect',
    options: '',
    operands: true,
    source: 'https://docs.docker.com/reference/cli/docker/inspect/',
  },
  {
    command: 'ls',
    options: '',
    operands: true,
    source: 'https://www.gnu.org/software/coreutils/manual/',
  },
  {
    command: 'cat',
    options: '',
    operands: true,
    source: 'https://www.gnu.org/software/coreutils/manual/',
  },
  {
    command: 'head',
    options: '',
    operands: true,
    source: 'https://www.gnu.org/software/coreutils/manual/',
  },
  {
    command: 'tail',
    options: '',
    operands: true,
    source: 'https://www.gnu.org/software/coreutils/manual/',
  },
  {
    command: 'stat',
    options: '',
    operands: true,
    source: 'https://www.gnu.org/software/coreutils/manual/',
  },
];

const byCommand = DATA_PROGRAMS.map((program) => ({
  words: program.command.split(' '),
  options: new Set(program.options.split(' ').filter((option) => option !== '')),
  operands: program.operands,
}));

/** A literal word: nothing in it that a shell would replace. */
const LITERAL = /^[\w.:/@%+=,-]+$/;

/**
 * Whether the word at `position` is data to a command, whose words ahead of it are `words`; other
 * placeholders among them are null.
 */
export function isDataArgument(words: readonly (string | null)[]): boolean {
  if (words.some((word) => word !== null && !LITERAL.test(word))) return false;
  return byCommand.some(({ words: own, options, operands }) => {
    if (!own.every((word, i) => words[i] === word)) return false;
    const before = words.length > own.length ? words.at(-1) : undefined;
    if (before?.startsWith('-') && before !== '--') return options.has(before);
    return operands;
  });
}
