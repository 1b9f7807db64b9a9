/** A line of the kind, without a sign of its own, that a runner or a logger calls an error. */
const ERROR_LEVEL =
  /##\[error\]|::error\b|\bE\d{4} |\b(?:ERROR?|FATA?L?|SEVERE|CRITICAL|PANI)\b|\b(?:error|fatal)\]|level=(?:error|fatal|panic)|error\]/;
const WARNING_LEVEL =
  /##\[warning\]|::warning\b|\bW\d{4} |\bWARN(?:ING)?\b|\bwarn(?:ing)?\]|level=warn/;
const NOTE_LEVEL =
  /\b[ID]\d{4} |\b(?:INFO|NOTICE|DEBUG|TRACE)\b|\b(?:info|debug)\]|level=(?:info|debug)/;
const WARNING_MESSAGE =
  /^(?:\S+ )?(?:npm )?warn(?:ing)?\b(?!\s{2,}[A-Z]\w+\s)|^w: (?:file:|\/)|: warning\b|^(?!.*\berror:).*\bdeprecat/i;
/** What tools call a warning although it is why they fail. */
const LOUD = /\bTEST-UNEXPECTED|\bPROCESS-CRASH|\bDATA RACE|Sanitizer\b/;
/** An annotation of a line of source. */
const PLACED = /::error [^:]*\bfile=|##vso\[task\.logissue [^\]]*type=error[^\]]*sourcepath=/;

/** What the prefix says of the line. */
export type Level = 'placed' | 'error' | 'warning' | 'note' | 'other';

export function levelOf(prefix: string): Level {
  if (ERROR_LEVEL.test(prefix)) return PLACED.test(prefix) ? 'placed' : 'error';
  if (WARNING_LEVEL.test(prefix)) return 'warning';
  return NOTE_LEVEL.test(prefix) ? 'note' : 'other';
}

/** Whether a line is called a warning and is no reason to fail. */
export function isMereWarning(message: string, level: Level): boolean {
  return (level === 'warning' || WARNING_MESSAGE.test(message)) && !LOUD.test(message);
}
