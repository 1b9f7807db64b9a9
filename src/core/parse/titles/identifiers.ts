import { saysFailing } from './says-failing.ts';

/** What an alert is called ahead of its name, in a title or as a label. */
export const alertWord =
  '(?:alert(?: name)?|alerta|alerte|alarma?|allarme|告警(?:名称)?|报警|アラート名?|알림|알람)';

/** `KubePodNotReady`, `3.1 OutboxLagHigh (warn, > 100)`, `Runbook: DiskFull`, `DiskFull alert`. */
const named = new RegExp(
  String.raw`^\P{L}*(?:(?:${alertWord}|run-?book|playbook)\s*[:：–—-]\s*)?["'\x60]?([A-Za-z][\w-]+)\*?["'\x60]?(?: alerts?| run-?book)?(?:\s*[(（[][^()（）[\]]*[)）\]])?\s*$`,
  'iu',
);

/** The names of alerts that a title is, one or several: `NodeDown / SourceNodeDown`; empty for other titles. */
export function alertNames(title: string): string[] {
  const names = title.split(/\s+\/\s+/).map(soleName);
  return names.every((name) => name !== null) ? names : [];
}

/** The one word that a title is but for what stands around the names of alerts; null for other titles. */
export function soleName(title: string): string | null {
  return named.exec(title)?.[1] ?? null;
}

/** `kiln.door.open` that a title is, as the name of an event or an error; null for hosts and files. */
export function dottedName(title: string): string | null {
  const [, name = ''] = /^\P{L}*([a-z]\w*(?:\.[a-z]\w*){2,})\P{L}*$/u.exec(title) ?? [];
  return name === '' ||
    /\.(?:com|org|net|io|dev|local|internal|md|ya?ml|json|toml|conf|sh|py)$/.test(name)
    ? null
    : name;
}

const camel = /^[A-Z]+[a-z\d]+(?:[A-Z]+[a-z\d]+|\d[a-z\d]+)+$/;
const state =
  /\b(?:down|high|low|full|slow|absent|missing|pressure|stale|late|not|burn|budget|firing|gone|restarting|skew|expir\w+|almost|above|below|replicas)\b/i;

/** Whether a title is the name of an alert in camel case: `High5xxRate`, `KubePodNotReady`. */
export function namesAlert(title: string): boolean {
  return alertNames(title).some(namesState);
}

/** Whether a word is written as the names of alerts are: `PumpDry`. */
export function isCamel(name: string): boolean {
  return camel.test(name);
}

function namesState(name: string): boolean {
  if (!camel.test(name)) return false;
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  return state.test(words) || saysFailing(words);
}

/** `Memory low · > 90 % for 5m · warning`, `Disk (< 15 % free) - critical`: an alert with its condition. */
export function statesThreshold(title: string): boolean {
  return (
    /\S\s+[·|–—:-]\s*\P{L}*[<>≥≤]=?\s*\d/u.test(title) ||
    /\S\s*\([^()]*[<>≥≤]=?\s*\d[^()]*\)\s*[·|–—:-]\s*\P{L}*\p{L}+\P{L}*$/u.test(title)
  );
}

/** `SignatureDoesNotMatch`, `EADDRINUSE`: one word that a program prints when something fails. */
export function isErrorCode(text: string): boolean {
  return /^(?:E[A-Z]{4,}|EIO|[A-Z]\w*(?:Error|Exception|NotFound|Failed|Failure|Denied|Refused|Timeout|Mismatch|NotMatch|Expired|Invalid|Exceeded|Unavailable|NotReady|BackOff|Killed|Conflict|Rejected|Missing|Unauthorized|Forbidden)|0x[\dA-Fa-f]{4,}|[A-Z]{2,8}-?\d{3,6})$/.test(
    text,
  );
}
