// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells

/** Passes options over, those of the pattern with their value, and settings of variables. */
function passOptions(withValue: string): string {
  return `while [ $# -gt 0 ]; do case $1 in
${withValue}) shift 2 || exit 1;;
--) shift; break;;
-*) shift;;
[A-Za-z_]*=*) export "$1"; shift;;
*) break;;
esac; done
`;
}

/** Runs the command that stands behind the options and so many words. */
function runsTail(withValue: string, words = 0): string {
  return `${passOptions(withValue)}shift ${words} 2>/dev/null\n[ $# -gt 0 ] && exec "$@"`;
}

const AFTER_DASHES = `while [ $# -gt 0 ]; do [ "$1" = -- ] && { shift; exec "$@"; }; shift; done`;

const CONTAINER = `[ "$1" = compose ] && shift
case $1 in exec|run) shift;; *) exit 0;; esac
${runsTail('-e|-u|-w|-v|-p|--env|--user|--workdir|--name|--network|--volume', 1)}`;

/** Programs that run the command behind their own arguments, by their name. */
export const wrappers: Readonly<Record<string, string>> = {
  sudo: runsTail('-u|-g|-h|-p|-C|-T|-D|--user|--group|--host|--prompt|--chdir'),
  doas: runsTail('-u|-C'),
  ionice: runsTail('-c|-n|-p|--class|--classdata'),
  chrt: runsTail('-T|-P|-D', 1),
  strace: runsTail('-e|-o|-p|-s|-u|--trace|--output'),
  unbuffer: runsTail('-none'),
  'systemd-run': runsTail('-p|-u|-t|--property|--unit|--slice'),
  docker: CONTAINER,
  podman: CONTAINER,
  kubectl: `case $1 in exec|run|debug) ${AFTER_DASHES};; esac`,
  oc: `case $1 in exec|run|debug) ${AFTER_DASHES};; esac`,
  ip: '[ "$1 $2" = "netns exec" ] && { shift 3; exec "$@"; }',
  npx: runsTail('-p|-c|--package|--call'),
  npm: `case $1 in exec|x) ${AFTER_DASHES};; esac`,
  gosu: runsTail('-none', 1),
  tini: runsTail('-p|-e'),
  'dumb-init': runsTail('-r'),
  caffeinate: runsTail('-t|-w'),
  'cross-env': runsTail('-none'),
  dotenv: runsTail('-f|-e'),
  op: AFTER_DASHES,
  doppler: AFTER_DASHES,
  'aws-vault': AFTER_DASHES,
  poetry: '[ "$1" = run ] && { shift; exec "$@"; }',
  uv: '[ "$1" = run ] && { shift; exec "$@"; }',
  bundle: '[ "$1" = exec ] && { shift; exec "$@"; }',
  direnv: '[ "$1" = exec ] && { shift 2; exec "$@"; }',
};
