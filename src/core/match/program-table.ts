/** What the operands of a program are to it. */
export type Operands =
  /** From here on they are a command of their own: `timeout 5 make`. */
  | 'command'
  /** From here on they make up code of a shell: `ssh host ls`. */
  | 'shell'
  /** This one is code of a shell: `trap 'ls' EXIT`. */
  | 'shell-word'
  /** This one is a file, module or program that runs: `bash x.sh`. */
  | 'script'
  /** All are the names of variables: `read x`. */
  | 'names'
  | 'data';

/** How a program reads its words. Options are written as on the command line, with blanks between. */
export interface Program {
  names: string;
  /** One of these has to stand among its words, and the operands are counted behind it. */
  subcommand?: string;
  operands: Operands;
  /** Operands ahead of those: the seconds of `timeout 5 make`. */
  ahead?: number;
  /** Options whose value is the next word. */
  values?: string;
  /** Options without a value; of any other it is not known, and both are thought possible. */
  flags?: string;
  /** Options whose value is code of a shell. */
  shell?: string;
  /** Options whose value is code of another language. */
  code?: string;
  /** Options whose value is a command, script or module, so that the operands are its own. */
  runs?: string;
  /** Options whose value is a script or module that runs ahead of the operands. */
  loads?: string;
  /** A word that begins with `+` is a command of its own. */
  plus?: boolean;
  /** Options with which the operands are only shown. */
  shows?: string;
}

const SHELLS =
  'sh bash dash ash zsh ksh ksh93 mksh pdksh oksh yash rbash rksh rzsh fish csh tcsh posh nu elvish xonsh';
const SHELL_FLAGS =
  '-l -i -e -x -u -v -s -n -r -p -f --login --norc --noprofile --posix --verbose -il -li -ex -eu -eux';
const DATABASES =
  'psql mysql mariadb mysqldump sqlite3 sqlite duckdb redis-cli valkey-cli mongosh mongo cockroach cqlsh clickhouse-client clickhouse snowsql sqlcmd sqlplus bq hive beeline influx usql pgcli mycli litecli mongoexport mongodump';

