import type { Program } from './program.ts';

/** Programs that take data, except in some options and operands. */
export const TOOLS: readonly Program[] = [
  { names: 'open hash', operands: 'script', values: '-u', runs: '-a', loads: '-p' },
  { names: 'crontab', operands: 'script', values: '-u', input: 'always' },
  { names: 'man', operands: 'data', runs: '-P -H' },
  { names: 'git', operands: 'data', loads: '-u --exec-path --exec --template --smtp-server' },
  { names: 'zip', operands: 'data', loads: '-TT' },
  {
    names: 'nc ncat netcat',
    operands: 'data',
    runs: '-e -c --exec --sh-exec --lua-exec',
    input: 'always',
  },
  { names: 'tcpdump', operands: 'data', loads: '-z' },
  { names: 'pytest mocha', operands: 'data', loads: '-p -r --require' },
  { names: 'jest eslint curl', operands: 'data', loads: '-c --config -K' },
  { names: 'ssh sftp', operands: 'data', loads: '-F -I -b' },
  { names: 'ssh-add', operands: 'data', loads: '-s' },
  { names: 'sqlite3 vim vi nvim', operands: 'data', loads: '-init -S -s' },
  { names: 'redis-cli', operands: 'data', loads: '--eval' },
  { names: 'lldb', operands: 'data', loads: '-o -O -s' },
  { names: 'script socat', operands: 'data', shell: '-c --command', input: 'always' },
  { names: 'script', operands: 'command', ahead: 1, shell: '-c --command', flags: '-q -a -e -f' },
  { names: 'mapfile readarray', operands: 'data', runs: '-C', values: '-c -d -n -O -s -u' },
  { names: 'wget', operands: 'data', loads: '--config -e --execute' },
  { names: 'nix-shell', operands: 'data', shell: '--run --command' },
  { names: 'split', operands: 'data', shell: '--filter' },
  { names: 'ansible', operands: 'data', shell: '-a --args' },
  { names: 'svn', operands: 'data', runs: '--diff-cmd --diff3-cmd --editor-cmd --merge-cmd' },
  { names: 'printf', operands: 'data', variables: '-v' },
  { names: '[ [[ test', operands: 'data', variables: '-v -R' },
  { names: 'let ((', operands: 'arithmetic' },
  {
    names: 'vi vim nvim view ex ed vimdiff gvim emacs less more most',
    operands: 'data',
    code: '-c --cmd --eval --execute -q',
    loads: '+ -u -l --load',
  },
  {
    names: 'read readarray mapfile getopts vared',
    operands: 'variable-name',
    values: '-p -t -n -N -d -u -O -s -c -C',
  },
  {
    names: 'unset typeset declare local export readonly integer float set-variable',
    operands: 'variable-name',
  },
  { names: 'git', subcommand: 'run', operands: 'command' },
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
];
