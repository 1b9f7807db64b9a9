import type { Program } from './program.ts';

const SHELLS =
  'sh bash dash ash zsh ksh ksh93 mksh pdksh oksh yash rbash rksh rzsh fish csh tcsh posh nu elvish xonsh';
const SHELL_FLAGS =
  '-l -i -e -x -u -v -s -n -r -p -f --login --norc --noprofile --posix --verbose -il -li -ex -eu -eux';
const MONGO_VALUES = '--host --port -u -p --username --password --authenticationDatabase';
const DATABASES =
  'psql mysql mariadb mysqldump sqlite3 sqlite duckdb redis-cli valkey-cli cockroach cqlsh clickhouse-client clickhouse snowsql sqlcmd sqlplus bq hive beeline influx usql pgcli mycli litecli mongoexport mongodump';

/** Programs that run files, modules or code: shells, interpreters, databases, build tools. */
export const INTERPRETERS: readonly Program[] = [
  {
    // Their first operand may be the name of a plugin or an extension.
    names: 'git cargo yarn pnpm rake',
    operands: 'script',
    values: '-C -c --git-dir --work-tree --manifest-path -f --filter',
  },
  { names: 'cargo', operands: 'data', loads: '--config' },
  {
    names: 'kubectl oc docker podman helm gh brew',
    operands: 'script',
    values:
      '-n -s -v -H -c -l -R --namespace --context --cluster --user --token --server --as --host --log-level --repo --request-timeout --kube-context',
    loads: '--kubeconfig --config',
    flags: '-D -q --debug --tls --tlsverify --insecure-skip-tls-verify --verbose --quiet',
  },
  { names: 'gh dotnet', subcommand: 'exec', operands: 'script' },
  { names: 'nim', subcommand: 'r run e c compile js', operands: 'script' },
  {
    names: 'gcc g++ cc c++ clang clang++ gfortran ld gold lld',
    operands: 'data',
    loads: '-wrapper -fplugin -fpass-plugin -specs -plugin --plugin -B -load -Xclang',
  },
  { names: 'az', operands: 'data', shell: '--scripts' },
  { names: 'go', operands: 'data', runs: '-exec -toolexec -vettool' },
  { names: 'at', operands: 'data', loads: '-f' },
  { names: 'rails', subcommand: 'runner', operands: 'code' },
  { names: 'coverage', subcommand: 'run', operands: 'script', runs: '-m' },
  {
    names: SHELLS,
    operands: 'script',
    values: '-o -O +o +O',
    flags: SHELL_FLAGS,
    shell: '-c --command --init-command -C',
    loads: '--rcfile --init-file',
    input: 'shell',
    data: '-s',
  },
  {
    names: 'python python2 python3 pypy pypy3 micropython ipython',
    operands: 'script',
    flags: '-u -E -s -S -I -B -O -OO -q -v -b -i',
    code: '-c',
    runs: '-m',
    loads: '-W -X',
    data: '-',
    input: 'language',
  },
  {
    names: 'php',
    operands: 'script',
    values: '-d -c',
    code: '-r -B -R -E --run',
    loads: '-f --file -F',
    input: 'language',
  },
  {
    names: 'node nodejs deno bun tsx ts-node iojs',
    operands: 'script',
    values: '--test-name-pattern --max-old-space-size',
    flags: '--test --inspect --watch -i --trace-warnings',
    code: '-e -p --eval --print',
    loads: '-r --require --import --loader',
    data: '-',
    input: 'language',
  },
  {
    names:
      'perl perl5 ruby jruby lua luajit lua5.4 tclsh wish rscript r julia elixir iex erl escript groovy scala guile sbcl osascript jshell ghc ghci runghc ocaml raku swift kotlin kotlinc crystal nim octave clojure clj dc bc m4',
    operands: 'script',
    values: '-F -C',
    flags: '-w -W -n -p -l -a -i -T -s -pe -ne -lne --vanilla',
    code: '-e -E -ne -pe -lne -pi -R -B --eval -eval --execute',
    runs: '-f -m -M -X -T',
    loads: '-I -r --require',
    data: '-',
    input: 'language',
  },
  {
    names: 'java javaw',
    operands: 'script',
    loads: '-cp -classpath --class-path -p --module-path',
    runs: '-jar -m --module',
  },
  {
    names: 'dotnet mono wine wine64 qemu-x86_64 qemu-aarch64 qemu-arm wasmtime wasmer',
    operands: 'script',
  },
  { names: 'coverage kernprof py-spy gdbserver', operands: 'script', runs: '-m' },
  {
    names: 'awk gawk mawk nawk',
    operands: 'code',
    values: '-F -v --field-separator --assign',
    code: '-e --source',
    loads: '-f -i -l -E --file --include --load --exec',
  },
  {
    names: 'sed gsed',
    operands: 'code',
    values: '-l --line-length',
    flags: '-n -E -r -s -u -z -i --quiet --silent --regexp-extended --in-place',
    code: '-e --expression',
    loads: '-f --file',
  },
  {
    names: 'jq yq',
    operands: 'code',
    values: '-p -o -I --indent --input-format --output-format',
    pairs: '--arg --argjson --slurpfile --rawfile',
    flags:
      '-r -c -e -n -s -S -i -j -a -M -C -R --raw-output --compact-output --exit-status --slurp --null-input',
    loads: '-f --from-file -L',
  },
  { names: 'expect gnuplot make.com', operands: 'script', code: '-c -e', input: 'always' },
  {
    names: 'make gmake mingw32-make ninja just task rake',
    operands: 'data',
    values: '-C -j -l -o -W',
    loads: '-f --file --makefile --justfile --shell -E --eval',
  },
  {
    names: DATABASES,
    operands: 'data',
    code: '-c -e -q -Q --command --execute --eval --query --init-command',
    loads: '-f --file -i',
    input: 'language',
  },
  {
    names: 'mongosh mongo',
    operands: 'script',
    values: MONGO_VALUES,
    code: '--eval',
    loads: '-f --file',
    input: 'language',
  },
  {
    names: 'mongosh mongo',
    operands: 'script',
    ahead: 1,
    values: MONGO_VALUES,
    code: '--eval',
    input: 'language',
  },
  { names: 'cmd', operands: 'data', shell: '/c /k /r //c //k', input: 'shell' },
  {
    names: 'powershell pwsh',
    operands: 'shell',
    values: '-executionpolicy -ep',
    flags: '-noprofile -nop -noninteractive -nologo',
    shell: '-c -command -e -encodedcommand',
    runs: '-f -file',
    input: 'shell',
  },
  {
    names: 'iex invoke-expression icm invoke-command invoke-item ii',
    operands: 'shell',
    input: 'always',
  },
  { names: 'import-module ipmo add-type using', operands: 'script' },
  { names: 'set-alias sal new-alias nal', operands: 'script', ahead: 1 },
  {
    names: 'pdb ipdb cprofile profile trace runpy debugpy viztracer',
    operands: 'script',
    values: '-o -s -c',
    runs: '-m',
  },
  {
    names:
      'ansible-playbook run-parts logrotate xdg-open rundll32 regsvr32 msiexec mshta cscript wscript insmod modprobe execlineb runsv svrun supervisor jbang scala-cli runhaskell racket csi stap hadoop spark-submit spark-shell gunicorn uvicorn kafka-run-class kafka-run-class.sh',
    operands: 'script',
    flags: '/s /u /q /i /x //nologo',
    code: '-e -P -c',
    loads: '-r -i',
  },
  { names: 'pm2 forever openssl', subcommand: 'start engine', operands: 'script' },
  { names: 'go dotnet hadoop', subcommand: 'tool fsi jar', operands: 'script' },
  {
    names: 'deno wp drush redis-cli valkey-cli',
    subcommand: 'eval php:eval php-eval',
    operands: 'code',
  },
  { names: 'tmux', subcommand: 'source-file source', operands: 'script' },
  { names: 'wp drush', subcommand: 'eval-file php:script', operands: 'script' },
  {
    names: 'sqlite3 sqlite',
    operands: 'code',
    ahead: 1,
    values: '-separator -nullvalue',
    code: '-cmd',
  },
  { names: 'schtasks forfiles', operands: 'data', shell: '/tr /c' },
  { names: 'wmic', subcommand: 'create', operands: 'shell' },
  { names: 'npm pnpm yarn', subcommand: 'script-shell', operands: 'script' },
  { names: 'gradle gradlew', operands: 'data', loads: '-I --init-script -b --build-file -c' },
  { names: 'ant ctest cmake', operands: 'data', loads: '-f -buildfile -S -P' },
];
