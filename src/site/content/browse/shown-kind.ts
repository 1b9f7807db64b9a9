import type { Kind, Runbook } from '../../../core/model.ts';

/** What readers are told of a kind, in English. */
export const kindWords: Readonly<Record<Kind, string>> = {
  signatures: 'Failures',
  alert: 'Alert',
  incident: 'Incident',
  policy: 'Policy',
  campaign: 'Campaign',
  procedure: 'Procedure',
  reference: 'Reference',
};

/** `KubeAPIDown`, `etcdNoLeader`, `etcd_no_leader`, `Alert: disk`: what monitoring calls a failure. */
const namedAsAlert = /^\W*[a-z]*[A-Z]\w*[a-z\d][A-Z]\w*\W*$|^[a-z]\w*_\w+$|\b[Aa]lerts?\b/m;

/**
 * The kind that readers are told. Any page with failures whose kind nobody states is read in the
 * manner of alerts; it is called one where it has the name or the severity of one.
 */
export function shownKind({ kind, hasStatedKind, title, meta, entries }: Runbook): Kind {
  if (kind !== 'alert' || hasStatedKind || entries.length === 0 || meta.severity !== undefined) {
    return kind;
  }
  const isAlert = entries.some((entry) => {
    return entry.severity !== null || namedAsAlert.test(`${entry.title}\n${title}`);
  });
  return isAlert ? 'alert' : 'signatures';
}
