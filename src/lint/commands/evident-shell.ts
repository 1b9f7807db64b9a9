import type { SimpleCommand } from '../../core/match/fill-context.ts';
import { scanShell } from '../../core/match/scan-shell.ts';

/** Programs that runbooks call by name, and builtins; a language of data begins with none of them. */
const PROGRAMS = new Set(
  'alembic amtool ansible ansible-playbook apk apt apt-get argocd aws awk az base64 bash bazel brew buf bundle '
    .concat(
      'bun bunx calicoctl cargo cat cd chef-client chmod chown cilium circleci cmake consul cp crictl cscli ',
    )
    .concat(
      'ctr curl cut date dd deno df dig dmesg docker docker-compose dotnet dpkg du echo etcdctl env export ',
    )
    .concat(
      'find flux flyctl free fuser gcloud gem getent gh git gitlab-ctl gitlab-rails glab go gpg gradle grep ',
    )
    .concat(
      'gsutil gunzip gzip head helm heroku host hostname htop id ifconfig ip iptables istioctl java jcmd ',
    )
    .concat(
      'jmap journalctl jps jq jstack just k9s kafka-topics kill killall kind knife kubeadm kubectl kubectx ',
    )
    .concat(
      'kubens kustomize last ldapsearch less lm_sensors ln logger logrotate ls lsblk lscpu lsof make man ',
    )
    .concat(
      'mc mkdir mkfs mongo mongosh mount mtr mv mvn mysql mysqldump nc netstat nginx ninja node nodetool ',
    )
    .concat(
      'nohup nomad npm npx nslookup nvidia-smi oc openssl openstack patronictl pg_dump pg_restore pgbench ',
    )
    .concat(
      'pgrep ping pip pip3 pipenv pipx pkill pnpm podman poetry printf promtool ps psql pulumi pwd pytest ',
    )
    .concat(
      'python python3 rabbitmqctl rake redis-cli restic rg rm rmdir rsync ruby runuser rustup scp sed ',
    )
    .concat(
      'service sestatus sh skopeo sleep smartctl sort source sqlcmd sqlite3 ss ssh ssh-keygen stat strace ',
    )
    .concat(
      'su sudo supervisorctl sysctl systemctl tail tar tcpdump tee telnet terraform terragrunt tmux top ',
    )
    .concat(
      'touch tox traceroute tsh ufw ulimit umount uname unzip uptime uv uvx vagrant vault velero vim virsh ',
    )
    .concat('vmstat wget which whoami xargs xxd yarn yq yum zcat zgrep zip dnf')
    .split(' '),
);
/** A path that is run: other paths are data more often than not. */
const PATH =
  /^(?:\.{1,2}|~|\$\w+)\/\S*[\w-]$|^(?:\S*\/)?(?:s?bin|scripts?|tools?)\/\S*[\w-]$|\/\S+\.(?:sh|py|rb|pl)$/;
const RESERVED =
  /^(?:if|then|elif|else|fi|for|in|while|until|do|done|case|esac|function|\[\[|\]\]|true|false|set|unset|return|exit|read|trap|wait|test|:|\{|\}|\(\()$/;
const OPTION = /^--?[A-Za-z][\w-]*(?:=.*)?$/;
const SENTENCE = /[a-z][.!?]$/;
/** Words of a sentence; a command has them in quotes only. */
const PROSE = /^(?:the|a|an|of|to|your|is|are|and|with|it|this|that)$/i;

function isProgram(word: string): boolean {
  return PROGRAMS.has(word) || PATH.test(word);
}

/**
 * Whether code that does not say its language is a shell's beyond doubt: every command of it begins
 * with a known program, with a path, or with a word that options follow.
 */
export function isEvidentlyShell(code: string): boolean {
  if (code.trim() === '' || code.split(/\r?\n/).some((line) => SENTENCE.test(line.trim()))) {
    return false;
  }
  const { commands, understood } = scanShell(code.replace(/\r\n?/g, '\n'), [], 'posix');
  const named = commands.filter(({ words }) => words.length > 0);
  if (!understood || named.length === 0) return false;
  const isNamed = ({ words: [first = '', ...rest] }: SimpleCommand): boolean =>
    isProgram(first) || (/^[a-z][\w.-]*$/.test(first) && rest.some((word) => OPTION.test(word)));
  return (
    named.some(isNamed) &&
    named.every((command) => {
      const [first = '', ...rest] = command.words;
      if (rest.some((word) => PROSE.test(word))) return false;
      return isNamed(command) || RESERVED.test(first);
    })
  );
}
