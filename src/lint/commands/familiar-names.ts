import { wordList } from '../../core/text/word-list.ts';

/** Words beside the one that names the value: `<your-pod-name>`, `<NODE_IP>`. */
const FILLERS = new Set(
  wordList(`
    your my our the a an this that some actual real example
    name names value here of to from for in
    old new current previous affected failing failed target
  `),
);
/** Things that people on call deal with every day. */
const FAMILIAR = new Set(
  wordList(`
    pod node namespace ns cluster container deployment statefulset
    daemonset replicaset service ingress pvc claim pv configmap release
    chart context image registry tag version digest
    region zone account project subscription tenant environment env
    host hostname server machine instance vm ip address port
    domain fqdn url uri endpoint interface device disk volume
    user username password passwd token secret email role group
    path file filename folder directory dir bucket backup
    database db schema table index query topic queue broker
    branch commit sha repo repository org organization owner
    pid process unit command date time timestamp
  `),
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
