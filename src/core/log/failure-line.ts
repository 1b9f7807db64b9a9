import { messageStarts, terminalView } from '../text/log-line.ts';

/** Only the start of a line counts: a longer line is data. */
const MAX_LENGTH = 4000;

/** Prefixes of errors from runners and package managers. */
const MARKED = /^##\[error\]|^::error[ :]|^npm (?:ERR!|error)\s+\S|^(?:\[ERROR\]|ERROR:|E\d{4} )/;

const WORDS = [
  ...['errors?', 'fatal', 'panic(?:ked)?', 'exceptions?', 'fail', 'failed', 'failures?', 'failing'],
  ...['traceback', 'abort(?:ed|ing)', 'crash(?:ed)?', 'segfault', 'segmentation fault', 'denied'],
  ...['core dumped', 'out of memory', 'timed out', 'time-?out', 'unable to', 'cannot', "can't"],
  ...['could not', 'undefined reference', 'unresolved', 'refused', 'not found', 'no such file'],
  ...[
    'no space left',
    'killed',
    'unhandled',
    'rejected',
    'deadlock',
    'corrupt(?:ed)?',
    'unreachable',
  ],
];
/** A word by itself: not `thiserror`, `--fail-fast`, `error_log`, `fatal.rs`. */
const WORD = new RegExp(`(?<![\\w./-])(?:${WORDS.join('|')})(?![\\w/-]|\\.\\w)`, 'i');
/** `TypeError: ...`, `java.lang.NullPointerException`. */
const NAMED = /(?<![\w/-])[\w.]*[a-z](?:Error|Exception|Failure|Panic|Fault)(?=$|[\s:,;)'"\]])/;
const EXIT =
  /\b(?:exit(?:ed|s)?|return(?:ed)?|terminated)(?: with)?(?: an?)?(?: non-zero)?(?: exit)?(?: code| status| value)?[\s:=]*\(?(?:code |status )?-?[1-9]\d*\b/i;
const SIGN = /^(?:✗|✘|✖|×|❌|--- FAIL|FAIL\b)/;

/** A quick test that every line above passes; most lines of a log do not. */
const HINT =
  /err|fatal|panic|exception|fail|fault|traceback|abort|crash|denied|dumped|out of memory|time(?:d |-)?out|unable|can(?:no|')t|could not|undefined|unresolved|refused|not found|no such|no space|kill|unhandled|reject|deadlock|corrupt|unreach|exit|return|terminated|\bE\d{4} |[✗✘✖×❌]/i;

/** Text that reports no failure; it is removed before the search for words. */
const HARMLESS =
  /\b(?:0|no|zero|without(?: any)?|never)\s+(?:[\w-]+\s+)?(?:errors?|failures?|failed|failing|exceptions?|panics?|crash(?:es)?)\b|\b(?:errors?|failures?|failed|exceptions?)\b["']?\s*[:=]\s*["']?(?:0|none|null|nil|false|no|\[\]|\{\})(?![\w.])|\b(?:on|if|ignore|ignoring|allow)[ -](?:errors?|failures?)\b/gi;
/** A test that has passed, whatever its name. */
const PASSED =
  /(?:\.\.\.|\s)(?:ok|passed|PASSED|PASS|OK)(?:\s*[[(][^\])]*[\])])?\s*$|^\s*(?:✓|✔|√|--- PASS|PASS\b|PASSED\b)/;

/** A line that looks like a failure: its message, without colours and without a runner's prefix. */
export function failureMessage(line: string): string | null {
  const shown = terminalView(line.slice(0, MAX_LENGTH));
  if (!HINT.test(shown)) return null;
  const starts = messageStarts(shown);
  const message = shown.slice(starts.at(-1) ?? 0).trim();
  if (message === '') return null;
  if (starts.some((start) => MARKED.test(shown.slice(start)))) return message;
  if (PASSED.test(message)) return null;
  const text = message.replace(HARMLESS, ' ');
  const fails = WORD.test(text) || NAMED.test(text) || SIGN.test(text) || EXIT.test(text);
  return fails ? message : null;
}
