import { hasOption } from '../arguments.ts';
import { inCommands, type Misuse } from './misuse.ts';

/** Options of `docker run` that take no value. */
const RUN_FLAG =
  /^(?:-[ditPq]+|--(?:detach|interactive|tty|rm|init|privileged|read-only|publish-all|no-healthcheck|oom-kill-disable|sig-proxy|quiet)(?:=.*)?|--[\w-]+=.*)$/;
/** Options of `docker run` that no program has, so they are in the wrong place. */
const MISPLACED =
  /^(?:-it|-ti|--rm|--privileged|--detach|--interactive|--tty|--publish|--volume|--network)$/;
const KUBECTL_VALUED =
  /^(?:-[ncsf]|--(?:namespace|container|context|kubeconfig|cluster|server|user|as|filename|pod-running-timeout))$/;

/** Index of the nth word that is neither an option nor the value of an option; -1 for none. */
function operandIndex(
  args: readonly string[],
  n: number,
  isValued: (word: string) => boolean,
): number {
  let seen = 0;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word.startsWith('-')) {
      if (isValued(word)) index += 1;
    } else if (seen === n) return index;
    else seen += 1;
  }
  return -1;
}

export const containerMisuses: readonly Misuse[] = [
  {
    id: 'docker-run-order',
    hints: [/\b(?:docker|podman|nerdctl)\b/, /\brun\s/],
    problem:
      'After the name of the image, this is an argument of the program in the container, not an option of docker',
    instead: 'Put it before the image: `docker run -it image`',
    source: 'https://docs.docker.com/reference/cli/docker/container/run/',
    find: inCommands(/^(?:docker|podman|nerdctl)$/, ({ args }) => {
      const run = args.indexOf('run');
      if (run === -1 || args.slice(0, run).some((word) => !/^container$|^-/.test(word))) return -1;
      const own = args.slice(run + 1);
      // A list of options comes before the image, and nobody sees how long it is.
      if (own.some((word) => /\[[@*]\]|^\$[@*]/.test(word))) return -1;
      const image = operandIndex(own, 0, (word) => !RUN_FLAG.test(word));
      return image >= 0 && MISPLACED.test(own[image + 1] ?? '') ? run + 1 + image + 1 : -1;
    }),
  },
  {
    id: 'docker-exec-order',
    hints: [/\b(?:docker|podman|nerdctl)\b/, /\bexec\s/],
    problem: 'After the name of the container, docker takes this for the command to run in it',
    instead: 'Put it before the container: `docker exec -it container sh`',
    source: 'https://docs.docker.com/reference/cli/docker/container/exec/',
    find: inCommands(/^(?:docker|podman|nerdctl)$/, ({ args }) => {
      const exec = args.indexOf('exec');
      if (exec === -1 || args.slice(0, exec).some((word) => !/^container$/.test(word))) return -1;
      const own = args.slice(exec + 1);
      const container = operandIndex(own, 0, (word) =>
        /^(?:-[ewu]|--(?:env|env-file|user|workdir|detach-keys))$/.test(word),
      );
      const first = own[container + 1] ?? '';
      return container >= 0 && /^-(?:it?|ti?|d)$|^--(?:interactive|tty|detach)$/.test(first)
        ? exec + container + 2
        : -1;
    }),
  },
  {
    id: 'kubectl-exec-dashes',
    hints: [/\b(?:kubectl|oc)\b/, /\bexec\b/],
    problem:
      'Without a `--` before this command, kubectl reads its options as its own, and fails from version 1.31',
    instead: 'Write `kubectl exec pod -- command`',
    source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_exec/',
    find: inCommands(/^(?:kubectl|oc)$/, ({ args }) => {
      const verb = operandIndex(args, 0, (word) => KUBECTL_VALUED.test(word));
      if (args[verb] !== 'exec' || args.includes('--')) return -1;
      // With a file the pod is not named.
      const isFile = hasOption(args, 'filename') || args.includes('-f');
      return operandIndex(args, isFile ? 1 : 2, (word) => KUBECTL_VALUED.test(word));
    }),
  },
  {
    id: 'exec-without-command',
    hints: [/\b(?:kubectl|oc|docker|podman|nerdctl)\b/, /\bexec\b(?![^\n]* -- \S)/],
    problem: 'The command to run in the container is missing',
    instead: 'Write it at the end: `docker exec -it container sh`, `kubectl exec -it pod -- sh`',
    source: 'https://docs.docker.com/reference/cli/docker/container/exec/',
    ofBlocks: true,
    find: inCommands(/^(?:kubectl|oc|docker|podman|nerdctl)$/, ({ args, fed }) => {
      if (
        fed ||
        args[0] !== 'exec' ||
        args.some((word) => /\.{3}|…|^[$"]|^-h$|^--help$/.test(word))
      )
        return -1;
      const isValued = (word: string) =>
        KUBECTL_VALUED.test(word) || /^(?:-[ewu]|--(?:env|env-file|workdir))$/.test(word);
      const own = args.slice(1);
      const target = operandIndex(own, 0, isValued);
      if (target < 0 || hasOption(own, 'filename')) return -1;
      return target === own.length - 1 || own.at(-1) === '--' ? args.length : -1;
    }),
  },
  {
    id: 'kubectl-apply-file',
    hints: [/\b(?:kubectl|oc)\s/, /\b(?:apply|replace)\s+(?:--force\s+)?[^-\s]/],
    problem: 'Without `-f` or `-k` kubectl has nothing to read',
    instead: 'Write `-f` ahead of the file',
    source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/',
    find: inCommands(/^(?:kubectl|oc)$/, ({ args, fed }) => {
      const verb = operandIndex(args, 0, (word) => KUBECTL_VALUED.test(word));
      if (fed || !/^(?:apply|replace)$/.test(args[verb] ?? '')) return -1;
      const isGiven = args.some((word) =>
        /^-(?:[a-z]*[fkR]|h$)|^--(?:filename|kustomize|raw|help)|\.{3}|…|[$`]/.test(word),
      );
      const file = args.findIndex((word, index) => index > verb && /\.ya?ml$|\.json$/.test(word));
      return isGiven ? -1 : file;
    }),
  },
  {
    id: 'kubectl-logs-tail',
    hints: [/\b(?:kubectl|oc)\b/, /\blogs?\s/],
    problem: 'With a selector, kubectl shows only the last 10 lines of each pod, without a warning',
    instead: 'Set the number of lines: `--tail=-1` for all',
    source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/',
    find: inCommands(/^(?:kubectl|oc)$/, ({ args }) => {
      const verb = operandIndex(args, 0, (word) => KUBECTL_VALUED.test(word));
      if (!/^logs?$/.test(args[verb] ?? '')) return -1;
      if (hasOption(args, 'tail', 'follow') || args.some((word) => /^-[a-z]*f$/.test(word)))
        return -1;
      return args.findIndex((word) => /^-l|^--selector(?:=|$)/.test(word));
    }),
  },
];