/** Each is described in its own manual (`man`, `--help`); what is not known of it counts as possible. */
export const PROGRAMS: readonly Program[] = [
  {
    names:
      'tini dumb-init caffeinate arch runcon cross-env cross-env-shell env-cmd dotenv wsl bwrap tox mise direnv',
    operands: 'command',
    values: '-t -e -f -u',
  },
  {
    names:
      'gosu su-exec s6-setuidgid perf rr py-spy memray bazel turbo gdbserver coproc runcon wsl',
    operands: 'command',
    ahead: 1,
    values: '-e -o -p',
  },
  {
    names: 'adb heroku rvm cf',
    subcommand: 'shell run do',
    operands: 'command',
  },
  {
    names: 'kubectl oc crictl',
    subcommand: 'exec rsh',
    operands: 'command',
    ahead: 1,
    values: '-n -c --namespace --container --context',
    flags: '-i -t -it -ti --stdin --tty',
  },
  {
    names: 'git cargo yarn pnpm rake',
    operands: 'script',
    values: '-C -c --git-dir --work-tree --manifest-path --config -f',
  },
  { names: 'rails', subcommand: 'runner', operands: 'script' },
  { names: 'coverage', subcommand: 'run', operands: 'script', runs: '-m' },
  { names: 'crontab open hash', operands: 'script', values: '-u -a', loads: '-p' },
  { names: 'man', operands: 'data', runs: '-P -H' },
  { names: 'git', operands: 'data', loads: '-u --exec-path --exec' },
  { names: 'zip', operands: 'data', loads: '-TT' },
  { names: 'nc ncat netcat', operands: 'data', runs: '-e -c --exec --sh-exec --lua-exec' },
  { names: 'tcpdump', operands: 'data', loads: '-z' },
  { names: 'pytest mocha', operands: 'data', loads: '-p -r --require' },
  { names: 'jest eslint curl', operands: 'data', loads: '-c --config -K' },
  { names: 'ssh sftp', operands: 'data', loads: '-F -I -b' },
  { names: 'ssh-add', operands: 'data', loads: '-s' },
  { names: 'sqlite3 vim vi nvim', operands: 'data', loads: '-init -S' },
  { names: 'redis-cli', operands: 'data', loads: '--eval' },
  { names: 'lldb', operands: 'data', loads: '-o -O -s' },
  {
    names: '! - { ( (( ::: if then elif else while until do and or not begin coproc',
    operands: 'command',
  },
  {
    names: 'time builtin nohup setsid nocorrect noglob',
    operands: 'command',
    flags: '-p -f -w -c',
  },
  { names: 'command', operands: 'command', flags: '-p', shows: '-v -V' },
  { names: 'exec', operands: 'command', values: '-a', flags: '-c -l' },
  {
    names: 'sudo doas sudoedit pkexec run0',
    operands: 'command',
    values: '-u -g -h -p -C -D -R -T -U -r -t --user --group --host --prompt --chdir --chroot',
    flags:
      '-E -H -n -i -s -S -k -b -A -P --preserve-env --login --non-interactive --set-home --shell',
  },
  {
    names: 'env',
    operands: 'command',
    values: '-u -C --unset --chdir',
    flags: '-i -0 -v --ignore-environment',
    shell: '-S --split-string',
  },
  {
    names: 'timeout gtimeout',
    operands: 'command',
    ahead: 1,
    values: '-k -s --kill-after --signal',
    flags: '--foreground --preserve-status -v --verbose',
  },
  {
    names: 'nice ionice',
    operands: 'command',
    values: '-n -c -p --adjustment --class --classdata',
    flags: '-t',
  },
  { names: 'stdbuf', operands: 'command', values: '-i -o -e --input --output --error' },
  {
    names:
      'chronic unbuffer catchsegv rlwrap faketime dbus-run-session fakeroot proxychains proxychains4 torsocks tsocks eatmydata',
    operands: 'command',
  },
  {
    names: 'chroot taskset chrt softlimit setuidgid chpst envdir envuidgid repeat function',
    operands: 'command',
    ahead: 1,
    flags: '-c -b -f -r -o -i --cpu-list --rr --fifo --batch',
  },
  { names: 'numactl cgexec setarch linux32 linux64 prlimit schedtool ts', operands: 'command' },
  { names: 'setarch', operands: 'command', ahead: 1 },
  {
    names: 'flock',
    operands: 'command',
    ahead: 1,
    values: '-w -E --timeout --conflict-exit-code',
    flags: '-n -x -s -u -e -o -F',
    shell: '-c --command',
  },
  {
    names: 'xargs gxargs',
    operands: 'command',
    values:
      '-n -P -I -L -d -E -s -a --max-args --max-procs --max-lines --delimiter --arg-file --max-chars --process-slot-var',
    flags: '-0 -r -t -p -x --null --no-run-if-empty --verbose',
  },
  {
    names: 'strace ltrace truss valgrind perf rr gdb lldb heaptrack gtime bpftrace dtruss ktrace',
    operands: 'command',
    values: '-e -o -s -p -u -E -P',
    flags: '-f -ff -c -q -v --args',
    code: '-ex -iex --eval-command',
    runs: '-x --command',
  },
  {
    names:
      'nsenter unshare setpriv capsh bwrap firejail systemd-run systemd-inhibit cpulimit daemonize start-stop-daemon machinectl lxc-attach lxc-execute distrobox-enter toolbox',
    operands: 'command',
    values: '-t --target -S -G --unit -p --property',
  },
  {
    names: 'runuser su sg newgrp',
    operands: 'command',
    ahead: 0,
    values: '-u -g -s -G --user --group',
    flags: '- -l --login -m -p',
    shell: '-c --command --session-command',
  },
  { names: 'script', operands: 'data', shell: '-c --command' },
  {
    names: 'watch',
    operands: 'shell',
    values: '-n --interval',
    flags: '-d -t -e -g -c -x -b --differences --no-title',
  },
  {
    names:
      'parallel sem entr at batch pdsh dsh pssh clush concurrently nodemon onchange foreman hyperfine ts-node-dev',
    operands: 'shell',
    values: '-n -j -w',
  },
  { names: 'eval', operands: 'shell' },
  { names: 'abbr bind complete compgen fc bindkey zle emulate', operands: 'shell' },
  { names: 'trap', operands: 'shell-word' },
  { names: 'alias', operands: 'shell' },
  { names: 'source .', operands: 'script' },
  { names: 'autoload enable zmodload', operands: 'script' },
  {
    names: 'ssh mosh autossh slogin rsh dbclient sshpass',
    operands: 'shell',
    ahead: 1,
    values: '-b -c -D -E -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B -e',
    flags: '-t -tt -T -n -N -f -q -v -A -C -4 -6 -X -Y',
  },
  {
    names: 'tmux',
    subcommand:
      'new new-session neww new-window split-window splitw respawn-pane respawn-window run run-shell if-shell display-popup send-keys send pipe-pane',
    operands: 'shell',
    values: '-t -s -n -c -x -y -F -e',
    flags: '-d -A -h -v -b -P',
  },
  {
    names: 'screen byobu dtach abduco zellij xterm gnome-terminal konsole alacritty kitty',
    operands: 'command',
    runs: '-e -x',
    values: '-S -t -T',
    flags: '-d -m -dm -dmS -X',
  },
  {
    names: 'ld.so ld-linux-x86-64.so.2 ld-linux.so.2 ld-linux-aarch64.so.1 ld-musl-x86_64.so.1',
    operands: 'command',
    values: '--library-path --preload --argv0',
  },
  {
    names: SHELLS,
    operands: 'script',
    values: '-o -O +o +O',
    flags: SHELL_FLAGS,
    shell: '-c --command --init-command -C',
    loads: '--rcfile --init-file',
  },
  { names: 'busybox toybox', operands: 'command' },
  {
    names: 'python python2 python3 pypy pypy3 micropython ipython',
    operands: 'script',
    values: '-W -X',
    flags: '-u -E -s -S -I -B -O -OO -q -v -b -i',
    code: '-c',
    runs: '-m',
  },
  {
    names: 'node nodejs deno bun tsx ts-node iojs',
    operands: 'script',
    values: '--test-name-pattern --max-old-space-size',
    flags: '--test --inspect --watch -i --trace-warnings',
    code: '-e -p --eval --print',
    loads: '-r --require --import --loader',
  },
  {
    names:
      'perl perl5 ruby jruby lua luajit lua5.4 tclsh wish rscript r julia elixir iex erl escript groovy scala guile sbcl php osascript jshell ghc runghc ocaml raku',
    operands: 'script',
    values: '-I -F -C',
    flags: '-w -W -n -p -l -a -i -T -s -pe -ne -lne --vanilla',
    code: '-e -E -ne -pe -lne -pi -R -B --eval -eval --execute',
    runs: '-f -m',
    loads: '-M -r --require',
  },
  {
    names: 'java javaw',
    operands: 'script',
    values: '-cp -classpath --class-path -p --module-path',
    runs: '-jar -m --module',
  },
  { names: 'dotnet mono wine wine64 qemu-x86_64 wasmtime wasmer', operands: 'script' },
  { names: 'coverage kernprof py-spy gdbserver', operands: 'script', runs: '-m' },
  {
    names: 'awk gawk mawk nawk',
    operands: 'data',
    values: '-F -v',
    code: '-e --source',
    loads: '-f -i -l -E --file --include --load --exec',
  },
  {
    names: 'sed gsed jq yq dc bc m4',
    operands: 'data',
    code: '-e --expression',
    loads: '-f --file --from-file -L',
  },
  { names: 'expect gnuplot make.com', operands: 'script', code: '-c -e' },
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
  },
  {
    names: 'vi vim nvim view ex ed vimdiff gvim emacs less more most',
    plus: true,
    operands: 'data',
    code: '-c --cmd --eval --execute -q',
    loads: '-u -l --load',
  },
  {
    names:
      'read readarray mapfile getopts unset typeset declare local export readonly integer float let vared set-variable',
    operands: 'names',
    values: '-p -t -n -N -d -u -O -s -c -C',
  },
  {
    names: 'docker podman nerdctl',
    subcommand: 'exec',
    operands: 'command',
    ahead: 1,
    values: '-e -u -w --env --user --workdir --env-file --detach-keys',
    flags: '-i -t -it -ti -d --interactive --tty --privileged',
  },
  {
    names: 'docker podman nerdctl',
    subcommand: 'run create',
    operands: 'command',
    ahead: 1,
    values:
      '-v -e -p -w -u -l -h -m -c --name --volume --env --env-file --publish --workdir --user --network --net --mount --platform --memory --cpus --hostname --label --add-host --gpus --shm-size --ulimit --cap-add --security-opt',
    flags: '--rm -i -t -it -ti -d -itd --init --privileged --detach',
    runs: '--entrypoint',
  },
  {
    names: 'docker-compose',
    subcommand: 'exec run',
    operands: 'command',
    ahead: 1,
    values: '-e -u -w -p --env --user --workdir --index --name',
    flags: '-T -d --rm --no-deps',
    runs: '--entrypoint',
  },
  {
    names: 'docker podman',
    subcommand: 'compose',
    operands: 'command',
    values: '-f -p --file --project-name --profile --env-file',
  },
  { names: 'exec', operands: 'command', ahead: 1 },
  {
    names: 'kubectl oc k3s microk8s crictl ctr nomad flyctl heroku cf lxc incus multipass vagrant',
    subcommand: 'exec run debug rsh ssh attach enter console',
    operands: 'data',
    values: '-c -n',
    runs: '--command --custom',
  },
  { names: 'ip', subcommand: 'netns', operands: 'command', ahead: 2 },
  {
    names: 'npx bunx pnpx uvx',
    operands: 'command',
    values: '-p --package --from --with --python',
    flags: '-y --yes -q --quiet --no-install --no',
    shell: '-c --call',
  },
  {
    names: 'npm pnpm yarn bun',
    subcommand: 'exec x dlx',
    operands: 'command',
    values: '-p --package',
    flags: '-y --yes',
    shell: '-c --call',
  },
  {
    names: 'npm pnpm yarn bun',
    subcommand: 'run run-script rum urn',
    operands: 'script',
    values: '-w -C --prefix --workspace',
    flags: '-s --silent --if-present',
  },
  {
    names: 'deno composer mix go zig',
    subcommand: 'run',
    operands: 'script',
    values: '-tags -mod',
    flags: '-race -v',
  },
  {
    names: 'cargo dotnet swift',
    subcommand: 'run',
    operands: 'data',
    runs: '--bin --example --project --product',
  },
  {
    names:
      'uv poetry pipenv pipx hatch pdm rye nix conda mamba micromamba rbenv pyenv asdf mise direnv devbox nvm volta',
    subcommand: 'run exec shell develop',
    operands: 'command',
    values: '--with --python -p -n --name -e',
    flags: '--no-sync',
    runs: '-m --command -c',
  },
  { names: 'bundle bundler', subcommand: 'exec', operands: 'command' },
  { names: 'git', subcommand: 'bisect', operands: 'command', ahead: 1 },
  { names: 'git', subcommand: 'submodule', operands: 'shell', ahead: 1 },
  {
    names: 'git',
    subcommand: 'filter-branch',
    operands: 'data',
    shell:
      '--tree-filter --index-filter --msg-filter --env-filter --parent-filter --commit-filter --tag-name-filter --setup',
  },
  {
    names: 'git',
    subcommand: 'rebase difftool mergetool',
    operands: 'data',
    shell: '-x --exec --extcmd',
  },
  { names: 'scp sftp', operands: 'data', values: '-P -i -F -l -c -o -J', runs: '-S -D' },
  { names: 'git', subcommand: 'grep', operands: 'data', loads: '-O --open-files-in-pager' },
  { names: 'rsync', operands: 'data', shell: '-e --rsh --rsync-path' },
  {
    names: 'tar gtar bsdtar',
    operands: 'data',
    shell:
      '-I -F --use-compress-program --to-command --info-script --new-volume-script --rsh-command --rmt-command',
  },
  {
    names: 'find gfind fd fdfind',
    operands: 'data',
    runs: '-exec -execdir -ok -okdir -x -X --exec --exec-batch',
  },
  { names: 'call', operands: 'command' },
  { names: 'start start-process saps', operands: 'shell', values: '/d' },
  { names: 'cmd', operands: 'data', shell: '/c /k /r //c //k' },
  {
    names: 'powershell pwsh',
    operands: 'shell',
    values: '-executionpolicy -ep',
    flags: '-noprofile -nop -noninteractive -nologo',
    shell: '-c -command -e -encodedcommand',
    runs: '-f -file',
  },
  { names: 'iex invoke-expression icm invoke-command invoke-item ii', operands: 'shell' },
  { names: 'import-module ipmo add-type using', operands: 'script' },
  { names: 'set-alias sal new-alias nal', operands: 'script', ahead: 1 },
];

/** They mean a command, whichever program they belong to. */
export const RUNNING_OPTION =
  /^--?(?:exec(?:dir|-batch|-path)?|sh-exec|filter|use-askpass|diff-cmd|editor-cmd|ok(?:dir)?|run|cmd|shell|entrypoint|program|to-command|use-compress-program|rsh|rsync-path|pager|editor|browser|(?:\w+-)?(?:hook|script|program|wrapper|runner)|extcmd|upload-pack|receive-pack|command|call)$/;
/** The same for those whose value has a key: `-o ProxyCommand=...`, `git -c core.editor=...`. */
export const RUNNING_KEY =
  /^["']?(?:-[co])?(?:(?:proxy|local|remote|knownhosts|\w*)command|proxyusefdpass|permitlocalcommand|alias\.[\w-]+|core\.(?:editor|pager|sshcommand|fsmonitor|hookspath|askpass|gitproxy|alternaterefscommand)|pager\.[\w-]+|sequence\.editor|gpg\.(?:\w+\.)?program|[\w.-]+\.(?:cmd|command|helper|textconv|driver|clean|smudge|process|path|program|external|exec|sshcommand|editor|pager)|diff\.external|exec|shell|cc|cxx)$/i;
