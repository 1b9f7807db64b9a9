/**
 * Control sequences of ECMA-48: strings (OSC, DCS, SOS, PM, APC) with their terminator, CSI, and
 * the two- and three-character escapes. A truncated sequence loses only its introducer, never the
 * text after it.
 */
const CONTROL_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\r\n\x90\x98\x9d-\x9f]*(?:\x07|\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]+[0-~]?|\x1b[0-~]?/g;

const C1_INTRODUCER = /[\x90\x98\x9b\x9d-\x9f]/;

/** Prefixes that a runner, a collector or a logger writes before a line. */
const PREFIXES: readonly RegExp[] = [
  // A byte order mark, also in the middle of logs that were joined.
  /\uFEFF/y,
  // `gh run view --log`: job, step and message, parted by tabs.
  /[^\t]{1,200}\t[^\t]{1,200}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/y,
  // RFC 3339, in brackets or bare: GitHub Actions, Azure Pipelines, Jenkins, GitLab, containers;
  // with slashes, Go's log package and nginx.
  /\[?\d{4}([-/])\d\d\1\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?\]?(?:\s+|$)/y,
  // Jenkins' elapsed or wall-clock time.
  /\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]?\s+/y,
  // Kubernetes' container runtime interface, after its time: stream and partial or full line.
  /(?:stdout|stderr) [FP] /y,
  // GitLab, after its time: stream number, stdout or stderr, continuation.
  /\d\d[OE][ +]/y,
  /section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?/y,
  // `kubectl logs --prefix` and `docker compose logs`.
  /\[pod\/[^\]\s]+\] /y,
  /[\w.-]+\s+\| /y,
  // Workflow commands of GitHub Actions and Azure Pipelines.
  /##\[[\w-]+\]/y,
  /##vso\[[^\]]*\]/y,
  /::(?:error|warning|notice|debug|group)(?: [^:]*)?::/y,
  // klog: `E0412 10:31:22.123456   12345 reflector.go:138] `.
  /[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6}\s+\d+ [\w./-]+:\d+\] /y,
  // syslog: RFC 5424 with its structured data, RFC 3164, and what rsyslog and journald write behind
  // an RFC 3339 time, where only a process number tells the program from a word of the message.
  /<\d{1,3}>1 \S+ \S+ \S+ \S+ \S+ (?:-|(?:\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\])+)? ?/y,
  /(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})? \S+ [^\s:[]+(?:\[\d+\])?: /y,
  /(?<=^\d{4}-\S{15,31} )[\w.-]+ (?:[^\s:[]+\[\d+\]|kernel): /y,
];

/** More prefixes than this are never written one after the other. */
const MAX_PREFIXES = 8;

/** Removes terminal control sequences, also in the middle of a word; a link keeps its text. */
export function stripControlSequences(text: string): string {
  // Most lines have none, and this test costs far less than the expression.
  if (!text.includes('\x1b') && !C1_INTRODUCER.test(text)) return text;
  return text.replace(CONTROL_SEQUENCE, '');
}

/**
 * The texts that one line showed one after the other, without control sequences: a carriage return
 * restarts the line, so a progress line has many. Empty texts are left out.
 */
export function splitSegments(line: string): string[] {
  const clean = stripControlSequences(line);
  if (!clean.includes('\r')) return clean === '' ? [] : [clean];
  return clean.split('\r').filter((segment) => segment !== '');
}

/** The text that a terminal shows in the end: after the last carriage return. */
export function terminalView(line: string): string {
  return splitSegments(line).at(-1) ?? '';
}

/** Splits a text at newlines; a byte order mark at its start and CR before LF are no part of a line. */
export function splitLines(text: string): string[] {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/**
 * Offsets at which the message of a segment may start: 0, then after each prefix of a runner
 * (`2026-01-01T00:00:00.1234567Z `, then `##[error]`). Ascending, so the last is the innermost.
 */
export function messageStarts(segment: string): number[] {
  const starts = [0];
  let at = 0;
  while (starts.length <= MAX_PREFIXES) {
    const end = prefixEnd(segment, at);
    if (end <= at) break;
    starts.push(end);
    at = end;
  }
  return starts;
}

function prefixEnd(segment: string, at: number): number {
  for (const prefix of PREFIXES) {
    prefix.lastIndex = at;
    if (prefix.test(segment)) return prefix.lastIndex;
  }
  return at;
}
