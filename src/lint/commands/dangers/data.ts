import { hasOption, operands } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';
import { dangerousStatements } from './sql.ts';

export const dataDangers: readonly Danger[] = [
  {
    id: 'key-value-flush',
    names: /^(?:redis-cli|valkey-cli|keydb-cli)$/,
    isDangerous: ({ args }) => args.some((word) => /\b(?:FLUSHALL|FLUSHDB)\b/i.test(word)),
    does: 'deletes every key, of all applications that share the server',
    instead:
      'Delete the keys of one prefix: `redis-cli --scan --pattern "app:*" | xargs redis-cli unlink`.',
    admitted: LOSS,
  },
  {
    id: 'database-removal',
    names: /^(?:dropdb|mongo|mongosh|etcdctl|rabbitmqctl|consul)$/,
    isDangerous: ({ name, args }) => {
      const [verb = '', key] = operands(args);
      if (name === 'dropdb') return !hasOption(args, 'i', 'interactive', 'help');
      if (name === 'rabbitmqctl') return /^(?:force_)?reset$/.test(verb);
      if (name === 'consul')
        return verb === 'kv' && args.includes('delete') && hasOption(args, 'recurse');
      if (name === 'etcdctl') {
        if (verb !== 'del') return false;
        return hasOption(args, 'from-key') || (hasOption(args, 'prefix') && (key || '/') === '/');
      }
      return args.some((word) =>
        /\bdropDatabase\(|\.drop\(\)|\b(?:deleteMany|remove)\(\s*(?:\{\s*\})?\s*\)/.test(word),
      );
    },
    does: 'deletes a database, or all that a service keeps',
    instead: 'Name what is to go, and say how to bring it back from a backup.',
    admitted: LOSS,
  },
  {
    id: 'index-removal',
    names: /^(?:curl|http|xh)$/,
    isDangerous: ({ args }) => {
      const isDelete = args.some(
        (word, index) =>
          word === '-XDELETE' ||
          (word === 'DELETE' && /^(?:-X|--request)$/.test(args[index - 1] ?? '-X')),
      );
      return isDelete && args.some((word) => /:\d+\/(?:_all|\*|%2A)(?:[?/]|$)/.test(word));
    },
    does: 'deletes every index of the search cluster',
    instead: 'Name the index.',
    admitted: LOSS,
  },
  {
    id: 'sql-client',
    names: /^(?:psql|mysql|mariadb|sqlite3|clickhouse-client|cqlsh|cockroach|sqlcmd|bq|snowsql)$/,
    isDangerous: ({ args }) => args.some((word) => dangerousStatements(word).length > 0),
    does: 'deletes or changes whole tables',
    instead: 'Bound it with WHERE, and run it in a transaction that the reader commits.',
    admitted: LOSS,
  },
];
