import { saysFailing } from './says-failing.ts';

/** What an alert is called ahead of its name, in a title or as a label. */
export const alertWord =
  '(?:alert(?: name)?|alerta|alerte|alarma?|allarme|告警(?:名称)?|报警|アラート名?|알림|알람)';

/** `KubePodNotReady`, `3.1 OutboxLagHigh (warn, > 100)`, `Runbook: DiskFull`, `DiskFull alert`. */
const named = new RegExp(
  String.raw`^\P{L}*(?:(?:${alertWord}|run-?book|playbook)\s*[:：–—-]\s*)?["'\x60]?([A-Za-z][\w-]+)\*?["'\x60]?(?: alerts?| run-?book|\s?(?:故障|告警|アラート|알림)?\s?(?:排查|处理|处置|対応|대응|조치))?(?:\s*[(（[][^()（）[\]]*[)）\]]|: (?:warning|critical)(?!\p{L}).*)?\s*$`,
  'iu',
);

/** The names of alerts that a title is, one or several: `NodeDown / SourceNodeDown`; empty for other titles. */
export function alertNames(title: string): string[] {
  const names = title.split(/\s+\/\s+/).map(soleName);
  return names.every((name) => name !== null) ? names : [];
}

/** `磁盘压力 (DiskPressure)`: the name in brackets behind what it means in another script. */
const translated = /^[^A-Za-z]{2,30}[(（]\s*([A-Z][a-z]+(?:[A-Z][a-z]+)+)\s*[)）]\P{L}*$/u;

/** The one word that a title is but for what stands around the names of alerts; null for other titles. */
export function soleName(title: string): string | null {
  return (named.exec(title) ?? translated.exec(title))?.[1] ?? null;
}

/** `kiln.door.open` that a title is, as the name of an event or an error; null for hosts and files. */
export function dottedName(title: string): string | null {
  const [, name = ''] = /^\P{L}*([a-z]\w*(?:\.[a-z]\w*){2,})\P{L}*$/u.exec(title) ?? [];
  return name === '' ||
    /\.(?:com|org|net|io|dev|local|internal|md|ya?ml|json|toml|conf|sh|py)$/.test(name)
    ? null
    : name;
}

/** `ERR_LID_OPEN`, `index_not_found`, `E1042`, `404 error`, `HTTP 503`. */
const code = String.raw`[A-Za-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)*_[A-Za-z\d]+|[A-Z]{1,8}-?\d{3,6}|(?:HTTP )?[45]\d\d(?: (?:error|response)s?)?`;
const opening = new RegExp(
  String.raw`^\s*(${code})(?:\s*[:：–—]\s*\S.*|\s+-\s+\S.*|\s*[(（].+[)）])?\s*$`,
  'u',
);

/** The error code that a title is, or that opens it ahead of what it means: `E1042 - Lid is open`; null for other titles. */
export function openingCode(title: string): string | null {
  return opening.exec(title)?.[1] ?? null;
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

/** `Memory low · > 90 % for 5m · warning`, `Disk (< 15 % free) - critical`, `Lag above 30 s`: an alert with its condition. */
export function statesThreshold(title: string): boolean {
  return (
    /\S\s(?:above|below|exceed(?:s|ing)|less than|more than|over|under) \d[\d.,]*\s?(?:%|percent|ms|s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hours?|[KMGT]i?B)(?![\p{L}\d])/u.test(
      title,
    ) ||
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

/** Whether a title is a code among others on a page of those: as above, or `lid-not-closed`. */
export function namesErrorCode(title: string): boolean {
  return openingCode(title) !== null || /^\s*[a-z\d]+(?:-[a-z\d]+){2,}\s*$/.test(title);
}
