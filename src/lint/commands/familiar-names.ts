/** What stands beside the word that says what to put in: `<your-pod-name>`, `<NODE_IP>`. */
const FILLERS = new Set(
  ['your', 'my', 'our', 'the', 'a', 'an', 'this', 'that', 'some', 'actual', 'real', 'example']
    .concat(['name', 'names', 'value', 'here', 'of', 'to', 'from', 'for', 'in'])
    .concat(['old', 'new', 'current', 'previous', 'affected', 'failing', 'failed', 'target']),
);
/** Things that whoever is on call has to do with every day. */
const FAMILIAR = new Set(
  ['pod', 'node', 'namespace', 'ns', 'cluster', 'container', 'deployment', 'statefulset']
    .concat([
      'daemonset',
      'replicaset',
      'service',
      'ingress',
      'pvc',
      'claim',
      'pv',
      'configmap',
      'release',
    ])
    .concat(['chart', 'context', 'image', 'registry', 'tag', 'version', 'digest'])
    .concat([
      'region',
      'zone',
      'account',
      'project',
      'subscription',
      'tenant',
      'environment',
      'env',
    ])
    .concat(['host', 'hostname', 'server', 'machine', 'instance', 'vm', 'ip', 'address', 'port'])
    .concat(['domain', 'fqdn', 'url', 'uri', 'endpoint', 'interface', 'device', 'disk', 'volume'])
    .concat(['user', 'username', 'password', 'passwd', 'token', 'secret', 'email', 'role', 'group'])
    .concat(['path', 'file', 'filename', 'folder', 'directory', 'dir', 'bucket', 'backup'])
    .concat(['database', 'db', 'schema', 'table', 'index', 'query', 'topic', 'queue', 'broker'])
    .concat(['branch', 'commit', 'sha', 'repo', 'repository', 'org', 'organization', 'owner'])
    .concat(['pid', 'process', 'unit', 'command', 'date', 'time', 'timestamp']),
);

/**
 * Whether a placeholder of these words needs no explanation: each of them is a thing that everyone
 * knows, or one that the text around it speaks of.
 */
export function isFamiliar(
  words: readonly string[],
  isSpokenOf: (word: string) => boolean,
): boolean {
  const meaningful = words.map((word) => word.toLowerCase()).filter((word) => !FILLERS.has(word));
  return (
    meaningful.length > 0 && meaningful.every((word) => FAMILIAR.has(word) || isSpokenOf(word))
  );
}
