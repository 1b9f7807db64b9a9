/**
 * Programs that run files, modules or code: shells, interpreters, databases, build tools. The first
 * operand of `git`, `cargo`, `kubectl` and those beside them may name a plugin or an extension.
 */
export const INTERPRETERS = `
  git cargo yarn pnpm rake | script | values -C -c --git-dir --work-tree --manifest-path -f --filter
  cargo | data | loads --config
  kubectl oc docker podman helm gh brew | script
    | flags -D -q --debug --tls --tlsverify --insecure-skip-tls-verify --verbose --quiet
    | values -n -s -v -H -c -l -R --namespace --context --cluster --user --token --server --as --host --log-level
      --repo --request-timeout --kube-context | loads --kubeconfig --config
  gh dotnet | script | after exec
  nim | script | after r run e c compile js
  gcc g++ cc c++ clang clang++ gfortran ld gold lld | data
    | loads -wrapper -fplugin -fpass-plugin -specs -plugin --plugin -B -load -Xclang
  az | data | shell --scripts
  go | data | runs -exec -toolexec -vettool
  at | data | loads -f
  rails | code | after runner
  coverage | script | after run | runs -m
  sh bash dash ash zsh ksh ksh93 mksh pdksh oksh yash rbash rksh rzsh fish csh tcsh posh nu elvish xonsh | script
    | input shell
    | flags -l -i -e -x -u -v -s -n -r -p -f --login --norc --noprofile --posix --verbose -il -li -ex -eu -eux
    | values -o -O +o +O | loads --rcfile --init-file | shell -c --command --init-command -C | data -s
  python python2 python3 pypy pypy3 micropython ipython | script | input language
    | flags -u -E -s -S -I -B -O -OO -q -v -b -i | loads -W -X | runs -m | code -c | data -
  php | script | input language | values -d -c | loads -f --file -F | code -r -B -R -E --run
  node nodejs deno bun tsx ts-node iojs | script | input language
    | flags --test --inspect --watch -i --trace-warnings | values --test-name-pattern --max-old-space-size
    | loads -r --require --import --loader | code -e -p --eval --print | data -
  perl perl5 ruby jruby lua luajit lua5.4 tclsh wish rscript r julia elixir iex erl escript groovy scala guile sbcl
      osascript jshell ghc ghci runghc ocaml raku swift kotlin kotlinc crystal nim octave clojure clj dc bc m4
    | script | input language | flags -w -W -n -p -l -a -i -T -s -pe -ne -lne --vanilla | values -F -C
    | loads -I -r --require | runs -f -m -M -X -T | code -e -E -ne -pe -lne -pi -R -B --eval -eval --execute
    | data -
  java javaw | script | loads -cp -classpath --class-path -p --module-path | runs -jar -m --module
  dotnet mono wine wine64 qemu-x86_64 qemu-aarch64 qemu-arm wasmtime wasmer | script
  coverage kernprof py-spy gdbserver | script | runs -m
  awk gawk mawk nawk | code | values -F -v --field-separator --assign
    | loads -f -i -l -E --file --include --load --exec | code -e --source
  sed gsed | code | flags -n -E -r -s -u -z -i --quiet --silent --regexp-extended --in-place
    | values -l --line-length | loads -f --file | code -e --expression
  jq yq | code
    | flags -r -c -e -n -s -S -i -j -a -M -C -R --raw-output --compact-output --exit-status --slurp --null-input
    | values -p -o -I --indent --input-format --output-format | pairs --arg --argjson --slurpfile --rawfile
    | loads -f --from-file -L
  expect gnuplot make.com | script | input always | code -c -e
  make gmake mingw32-make ninja just task rake | data | values -C -j -l -o -W
    | loads -f --file --makefile --justfile --shell -E --eval
  psql mysql mariadb mysqldump sqlite3 sqlite duckdb redis-cli valkey-cli cockroach cqlsh clickhouse-client
      clickhouse snowsql sqlcmd sqlplus bq hive beeline influx usql pgcli mycli litecli mongoexport mongodump | data
    | input language | loads -f --file -i | code -c -e -q -Q --command --execute --eval --query --init-command
  mongosh mongo | script | input language
    | values --host --port -u -p --username --password --authenticationDatabase | loads -f --file | code --eval
  mongosh mongo | script 1 | input language
    | values --host --port -u -p --username --password --authenticationDatabase | code --eval
  cmd | data | input shell | shell /c /k /r //c //k
  powershell pwsh | shell | input shell | flags -noprofile -nop -noninteractive -nologo
    | values -executionpolicy -ep | runs -f -file | shell -c -command -e -encodedcommand
  iex invoke-expression icm invoke-command invoke-item ii | shell | input always
  import-module ipmo add-type using | script
  set-alias sal new-alias nal | script 1
  pdb ipdb cprofile profile trace runpy debugpy viztracer | script | values -o -s -c | runs -m
  ansible-playbook run-parts logrotate xdg-open rundll32 regsvr32 msiexec mshta cscript wscript insmod modprobe
      execlineb runsv svrun supervisor jbang scala-cli runhaskell racket csi stap hadoop spark-submit spark-shell
      gunicorn uvicorn kafka-run-class kafka-run-class.sh | script | flags /s /u /q /i /x //nologo | loads -r -i
    | code -e -P -c
  pm2 forever openssl | script | after start engine
  go dotnet hadoop | script | after tool fsi jar
  deno wp drush redis-cli valkey-cli | code | after eval php:eval php-eval
  tmux | script | after source-file source
  wp drush | script | after eval-file php:script
  sqlite3 sqlite | code 1 | values -separator -nullvalue | code -cmd
  schtasks forfiles | data | shell /tr /c
  wmic | shell | after create
  npm pnpm yarn | script | after script-shell
  gradle gradlew | data | loads -I --init-script -b --build-file -c
  ant ctest cmake | data | loads -f -buildfile -S -P
`;
