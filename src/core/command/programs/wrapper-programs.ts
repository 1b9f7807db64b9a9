/** Options of `docker run`. */
const CONTAINER = `| flags --rm -i -t -it -ti -d -itd --init --privileged --detach
    | values -v -e -p -w -u -l -h -m -c --name --volume --env --env-file --publish --workdir --user --network --net
      --mount --platform --memory --cpus --hostname --label --add-host --gpus --shm-size --ulimit --cap-add
      --security-opt`;

/**
 * Words and programs that run the command after them: `sudo ls`, `ssh host ls`, `eval "ls"`. The
 * row of `if` has the words of shells that a command follows, and keys of a workflow.
 */
export const WRAPPERS = `
  tini dumb-init caffeinate arch runcon cross-env cross-env-shell env-cmd dotenv wsl tox mise multitime proot
      systemd-cat fakechroot envconsul with-contenv ssh-agent aa-exec uftrace psexec runas | command
    | values -t -e -f -u -n -r -b -w -q
  bwrap | command
    | values --dev --proc --tmpfs --dir --chdir --uid --gid --hostname --unsetenv --lock-file --args --seccomp
    | pairs --bind --bind-try --dev-bind --dev-bind-try --ro-bind --ro-bind-try --symlink --setenv --file
      --bind-data --ro-bind-data --chmod
  gosu su-exec s6-setuidgid s6-setlock setlock perf rr py-spy memray gdbserver coproc runcon wsl | command 1
    | values -e -o -p
  adb heroku rvm cf | command | after shell run do
  ! - { ( (( ::: if then elif else while until do and or not begin coproc run: command: script: cmd: entrypoint:
    | command
  time builtin nohup setsid nocorrect noglob | command | flags -p -f -w -c
  command | command | flags -p | data -v -V
  exec | command | flags -c -l | values -a
  sudo doas sudoedit pkexec run0 | command
    | flags -E -H -n -i -s -S -k -b -A -P --preserve-env --login --non-interactive --set-home --shell
    | values -u -g -h -p -C -D -R -T -U -r -t --user --group --host --prompt --chdir --chroot
  env | command | flags -i -0 -v --ignore-environment | values -u -C --unset --chdir | shell -S --split-string
  timeout gtimeout | command 1 | flags --foreground --preserve-status -v --verbose
    | values -k -s --kill-after --signal
  nice ionice | command | flags -t | values -n -c -p --adjustment --class --classdata
  stdbuf | command | values -i -o -e --input --output --error
  chronic unbuffer catchsegv rlwrap faketime dbus-run-session fakeroot proxychains proxychains4 torsocks tsocks
      eatmydata xvfb-run dbus-launch winpty | command
  chroot taskset chrt softlimit setuidgid chpst envdir envuidgid repeat function | command 1
    | flags -c -b -f -r -o -i --cpu-list --rr --fifo --batch
  numactl cgexec setarch linux32 linux64 prlimit schedtool ts | command
  setarch | command 1
  flock | command 1 | flags -n -x -s -u -e -o -F | values -w -E --timeout --conflict-exit-code | shell -c --command
  xargs gxargs | command | flags -0 -r -t -p -x --null --no-run-if-empty --verbose
    | values -n -P -I -L -d -E -s -a --max-args --max-procs --max-lines --delimiter --arg-file --max-chars
      --process-slot-var
  strace ltrace truss valgrind perf rr gdb lldb heaptrack gtime bpftrace dtruss ktrace | command
    | flags -f -ff -c -q -v --args | values -e -o -s -p -u -E -P | runs -x --command | code -ex -iex --eval-command
  nsenter unshare setpriv capsh firejail systemd-inhibit cpulimit daemonize start-stop-daemon lxc-attach lxc-execute
      distrobox-enter toolbox | command | values -t --target -S -G --unit -p --property
  systemd-run systemd-nspawn | command | flags -t -P -S -d -q -b -x --pty --pipe --user --scope --wait --quiet
    | values -p -u -E -D -M -H --unit --property --directory --machine --setenv --slice --uid --gid
  sg | shell 1 | shell -c
  runuser su newgrp | command | input shell | flags - -l --login -m -p | values -u -g -G --user --group
    | loads -s --shell | shell -c --command --session-command
  watch | shell | flags -d -t -e -g -c -x -b --differences --no-title | values -n --interval
  parallel sem entr at batch | shell | input always | values -n -j -w
  pdsh dsh pssh clush nodemon onchange foreman ts-node-dev watchexec | shell | values -n -j -w -e -i -f -o -d -s
  concurrently hyperfine | shells | values -n -j -w
  minikube | command | after ssh
  docker-machine colima | command 1 | after ssh
  consul etcdctl | shell 1 | after lock
  consul | shell | after exec
  watchman-make | data | shell --run
  runas psexec at | command 1
  nomad | command 1 | after exec | values -task -job -e
  cargo | data | after watch | shell -s -x
  eval | shell
  compgen fc zle emulate | shell
  trap alias abbr bind bindkey complete | shells
  hash | shells | loads -p
  source . | script | input always
  autoload enable zmodload | script
  ssh mosh autossh slogin rsh dbclient | shell 1 | input shell | flags -t -tt -T -n -N -f -q -v -A -C -4 -6 -X -Y
    | values -b -c -D -E -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B -e
  tmux | shell
    | after new new-session neww new-window split-window splitw respawn-pane respawn-window run run-shell if-shell
      display-popup send-keys send pipe-pane | flags -d -A -h -v -b -P | values -t -s -n -c -x -y -F -e
  screen byobu dtach abduco zellij xterm gnome-terminal konsole alacritty kitty | command | flags -d -m -dm -X
    | values -S -t -T -r | runs -e -x
  ld.so ld-linux-x86-64.so.2 ld-linux.so.2 ld-linux-aarch64.so.1 ld-musl-x86_64.so.1 | command
    | values --library-path --argv0 | loads --preload
  busybox toybox | command | input shell
  call | command
  exist defined errorlevel == equ neq lss leq gtr geq | command 1
  foreach-object foreach % | command | runs -process -begin -end
  start start-process saps | shell | values /d
  kubectl oc crictl | command 1 | after exec rsh | flags -i -t -it -ti --stdin --tty
    | values -n -c --namespace --container --context
  docker podman nerdctl | command 1 | after exec | flags -i -t -it -ti -d --interactive --tty --privileged
    | values -e -u -w --env --user --workdir --env-file --detach-keys
  docker podman nerdctl | command 1 | after run create ${CONTAINER} | runs --entrypoint
  docker podman nerdctl | script | after run create ${CONTAINER}
  docker-compose | command 1 | after exec run | flags -T -d --rm --no-deps
    | values -e -u -w -p --env --user --workdir --index --name | runs --entrypoint
  kubectl oc k3s microk8s | data | after run debug | runs --command --custom --image
  vagrant | data | after ssh | shell -c --command
  finch nerdctl singularity apptainer | command 1 | after exec run
  ip | command 2 | after netns vrf
  ctr | command 1 | after exec | values --exec-id --cwd --user --log-uri --fifo-dir
  ctr | command 2 | after run
  sops | shell 1 | after exec-env exec-file
  salt salt-ssh | shell | after cmd.run cmd.shell cmd.script cmd.run_all
  knife | shell 1 | after ssh
  screen | shell | after stuff exec
  npx bunx pnpx uvx | command | flags -y --yes -q --quiet --no-install --no | values --python
    | loads -p --package --from --with | shell -c --call
  npm pnpm yarn bun | command | after exec x dlx | flags -y --yes | loads -p --package | shell -c --call
  npm pnpm yarn bun | script | after run run-script rum urn | flags -s --silent --if-present
    | values -w -C --prefix --workspace
  deno composer mix go zig | script | after run | flags -race -v | values -tags -mod
  cargo dotnet swift | data | after run | loads --bin --example --project --product
  uv poetry pipenv pipx hatch pdm rye nix conda mamba micromamba rbenv pyenv asdf mise devbox nvm volta | command
    | after run exec shell develop | flags --no-sync | values --with --python -p -n --name -e | runs -m --command -c
  direnv | command 1 | after exec
  sshpass | command | flags -e -v | values -p -f -d -P
  bundle bundler | command | after exec
  cmake meson | command | after env time devenv
  machinectl | command 1 | after shell
  fly flyctl | data | after ssh | shell -C --command
`;
