/** Programs that take data, except in some options and operands. */
export const TOOLS = `
  open | script | values -u | runs -a
  crontab | script | input always | values -u
  man | data | runs -P -H
  git | data | loads -u --exec-path --exec --template --smtp-server
  zip | data | loads -TT
  nc ncat netcat | data | input always | runs -e -c --exec --sh-exec --lua-exec
  tcpdump | data | loads -z
  pytest mocha | data | loads -p -r --require
  jest eslint curl | data | loads -c --config -K
  ssh sftp | data | loads -F -I -b
  ssh-add ssh-keygen | data | loads -s -S -D
  celery | data | loads -A --app
  bpftrace dtrace | data | code -e -n | shell -c
  sqlite3 vim vi nvim | data | loads -init -S -s
  redis-cli | data | loads --eval
  lldb | data | loads -o -O -s
  script socat | data | input always | shell -c --command
  script | command 1 | flags -q -a -e -f | shell -c --command
  mapfile readarray | data | values -c -d -n -O -s -u | runs -C
  wget | data | loads --config -e --execute
  nix-shell | data | shell --run --command
  split | data | shell --filter
  ansible | data | shell -a --args
  svn | data | runs --diff-cmd --diff3-cmd --editor-cmd --merge-cmd
  printf | data | variables -v
  [ [[ test | data | variables -v -R
  let (( | arithmetic
  vi vim nvim view ex ed vimdiff gvim emacs less more most | data | input language | loads + -u -l -f --load --funcall
    | code -c --cmd --eval --execute -q
  read readarray mapfile getopts vared | variable-name | values -p -t -n -N -d -u -O -s -c -C
  unset typeset declare local export readonly integer float set-variable | variable-name
  git | command | after run
  git | shell 1 | after submodule
  git | data | after filter-branch
    | shell --tree-filter --index-filter --msg-filter --env-filter --parent-filter --commit-filter --tag-name-filter
      --setup
  git | data | after rebase difftool mergetool | shell -x --exec --extcmd
  scp sftp | data | values -P -i -F -l -c -o -J | runs -S -D
  git | data | after grep | loads -O --open-files-in-pager
  rsync | data | shell -e --rsh --rsync-path
  tar gtar bsdtar | data
    | shell -I -F --use-compress-program --to-command --info-script --new-volume-script --rsh-command --rmt-command
  find gfind fd fdfind | data | runs -exec -execdir -ok -okdir -x -X --exec --exec-batch
`;
