import { wordList } from '../../text/word-list.ts';

/**
 * Programs that take arguments as data: they never run, evaluate or split them. A row is the beginning
 * of the command; what is data, its `operands` and the next word after some options; and the source: a
 * manual page, the program's help, or an address.
 *
 * Programs that evaluate an expression (`pytest -k`), pass their arguments to a shell (`npm test --`,
 * `sbt`, `make X=`) or take commands (`less +`, `vim +`) are missing on purpose.
 */
const DATA_PROGRAMS = `
  cargo test | operands --test -p --package --bin --example | man cargo-test: TESTNAME
  cargo nextest run | operands -p --package --test | cargo nextest run --help: FILTERS
  go test | -run -bench -skip | go help testflag: regexp
  pytest | operands --deselect --ignore | pytest --help: file_or_dir
  python -m pytest | operands --deselect --ignore | pytest --help: file_or_dir
  python3 -m pytest | operands --deselect --ignore | pytest --help: file_or_dir
  python -m unittest | -k | python -m unittest --help: -k
  npx vitest run | operands -t --testNamePattern | https://vitest.dev/guide/cli
  npx jest | operands -t --testNamePattern | https://jestjs.io/docs/cli
  npx playwright test | operands -g --grep --project | https://playwright.dev/docs/test-cli
  gradle | operands --tests -x --exclude-task | gradle --help: task...; gradle help --task test: --tests
  ./gradlew | operands --tests -x --exclude-task | gradle --help: task...; gradle help --task test: --tests
  mvn | -pl --projects -rf --resume-from | mvn --help: [groupId]:artifactId
  ./mvnw | -pl --projects -rf --resume-from | mvn --help: [groupId]:artifactId
  npx mocha | -f --fgrep -g --grep | https://mochajs.org/running/cli
  bundle exec rspec | -e --example | rspec --help: --example
  vendor/bin/phpunit | --filter --testsuite --group | phpunit --help: --filter
  swift test | --filter --skip | swift test --help: --filter
  ansible-playbook | --start-at-task -t --tags --skip-tags | man ansible-playbook
  dotnet test | --filter | dotnet test --help: --filter
  ctest | -R -E -L | man ctest
  bazel test | operands --test_filter | bazel help test, bazel help target-syntax
  grep | operands -e | man grep
  grep -F | operands -e | man grep
  grep -rF | operands -e | man grep
  grep -nF | operands -e | man grep
  git show | operands | man git-show
  git log | operands --grep --author -S -G | man git-log
  git checkout | operands -b | man git-checkout
  git switch | operands -c | man git-switch
  git diff | operands | man git-diff
  git blame | operands | man git-blame
  gh run view | operands -j --job -R --repo | man gh-run-view
  gh run rerun | operands -j --job -R --repo | man gh-run-rerun
  gh run download | operands -n --name -p --pattern -R --repo | man gh-run-download
  gh run list | -b --branch -w --workflow -u --user -R --repo | man gh-run-list
  gh issue list | -S --search -l --label | man gh-issue-list
  gh issue create | -t --title -b --body -l --label | man gh-issue-create
  gh pr view | operands -R --repo | man gh-pr-view
  kubectl get | operands -n --namespace -l --selector --field-selector --context | kubectl get --help, kubectl options
  kubectl describe | operands -n --namespace -l --selector --context | kubectl describe --help, kubectl options
  kubectl logs | operands -n --namespace -l --selector -c --container --context | kubectl logs --help, kubectl options
  docker logs | operands --since --until -n --tail | docker logs --help
  docker inspect | operands | docker inspect --help
  ls | operands | man ls
  cat | operands | man cat
  head | operands | man head
  tail | operands | man tail
  stat | operands | man stat
`;

const byCommand = DATA_PROGRAMS.trim()
  .split('\n')
  .map((row) => {
    const [words = [], data] = row.split('|').map(wordList);
    return { words, data: new Set(data) };
  });

/** A literal word, in which a shell expands nothing. */
const LITERAL = /^[\w.:/@%+=,-]+$/;

/** Whether the word after `words`, the beginning of a command, is data; other placeholders in `words` are null. */
export function isDataArgument(words: readonly (string | null)[]): boolean {
  if (words.some((word) => word !== null && !LITERAL.test(word))) return false;
  return byCommand.some(({ words: own, data }) => {
    if (!own.every((word, i) => words[i] === word)) return false;
    const before = words.length > own.length ? words.at(-1) : undefined;
    return data.has(before?.startsWith('-') && before !== '--' ? before : 'operands');
  });
}
