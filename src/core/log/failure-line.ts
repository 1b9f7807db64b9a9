import { messageStarts, terminalView } from '../text/log-line.ts';
import { likelyQuiet, quietLines, quietParts } from './failure-signs/harmless.ts';
import { failureSigns } from './failure-signs/index.ts';
import type { Sign, Telling } from './failure-signs/sign.ts';

/** Only the start of a line counts: a longer line is data. */
const MAX_LENGTH = 4000;

const causes = failureSigns.filter(([telling]) => telling === 'cause');
const others = failureSigns.filter(([telling]) => telling !== 'cause');

/** A line that looks like a failure. */
export interface FailureLine {
  /** Without colours and without prefixes. */
  message: string;
  telling: Telling;
  /** From 0 to 100: how much the line alone tells about the failure. */
  score: number;
}

const SCORES: Readonly<Record<Telling, number>> = {
  cause: 80,
  detail: 60,
  general: 40,
  summary: 24,
  consequence: 12,
};
/** A line that its logger calls an error tells more, and a warning is seldom the cause. */
const LEVEL_BONUS = 8;
/** The logger calls the line an error, but the line has no sign of one. */
const UNSAID = 26;
const WARNING_SHARE = 0.5;
/** Data and dumps are long. */
const LONG = 500;
const LONG_SHARE = 0.6;

/** A quick test that every line of a failure passes; most lines of a log do not. */
const HINT =
  /err|fatal|panic|except|fail|fault|trace|abort|crash|den[iy]|dump|memory|time|unable|can(?:no|')t|could|undefined|unresolved|refused|not |no |killed|unhandled|reject|deadlock|corrupt|unreach|exit|return|terminat|unsupported|invalid|unknown|missing|mismatch|conflict|exceed|expected|duplicate|violat|sig|race\b|limit|require|unexpected|status|assert|forbidden|unauthor|\d:\d+:? |:\[\d|^e: |^E[ :]|✗|✘|✖|×|❌|✕|●|⛔|🔴|\*\*|leak|unmet|depends|uninit|locked|lock|back-?off|reformat|format|outdated|already|offline|lost|evict|insufficient|\d\) |illegal|disallow|wrong|broken|bus |sc\d{4}|locate|definitely|problem|nothing|smash|double|oom|bad|cycle|e\d{4} |want|differ|member|rspec|md\d{3}|diff in|needed|packaged|compatib|your |space|cancel|modified|unbound|\.\w{1,8}[:(]\d|flag |pars(?:e|ing)|scanning|install|\[-\] |reason/i;

/** A line of the kind, without a sign of its own, that a runner or a logger calls an error. */
const ERROR_LEVEL =
  /##\[error\]|::error\b|\bE\d{4} |\b(?:ERROR?|FATA?L?|SEVERE|CRITICAL|PANI)\b|\b(?:error|fatal)\]|level=(?:error|fatal|panic)|error\]/;
const WARNING_LEVEL =
  /##\[warning\]|::warning\b|\bW\d{4} |\bWARN(?:ING)?\b|\bwarn(?:ing)?\]|level=warn/;
const WARNING_MESSAGE =
  /^(?:\S+ )?(?:npm )?warn(?:ing)?\b(?!: (?:DATA RACE|.*Sanitizer))|: warning\b|\bDeprecat|\bdeprecated\b/i;

/** Null for a line that reports no failure. */
export function readFailureLine(line: string): FailureLine | null {
  const shown = terminalView(line.slice(0, MAX_LENGTH));
  if (!HINT.test(shown)) return null;
  const start = messageStarts(shown).at(-1) ?? 0;
  const message = shown.slice(start).trim();
  if (message === '') return null;
  const prefix = shown.slice(0, start);
  const isError = ERROR_LEVEL.test(prefix);
  if (quietLines.some(hits(message))) return null;
  const sign = findSign(message);
  if (sign === null || (!sign && !isError)) return null;
  const telling = sign?.[0] ?? 'general';
  const own = sign ? SCORES[telling] : UNSAID;
  const level = isError && telling !== 'consequence' ? LEVEL_BONUS : 0;
  const isWarning =
    (telling !== 'cause' && WARNING_LEVEL.test(prefix)) || WARNING_MESSAGE.test(message);
  const share = (isWarning ? WARNING_SHARE : 1) * (message.length > LONG ? LONG_SHARE : 1);
  return { message, telling, score: Math.round((own + level) * share) };
}

/**
 * What names a cause counts whatever is beside it; other signs only in what is left of the line.
 * Null for a line that reports no failure even if its logger says so.
 */
function findSign(message: string): readonly [Telling, Sign] | null | undefined {
  const cause = causes.find(([, sign]) => hits(message)(sign));
  if (cause) return cause;
  if (likelyQuiet.some(hits(message))) return null;
  const text = quietParts.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), message);
  return others.find(([, sign]) => hits(text)(sign));
}

function hits(text: string): (row: Sign) => boolean {
  return ([, pattern]) => pattern.test(text);
}

/** The message of a line that looks like a failure, or null. */
export function failureMessage(line: string): string | null {
  return readFailureLine(line)?.message ?? null;
}
