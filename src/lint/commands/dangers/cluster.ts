import { hasOption, operandsBeyond } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';

const KUBECTL_VALUED =
  /^-[ncslofk]$|^--(?:namespace|context|kubeconfig|cluster|server|user|as|selector|field-selector|grace-period|timeout|filename|kustomize|output|cascade|request-timeout|token)$/;
/** Kinds whose objects hold data, or all objects of another kind. */
const HOLDING =
  /^(?:namespaces?|ns|projects?|persistentvolumeclaims?|pvc|persistentvolumes?|pv|customresourcedefinitions?|crds?)(?:\.[\w.]+)?(?:\/|$)/;

export const clusterDangers: readonly Danger[] = [
  {
    id: 'unbounded-delete',
    names: /^(?:kubectl|oc)$/,
    isDangerous: ({ args }) => {
      const [verb, type = ''] = operandsBeyond(args, KUBECTL_VALUED);
      if (verb !== 'delete') return false;
      if (hasOption(args, 'all', 'all-namespaces')) return true;
      if (type.split(',').some((kind) => HOLDING.test(kind))) return true;
      const isFromFile =
        hasOption(args, 'filename', 'kustomize') || args.some((word) => /^-[fk]/.test(word));
      // Without a name or a selector kubectl deletes nothing.
      return isFromFile;
    },
    does: 'deletes every object of a kind or a file, or a namespace or volume with everything in it',
    instead: 'Name the object, or select it with `-l`; try it first with `--dry-run=client`.',
    admitted: LOSS,
    // The pods of one namespace are made again: so one restarts them.
    isCommon: ({ args }) =>
      /^(?:pods?|po)$/.test(operandsBeyond(args, KUBECTL_VALUED)[1] ?? '') &&
      hasOption(args, 'n', 'namespace') &&
      !hasOption(args, 'all-namespaces', 'A'),
  },
  {
    id: 'release-removal',
    names: /^helm$/,
    isDangerous: ({ args }) => {
      const [verb = ''] = operandsBeyond(args, /^-n$|^--(?:namespace|kube-context|kubeconfig)$/);
      return /^(?:uninstall|un|del|delete)$/.test(verb);
    },
    does: 'deletes every object of a release, and its history',
    instead: 'List the objects first (`--dry-run`), or go back with `helm rollback`.',
    admitted: LOSS,
  },
  {
    id: 'prune',
    names: /^(?:docker|podman|docker-compose|nerdctl)$/,
    isDangerous: ({ name, args }) => {
      const [object, verb] = operandsBeyond(args, /^(?:-[Hfcp]|--(?:filter|file|host|context))$/);
      if (object === 'system' && verb === 'prune') return hasOption(args, 'a', 'all', 'volumes');
      if (object === 'volume') return /^(?:prune|rm|remove)$/.test(verb ?? '');
      const isDown = verb === 'down' || (name === 'docker-compose' && object === 'down');
      return isDown && hasOption(args, 'v', 'volumes');
    },
    does: 'deletes volumes or images with data that may exist nowhere else',
    instead: 'Check its content first (`docker volume inspect <name>`), and save it.',
    admitted: LOSS,
  },
  {
    id: 'storage-removal',
    names: /^(?:ceph|rbd|rados)$/,
    isDangerous: ({ name, args }) => {
      const line = operandsBeyond(args, /^-[pcnk]$|^--(?:pool|id|cluster)$/).join(' ');
      if (name === 'rbd') return /^(?:rm|remove|snap purge)\b/.test(line);
      if (name === 'rados') return /^(?:purge|rmpool)\b/.test(line);
      return /^(?:osd (?:purge|destroy|rm|lost|pool (?:rm|delete))|fs rm)\b/.test(line);
    },
    does: 'removes storage with its data',
    instead: 'Wait until its data is elsewhere: `ceph osd safe-to-destroy <id>`.',
    admitted: LOSS,
  },
];
