import { hasOption, operandsBeyond } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';
import { isRebuilt } from './outside.ts';

/** Resources that the cloud does not recreate; single messages, tags and alarms do not count. */
const AWS_KEPT =
  /^(?:terminate-(?:instances?|job-flows|environment)|(?:delete|purge|deregister)-(?:[\w-]*-)?(?:buckets?|objects?|tables?|stack(?:-set)?|volumes?|snapshots?|images?|db-(?:instance|cluster|snapshot)|cluster|nodegroup|file-system|log-groups?|log-stream|repository|repositories|user-pool|secret|vault|stream|domain|topic|queue|function|hosted-zone|vpc|subnet|role|user|distribution|replication-group|cache-cluster|backup-vault|recovery-point|database|ami|certificate|rest-api|auto-scaling-group|load-balancer))$/;

export const cloudDangers: readonly Danger[] = [
  {
    id: 'destroy',
    names: /^(?:terraform|tofu|terragrunt|pulumi|cdk|eksctl)$/,
    isDangerous: ({ name, args }) => {
      const words = operandsBeyond(args, /^(?:-[sn]|--(?:stack|cwd|name|region))$/);
      if (name === 'eksctl')
        return words[0] === 'delete' && /^(?:cluster|ng|nodegroup)$/.test(words[1] ?? '');
      if (words[0] === 'plan') return false;
      return words.includes('destroy') || args.some((word) => /^--?destroy$/.test(word));
    },
    does: 'destroys infrastructure',
    instead: 'List the resources first (`plan -destroy`), and keep the confirmation prompt.',
    admitted: LOSS,
  },
  {
    id: 'cloud-removal',
    names: /^(?:aws|gcloud|az|doctl)$/,
    isDangerous: ({ name, args }) => {
      const valued =
        /^-[hougn]$|^--(?:profile|region|project|query|output|name|resource-group|zone|format|account)$/;
      const words = operandsBeyond(args, valued);
      const [service = '', verb = ''] = words;
      if (name === 'gcloud' && service === 'storage') {
        return (
          (verb === 'rm' && hasOption(args, 'r', 'R', 'recursive')) ||
          (verb === 'buckets' && words[2] === 'delete')
        );
      }
      if (name === 'az' || name === 'gcloud')
        return words.some((word) => /^(?:delete|delete-batch|purge)$/.test(word));
      if (name === 'doctl') return words.some((word) => /^(?:delete|rm)$/.test(word));
      if (service !== 's3') return AWS_KEPT.test(verb);
      return (
        (verb === 'rm' && hasOption(args, 'recursive')) ||
        (verb === 'sync' && hasOption(args, 'delete')) ||
        (verb === 'rb' && hasOption(args, 'force'))
      );
    },
    does: 'deletes cloud resources with everything in them',
    instead:
      'List the resources first (`--dryrun` with `aws s3 rm`), and name the one that you mean.',
    admitted: LOSS,
    // What a build made is put in the place of what the last one did.
    isCommon: ({ args }) =>
      args.includes('sync') && args.some((path) => !path.startsWith('s3:') && isRebuilt(path)),
  },
  {
    id: 'bucket-removal',
    names: /^(?:gsutil|s3cmd|mc)$/,
    isDangerous: ({ name, args }) => {
      const [verb = ''] = operandsBeyond(args, /^-[hou]$/);
      const isRecursive = hasOption(args, 'r', 'R', 'recursive');
      if (verb === 'rb') return name !== 'mc' || hasOption(args, 'force');
      return /^(?:rm|del)$/.test(verb) && isRecursive;
    },
    does: 'deletes a bucket, or everything below a prefix',
    instead: 'List the objects first, and name the prefix that you mean.',
    admitted: LOSS,
  },
  {
    id: 'secret-removal',
    names: /^vault$/,
    isDangerous: ({ args }) => {
      const line = operandsBeyond(args, /^-(?:mount|namespace|address|versions)$/).join(' ');
      return /^(?:kv destroy|kv metadata delete|secrets disable|auth disable)\b/.test(line);
    },
    does: 'deletes secrets for good',
    instead: 'Use `vault kv delete`, which can be undone, and name the version.',
    admitted: LOSS,
  },
];
