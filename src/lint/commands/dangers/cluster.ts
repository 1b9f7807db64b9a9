import { hasOption, operandsBeyond } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';

const KUBECTL_VALUED =
  /^-[ncslofk]$|^--(?:namespace|context|kubeconfig|cluster|server|user|as|selector|field-selector|grace-period|timeout|filename|kustomize|output|cascade|request-timeout|token)$/;
const YES = ['auto-approve', 'force', 'yes', 'y', 'f', 'quiet', 'q', 'skip-preview'];

export const clusterDangers: readonly Danger[] = [
  {
    id: 'unbounded-delete',
    names: /^(?:kubectl|oc)$/,
    isDangerous: ({ args, fed }) => {
      const [verb, type = '', ...names] = operandsBeyond(args, KUBECTL_VALUED);
      if (verb !== 'delete') return false;
      if (hasOption(args, 'all')) return true;
      if (/^(?:namespaces?|ns|projects?)(?:\/|$)/.test(type)) return true;
      const isBounded = hasOption(args, 'l', 'selector', 'field-selector', 'f', 'filename', 'k');
      const isNamed = names.length > 0 || type.includes('/') || type === '';
      return !isBounded && !isNamed && !fed && !hasOption(args, 'raw', 'kustomize');
    },
    does: 'deletes every object of a kind, or a namespace with all that is in it',
    instead: 'Name the object, or select it with `-l`.',
    admitted: LOSS,
  },
  {
    id: 'prune',
    names: /^(?:docker|podman|docker-compose|nerdctl)$/,
    isDangerous: ({ name, args }) => {
      const [object, verb] = operandsBeyond(args, /^(?:-[Hfcp]|--(?:filter|file|host|context))$/);
      if (object === 'system' && verb === 'prune') return hasOption(args, 'a', 'all', 'volumes');
      if (object === 'volume' && verb === 'prune') return true;
      const isDown = verb === 'down' || (name === 'docker-compose' && object === 'down');
      return isDown && hasOption(args, 'v', 'volumes');
    },
    does: 'deletes volumes or images, and with them data that is nowhere else',
    instead: 'Name the volume or image: `docker volume rm <name>`, `docker image rm <name>`.',
    admitted: LOSS,
  },
  {
    id: 'destroy',
    names: /^(?:terraform|tofu|terragrunt|pulumi|cdk|eksctl)$/,
    isDangerous: ({ name, args }) => {
      const words = operandsBeyond(args, /^(?:-[sn]|--(?:stack|cwd))$/);
      const isDestroy = words.includes('destroy') || args.includes('-destroy');
      if (name === 'eksctl') return words[0] === 'delete' && words[1] === 'cluster';
      return isDestroy && hasOption(args, ...YES);
    },
    does: 'destroys infrastructure without showing it first',
    instead: 'Leave out the option that skips the question, and read the plan.',
    admitted: LOSS,
  },
  {
    id: 'bucket-removal',
    names: /^(?:aws|gsutil|gcloud|az)$/,
    isDangerous: ({ name, args }) => {
      const words = operandsBeyond(args, /^-[hou]$|^--(?:profile|region|project|query|output)$/);
      const [service = '', verb = ''] = words;
      if (name === 'gsutil') {
        return (service === 'rm' && hasOption(args, 'r', 'R')) || service === 'rb';
      }
      if (name === 'az') return service === 'group' && verb === 'delete';
      if (name === 'gcloud') {
        if (service === 'storage') return verb === 'rm' && hasOption(args, 'r', 'R', 'recursive');
        return service === 'projects' && verb === 'delete';
      }
      if (service !== 's3') return false;
      return (
        (verb === 'rm' && hasOption(args, 'recursive')) ||
        (verb === 'rb' && hasOption(args, 'force'))
      );
    },
    does: 'deletes a bucket or group with all that is in it',
    instead:
      'List what would go first (`--dryrun` with `aws s3 rm`), and name the prefix that is meant.',
    admitted: LOSS,
  },
];
