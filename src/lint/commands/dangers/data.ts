import { hasOption, operands } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';
import { dangerousStatements } from './sql.ts';
import { textsTo } from './statements-to-client.ts';

/** Addresses of a search cluster, by port or by name. */
const SEARCH_CLUSTER =
  /^(?:https?:\/\/)?(?:[^/]*:92\d\d|[^/]*(?:elastic|opensearch)[^/]*|\$\{?\w*(?:ES|ELASTIC|OPENSEARCH)\w*\}?[^/]*)\/(.*)$/;
/** Whole indexes and what holds them, not documents, searches or tasks. */
const WHOLE_INDEX =
  /^(?:[^_/?][^/?]*|_all|_data_stream\/[^/?]+|_snapshot\/.+|_index_template\/[^/?]+)\/?(?:\?|$)/;

export const dataDangers: readonly Danger[] = [
  {
    id: 'key-value-flush',
    names: /^(?:redis-cli|valkey-cli|keydb-cli)$/,
    isDangerous: (command, code) =>
      textsTo(command, code).some((text) => /\b(?:FLUSHALL|FLUSHDB)\b/i.test(text)),
    does: 'deletes every key, of all applications that share the server',
    instead:
      'Delete the keys of one prefix: `redis-cli --scan --pattern "app:*" | xargs redis-cli unlink`.',
    admitted: LOSS,
  },
  {
    id: 'database-removal',
    names: /^(?:dropdb|mysqladmin|pg_resetwal|pg_dropcluster|etcdctl|rabbitmqctl|consul)$/,
    isDangerous: ({ name, args }) => {
      const words = operands(args);
      const [verb = ''] = words;
      if (name === 'dropdb') return !hasOption(args, 'i', 'interactive', 'help');
      if (name === 'mysqladmin') return words.includes('drop');
      if (name === 'pg_resetwal') return !hasOption(args, 'n');
      if (name === 'pg_dropcluster') return true;
      if (name === 'rabbitmqctl') {
        return /^(?:(?:force_)?reset|delete_(?:vhost|queue)|purge_queue)$/.test(verb);
      }
      if (name === 'consul') {
        return verb === 'kv' && args.includes('delete') && hasOption(args, 'recurse');
      }
      return verb === 'del' && hasOption(args, 'prefix', 'from-key');
    },
    does: 'deletes a database, or all data of a service',
    instead: 'Name what to delete, and say how to restore it from a backup.',
    admitted: LOSS,
  },
  {
    id: 'document-store-removal',
    names: /^(?:mongo|mongosh)$/,
    isDangerous: (command, code) =>
      textsTo(command, code).some((text) =>
        /\bdropDatabase\(|\.drop\(\)|\b(?:deleteMany|remove)\(\s*(?:\{\s*\})?\s*\)/.test(text),
      ),
    does: 'deletes a database, or all data of a service',
    instead: 'Name what to delete, and say how to restore it from a backup.',
    admitted: LOSS,
  },
  {
    id: 'topic-removal',
    names: /^(?:kafka-(?:topics|delete-records)(?:\.sh)?|rpk)$/,
    isDangerous: ({ name, args }) => {
      if (name === 'rpk') return /^topic (?:delete|trim)/.test(operands(args).join(' '));
      return name.startsWith('kafka-delete') || hasOption(args, 'delete');
    },
    does: 'deletes messages, whether or not they have been read',
    instead:
      'Name one topic, and look first at who reads it: `kafka-consumer-groups.sh --describe`.',
    admitted: LOSS,
  },
  {
    id: 'index-removal',
    names: /^(?:curl|http|xh)$/,
    isDangerous: ({ args }) => {
      const isDelete = args.some(
        (word, index) =>
          /^(?:-\w*XDELETE|--request=DELETE)$/.test(word) ||
          (word === 'DELETE' && /^(?:-\w*X|--request)$/.test(args[index - 1] ?? '-X')),
      );
      if (!isDelete) return false;
      return args.some((word) => {
        const path = SEARCH_CLUSTER.exec(word)?.[1];
        if (path !== undefined && WHOLE_INDEX.test(path)) return true;
        return /:\d+\/(?:_all|\*|%2A)(?:[?/]|$)/.test(word);
      });
    },
    does: 'deletes an index of the search cluster, or all of them',
    instead: 'Take a snapshot first, and name one index.',
    admitted: LOSS,
  },
  {
    id: 'sql-client',
    names:
      /^(?:psql|mysql|mariadb|sqlite3|clickhouse-client|cqlsh|cockroach|sqlcmd|Invoke-Sqlcmd|sqlplus|bq|snowsql|duckdb)$/,
    isDangerous: (command, code) =>
      textsTo(command, code).some((text) => dangerousStatements(text).length > 0),
    does: 'deletes or changes whole tables',
    instead: 'Add a WHERE clause, and run it in a transaction that the reader commits.',
    admitted: LOSS,
  },
];
