// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells

/** `each PATTERN` runs a shell on what an option of the pattern is given, joined to it or behind it. */
const OPTIONS = `run() { [ -n "$1" ] && sh -c "$1"; }
bang() { case $1 in *'\\!'*) run "\${1#*'\\!'}";; '!'*|':!'*) run "\${1#*!}";; 'system '*|'.system '*|'.shell '*|'shell '*) run "\${1#* }";; esac; }
bangs() { while IFS= read -r line; do bang "$line"; done; }
`;

/** Runs `then` on the value of each option in `patterns`, with the value in $value. */
function onOptions(patterns: Readonly<Record<string, string>>): string {
  const arms = Object.entries(patterns).map(([option, then]) =>
    option.endsWith('*')
      ? `${option}) value=\${1#${option.slice(0, -1)}}; ${then};;`
      : `${option}) value=$2; ${then};;`,
  );
  return `${OPTIONS}options() { while [ $# -gt 0 ]; do case $1 in\n${arms.join('\n')}\nesac; shift; done; }\noptions "$@"\n`;
}

const SSH_SETTING =
  'case $value in ProxyCommand[=\\ ]*|LocalCommand[=\\ ]*) run "${value#*[=\\ ]}";; esac';
const BEHIND_HOST = `while [ $# -gt 0 ]; do case $1 in
-o|-i|-p|-l|-F|-L|-R|-D|-J|-W|-b|-c|-e|-m|-E) shift 2;;
-*) shift;;
*) break;;
esac; done
[ $# -eq 0 ] && exit
shift
[ $# -eq 0 ] && exec sh
exec sh -c "$*"`;

const GIT = `run() { [ -n "$1" ] && sh -c "$1"; }
while [ $# -gt 0 ]; do case $1 in
-c) case $2 in core.sshCommand=*|core.pager=*|core.editor=*) run "\${2#*=}";; alias.*=!*) run "\${2#*=!}";; esac; shift 2;;
-C) shift 2;;
-*) shift;;
*) break;;
esac; done
verb=$1; shift
case $verb in
rebase) while [ $# -gt 0 ]; do case $1 in -x|--exec) run "$2";; --exec=*) run "\${1#*=}";; esac; shift; done;;
bisect) [ "$1" = run ] && { shift; exec "$@"; };;
submodule) [ "$1" = foreach ] && { shift; [ "$1" = --recursive ] && shift; sh -c "$*"; };;
fetch|clone|push|pull|ls-remote) run "$GIT_SSH_COMMAND"; while [ $# -gt 0 ]; do case $1 in --upload-pack|-u|--receive-pack) run "$2";; --upload-pack=*|--receive-pack=*) run "\${1#*=}";; esac; shift; done;;
difftool) while [ $# -gt 0 ]; do case $1 in -x|--extcmd) run "$2";; --extcmd=*) run "\${1#*=}";; esac; shift; done;;
grep) while [ $# -gt 0 ]; do case $1 in -O?*) run "\${1#-O}";; --open-files-in-pager=*) run "\${1#*=}";; esac; shift; done;;
filter-branch) while [ $# -gt 0 ]; do case $1 in --*-filter) run "$2";; esac; shift; done;;
commit) run "\${GIT_EDITOR:-\${VISUAL:-$EDITOR}}";;
log|show|diff) run "\${GIT_PAGER:-$PAGER}";;
esac; :`;

const VI = onOptions({ '-c': 'bang "$value"', '--cmd': 'bang "$value"', '+*': 'bang "$value"' });
const SQL_INPUT = '[ -t 0 ] || bangs';
const MYSQL = `${onOptions({ '-e': 'bang "$value"', '-e*': 'bang "$value"', '--execute': 'bang "$value"', '--execute=*': 'bang "$value"' })}${SQL_INPUT}`;

/** Programs that run some of their arguments or their input as a command of a shell, by their name. */
export const evaluators: Readonly<Record<string, string>> = {
  ssh: `${onOptions({ '-o': SSH_SETTING, '-o*': SSH_SETTING })}${BEHIND_HOST}`,
  scp: onOptions({ '-o': SSH_SETTING, '-S': 'run "$value"', '-S*': 'run "$value"' }),
  rsync: onOptions({
    '-e': 'run "$value"',
    '--rsh=*': 'run "$value"',
    '--rsync-path=*': 'run "$value"',
  }),
  git: GIT,
  tar: onOptions({
    '-I': 'run "$value"',
    '--to-command': 'run "$value"',
    '--to-command=*': 'run "$value"',
    '--use-compress-program=*': 'run "$value"',
    '--checkpoint-action=exec=*': 'run "$value"',
  }),
  vim: VI,
  vi: VI,
  nvim: VI,
  lftp: onOptions({ '-c': 'bang "$value"', '-e': 'bang "$value"' }),
  psql: `${onOptions({ '-c': 'bang "$value"', '--command=*': 'bang "$value"', '--command': 'bang "$value"' })}${SQL_INPUT}`,
  mysql: MYSQL,
  mariadb: MYSQL,
  sqlite3: `${OPTIONS}for value; do bang "$value"; done\n${SQL_INPUT}`,
  gdb: onOptions({ '-ex': 'bang "$value"', '--eval-command=*': 'bang "$value"' }),
  at: 'sh',
  batch: 'sh',
  crontab: `${onOptions({})}case $1 in -e) run "\${VISUAL:-$EDITOR}";; -) while IFS= read -r line; do set -f; set -- $line; shift 5 && run "$*"; done;; esac`,
  su: onOptions({ '-c': 'run "$value"', '--command=*': 'run "$value"' }),
  runuser: onOptions({ '-c': 'run "$value"' }),
  watch: `while [ $# -gt 0 ]; do case $1 in -n|--interval) shift 2;; -*) shift;; *) break;; esac; done\nexec sh -c "$*"`,
  hyperfine: `${OPTIONS}for value; do run "$value"; done`,
  parallel: `command=
while [ $# -gt 0 ]; do case $1 in -j) shift;; -*) ;; *) break;; esac; shift; done
while [ $# -gt 0 ] && [ "$1" != ::: ]; do command="$command $1"; shift; done
[ $# -eq 0 ] && exec sh -c "$command"
shift
for value; do sh -c "$command $value"; done`,
  make: `${OPTIONS}for value; do case $value in *'$(shell '*) value=\${value#*'$(shell '}; run "\${value%%)*}";; SHELL=*) run "\${value#*=}";; esac; done`,
  man: `${OPTIONS}run "\${MANPAGER:-$PAGER}"`,
};
