/**
 * Lines that say that something failed before: the status of a command, the end of a job, the sum of
 * a run. Each with a line that it is for.
 */
const CONSEQUENCES: readonly (readonly [words: RegExp, example: string])[] = [
  [
    /\bexit(?:ed)?(?: with)?(?: a)?(?: non-?zero)? (?:code|status)s?\b/i,
    'Process completed with exit code 1.',
  ],
  [/\bbad exit status\b/i, 'error: Bad exit status from /var/tmp/rpm-tmp.Ab1 (%build)'],
  [
    /\b(?:ld|cc|collect2|compiler|linker|command|process|script|task|hook)\b.*\breturned [1-9]\d* exit status\b/i,
    'collect2: error: ld returned 1 exit status',
  ],
  [
    /\breturned (?:an? )?(?:non-?zero|exit code|error code|status code)\b/i,
    'The command returned a non-zero code: 2',
  ],
  [/\bexit(?:ed)?(?: with)?(?: value| result)?:? \(?[1-9]\d{0,2}\)?\s*$/i, 'child exited: 2'],
  [/\bexit (?:code|status)[:=]? ?\d+/i, 'exit status 1'],
  [
    /^(?:g?make|ninja|mingw32-make)(?:\[\d+\])?: .*(?:\*\*\*|stopped|Error \d+)/,
    'make[2]: *** [Makefile:12: all] Error 2',
  ],
  [/\bError [1-9]\d{0,2}(?: \(ignored\))?$/, 'make: *** [all] Error 1'],
  [/\bninja: build stopped\b/, 'ninja: build stopped: subcommand failed.'],
  [
    /\bELIFECYCLE\b|\bnpm (?:ERR!|error) (?:code|errno|command|path|Exit status|Failed at)\b/,
    'npm ERR! code ELIFECYCLE',
  ],
  [
    /\b(?:command|subprocess|subcommand|script|hook|step|stage|job|task|target|phase|pipeline|workflow|build|suite)\b[^:]{0,60}\b(?:has )?(?:failed|FAILED|did not succeed)\b/i,
    'Build step failed',
  ],
  [
    /\bfailed to (?:run|execute|build|solve|complete) (?:the )?(?:custom build command|command|script|goal|target|task|job|step|stage|build|process|hook)/i,
    '[ERROR] Failed to execute goal org.acme:plugin:1.0:run',
  ],
  [
    /\bfailed to solve\b/,
    'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully',
  ],
  [
    /\bdid not complete successfully\b/i,
    'process "/bin/sh -c make" did not complete successfully: exit code: 2',
  ],
  [/\b(?:BUILD|TESTS?|RUN|JOB) (?:FAILURE|FAILED|ABORTED)\b/, '[INFO] BUILD FAILURE'],
  [
    /\bBuild failed with an exception\b|^Execution failed for task\b/i,
    'FAILURE: Build failed with an exception.',
  ],
  [/\bcould not compile\b/, 'error: could not compile `shop` (lib) due to 2 previous errors'],
  [
    /\bdue to (?:\d+ |the |a )?previous (?:errors?|failures?)\b|\baborting due to\b/i,
    'error: aborting due to 3 previous errors',
  ],
  [
    /\b(?:test run|test result|tests?|suites?|specs?|checks?)\b.*\b[1-9]\d* (?:tests? |errors? )?(?:failed|failures?|errors?)\b/i,
    'Tests: 2 failed, 40 passed',
  ],
  [
    /\b[1-9]\d* (?:tests?|examples|specs|suites?|errors?|failures?|checks?|targets?)\b.*\b(?:failed|failures?|generated|found|occurred)\b/i,
    '3 errors generated.',
  ],
  [
    /\btest result: FAILED\b|\berror: test failed, to rerun\b/i,
    'error: test failed, to rerun pass `--lib`',
  ],
  [/^=+ .*\b[1-9]\d* (?:failed|errors?)\b.*=+$/, '=== 1 failed, 119 passed in 12.41s ==='],
  [/^FAIL\t|^FAIL$/, 'FAIL\tgithub.com/acme/app/store\t0.412s'],
  [/\bFinished: (?:FAILURE|UNSTABLE|ABORTED)\b/, 'Finished: FAILURE'],
  [/\bjob failed\b/i, 'ERROR: Job failed: exit code 1'],
  [
    /\bCalledProcessError\b|\bCommand '.*' (?:returned|died)\b/,
    "subprocess.CalledProcessError: Command '['make']' returned non-zero exit status 2.",
  ],
  [
    /\b(?:rollback|rolled back|retr(?:y|ies) (?:exhausted|limit)|giving up|too many (?:failures|retries)|back-off restarting)\b/i,
    'Back-off restarting failed container app in pod web-1',
  ],
  [
    /\b(?:deployment|rollout|release|upgrade|install(?:ation)?)\b.*\b(?:failed|timed out|exceeded its progress deadline)\b/i,
    'error: deployment "web" exceeded its progress deadline',
  ],
  [
    /\b(?:cannot|can't|unable to|failed to|will not) continue\b|\bsee (?:above|log|the log|errors above)\b/i,
    'Errors occurred, see above',
  ],
  [
    /\bskipp(?:ed|ing)\b.*\bdue to (?:earlier|previous)\b/i,
    'Stage "Deploy" skipped due to earlier failure(s)',
  ],
];

const CAUSES = /^\s*(?:caused by|root cause|reason):? /i;

/** Whether a line says itself that it is the cause of what stands above it. */
export function isCauseLine(line: string): boolean {
  return CAUSES.test(line);
}

/** Whether a line only says that something failed before it. */
export function isConsequenceLine(line: string): boolean {
  return CONSEQUENCES.some(([words]) => words.test(line));
}

/** A line for each kind of consequence. */
export function consequenceExamples(): readonly string[] {
  return CONSEQUENCES.map(([, example]) => example);
}
