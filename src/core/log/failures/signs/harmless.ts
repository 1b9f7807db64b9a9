import type { Sign } from './sign.ts';

/** Lines that report no failure, whatever their words. */
export const quietLines: readonly Sign[] = [
  [
    'a test that has passed',
    /^(?!.*(?:[1-9]\d* (?:\w+ )?fail|\bwas passed|FAILED|UNEXPECTED)).*(?:\.\.\.|\s|\|)(?:ok|passed|PASSED|PASS|OK|SUCCESS|Passed)(?:(?<=\bok) +\d+ ms \(.*)?(?:\s*[[(][^\])]*[\])])*\s*(?:in [\d.]+ ?m?s|[\d.]+ ?(?:m?s|sec))?\s*\.?$/,
    'test error_handling::parses ... ok',
    'tests/test_errors.py::test_failed PASSED',
    '12/40 Test #12: error_paths ......   Passed    0.01 sec',
  ],
  [
    'a test that has passed, by the start of the line',
    /^\s*(?:✓|✔|√|--- PASS|PASS\b|PASSED\b|ok \d+\b|ok\s|\[ {7}OK \]|TEST-(?:PASS|OK|INFO|START|END|SKIP|KNOWN-FAIL)\b|Test Case .* (?:started|passed)|Passed )/,
    '✓ throws an error',
    'ok 3 - fails on an empty cart',
    'TEST-KNOWN-FAIL | dom/b.html | wrong colour',
    "Test Case '-[ShopTests.CartTests testFailure]' passed (0.1 seconds)",
  ],
  [
    'a test that begins, waits or is skipped',
    /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)\b|\[ RUN {6}\]|\[ {2}SKIPPED \]|--- SKIP|RUN\b|SKIP(?:PED)?\b|XFAIL\b|↓|○|Running (?:test|unittests?)\b|test \S+ \.\.\. ignored|[Ss]tarting test|not ok \d+.*# (?:TODO|SKIP))|\b(?:SKIPPED|skipped|expected failure|xfailed)\b[^:]{0,20}$|\bXFAIL\b|\bEXPECTED FAIL|\.{3,} skipped: /,
    '=== RUN   TestErrorPaths',
    '[ RUN      ] Errors.Fatal',
    'tests/test_errors.py::test_failed SKIPPED',
    'not ok 3 - adds # TODO fails',
  ],
  [
    'a frame of a stack',
    /^\s*(?:at (?:async |new )?[\w$.<>[\]/@:\\-]+(?: \[as \w+\])? ?\(|at \S+:\d+|at [\w.$/]+\.\w+\(|#\d+:? +(?:0x[\da-f]+|\S+\(|[\w.:~<>, ]+ \()|File "[^"]+", line \d+(?!.*characters? \d)|\.\.\. \d+ (?:more|common frames)|from \S+:\d+:in|\S+\.rb:\d+:in [`'][^`']*[`']$|goroutine \d+ \[|\d+: +(?:0x[\da-f]+ - )?[\w<>:]+::\w+$|frame #\d+|\(\w[^()]*\) \S+\.exs?:\d+)/,
    'at com.acme.ErrorHandler.fail(ErrorHandler.java:12)',
    'at Object.<anonymous> (/src/error.test.js:3:9)',
    '#3 0x5581 in fail /src/error.c:12',
    'File "/src/errors.py", line 12, in fail',
    '... 12 more',
    '(shop 0.1.0) lib/error.ex:12: Shop.Error.fail/1',
  ],
  [
    'a line of source, with its number',
    /^(?:[-+> ] ?)?\d{1,6} *[|│┃](?!\|)|^(?:> *)?assert (?!.*\bfail).*[=<>(["']|^[|│┃] {2,}\S/,
    '56 |           #expect(statusCode == 401, "Should return an error")',
    '> 77 |     throw new Error(',
    '>       assert "error" in cart.total()',
  ],
  [
    'a level or a ruler, and nothing else',
    /^\W*(?:error|warn(?:ing)?|fatal|severe|err|failed|failure)\W*$|^[-=*_#~+. ]{3,}$/i,
    '[ERROR]',
    '[ERROR] ----------',
    'ERROR:',
  ],
  [
    'what every image or runner says while it is prepared',
    /^debconf: |apt-utils is not installed|is not installed, so not removed|^(?:invoke-rc\.d|policy-rc\.d)[: ]|No (?:user sessions|VM guests) are running|out of date\.\.\. none|targets for \d+ po files|\b[Cc]ache (?:is )?not found\b|Unable to reserve cache|^(?:rm: cannot remove|find:) .*No such file|symbolic link '\/etc\/resolv\.conf'|Can't collect data;|^Picked up _?JAVA\w*OPTIONS|\bdoes not exist, skipping|YN0007: .*must be built because|^\+ (?:CategoryInfo|FullyQualifiedErrorId) +:/,
    'debconf: delaying package configuration, since apt-utils is not installed',
    'invoke-rc.d: could not determine current runlevel',
    'No user sessions are running outdated binaries.',
    'npm cache is not found',
    'table "carts" does not exist, skipping',
    '+ FullyQualifiedErrorId : NativeCommandError',
    "rm: cannot remove 'cart.bak': No such file or directory",
  ],
  [
    'a recap, a command of Xcode, a dump',
    /^\S+ +: ok=\d+ +changed=\d+ +unreachable=0 +failed=0\b|^(?:builtin-)?RegisterExecutionPolicyException\b|^[\da-f]{8}: (?:[\da-f]{4} ){4}/,
    'shop-1    : ok=15   changed=0    unreachable=0    failed=0',
    'RegisterExecutionPolicyException /src/build/Cart.app',
  ],
  [
    'advice of Maven',
    /^(?:After correcting the problems|To see the full stack trace|Re-run Maven|For more information about the errors|mvn <)|^-> \[Help \d+\]$/,
    'After correcting the problems, you can resume the build with the command',
  ],
  [
    'where a test writes to',
    /^\S+\.(?:test|spec)\.\w+ > /,
    'src/cart.test.ts > Cart > fails without stock',
  ],
  [
    'a joint between exceptions',
    /^(?:During handling of the above exception|The above exception was the direct cause)/,
    'During handling of the above exception, another exception occurred:',
  ],
  [
    'a command that a shell or a runner shows',
    /^(?:\+{1,4} ?(?:[\w./~-]+(?:\s|=)|'?\[|:$)|\$ \S|echo |mvn <|##\[(?:command|group|section)\]|Run [\w.-]+\/\S+@\S+|\[command\]|>>> |PS [A-Z]:\\|executing: |Executing: |\[Pipeline\])/i,
    '+ grep -q error job.log',
    '$ make test || echo failed',
    'Run acme/notify-failure@v2',
    '[command]/usr/bin/git config --local core.errors true',
  ],
];

/** Lines that report no failure unless they name its cause. */
export const likelyQuiet: readonly Sign[] = [
  [
    'code',
    /^\s*(?:[-+]\s*(?:import|export|public|private|protected|throw|return|@|\*|\/\/|const|def|func?)\b|\d+ *\||>? *\d+ *\| |\| |(?:throw|raise|return|if|else|elif|except|catch|let|const|var|def|fn|func|use|import|from|echo|export|set|assert_raises|expect)\b(?!.*\b(?:failed|error:)).*[;:{(=]|\/\/|\/\*|\* (?!ERROR)|# (?!Looks|Test died|[Ff]ailed |FAIL|not ok| )|(?:fail|die|log_error|printf|retry: Calling)\b[ \w]* ["'(]|\w+\(\) *\{|(?:print(?:ln!?|f)?|console\.\w+|log(?:ger|ging)?\.\w+)\(|<!--|\} ?(?:catch|else)|[\w.]+ ?= ?(?:new )?\w+\(.*\)?;?$)/,
    '12 |     return Err(error);',
    "throw new Error('no stock');",
    'raise ValueError("no stock")',
    'if (error != null) {',
    '# timeout=10',
    'fail "Failed to download the cart"',
    'return errors.New("no stock")',
  ],
  [
    'an installation or a download',
    /^\s*(?:Downloading|Downloaded|Download|Compiling|Checking|Compiled|Building|Built|Installing|Installed|Using|Fetching|Fetched|Get:\d+|Hit:\d+|Ign:\d+|Collecting|Requirement already|Selecting|Preparing to unpack|Unpacking|Setting up|Unpacked|Extracting|Copying|Creating|Created|Adding|inflating:|creating|create mode|delete mode|rename|copying|adding|Generating|Linking|Processing|Resolving|Restoring|Restored|Documenting|Fresh|Dirty|Scanning|Updating|Uploading|Progress|Starting process|Verifying|Cleanup|Saved|Wrote|Reading|Loaded|Loading|CC|CXX|LD|AR|\[\d+\/\d+\]|remote: (?:Counting|Compressing|Enumerating|Total|Resolving)|drwx\S+|-rw\S+|gcc|g\+\+|cc|clang|javac|libtool:)\s(?!.*(?:\bfail|\berror:|\bErrors?:? |\bcannot\b|\bunable\b|\bdenied\b|\bnot found\b|✗|timed out|\berrno\b))/,
    'Compiling thiserror v1.0.40',
    'Downloading https://repo.example/error-prone-2.1.jar',
    'copying shop/errors.py -> build/lib/shop',
    'gcc -Werror -c errors.c',
    'create mode 100644 errors.py',
  ],
  [
    'a listing of files',
    /^\s*(?:[-dl][rwxsSt-]{9}[.+@]?\s|[A-Z?]{1,2} {1,2}\S+$|\S+\/(?:[\w.-]+\/)*[\w.-]*(?:error|fail|exception)[\w.-]*\.\w+$|\d+% )/i,
    '-rw-r--r-- 1 root root 12 Jan 1 00:00 errors.txt',
    'src/app/error-page.tsx',
  ],
  [
    'an offer of help',
    /^\s*(?:Try |Run with |Re-run |(?:-> )?\[Help \d+\]|https?:\/\/\S+$|Re-run |To (?:see|get|fix|ignore|debug|learn|force|avoid|view|rerun)|See |Use |For more|If you|Please (?!set|specify|provide|define)|Hint:|hint:|note:|help:|= (?:note|help)|Note:|Note that|You can|You should|You may|Consider|\(see |\(run |Did you|Learn more|More info|usage:|Usage:|Options:|This (?:error|is|may|usually)|In most cases|Make sure|Check that|Tip:|It (?:is|looks|seems)|\* (?:Try|Get|Run))(?!.*\b(?:Killed|not found:))/,
    'Run with --stacktrace option to get the stack trace.',
    'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
    'For more information about an error, try `rustc --explain E0308`.',
    '= note: expected type error',
  ],
];

/** Parts of lines that report no failure; they are removed before the search. */
export const quietParts: readonly Sign[] = [
  [
    'no failure, as words',
    /\b(?:0|no|zero|without(?: any)?|never|not)\s+(?:[\w-]+\s+){0,2}?(?:errors?|failures?|failed|failing|aborted|exceptions?|panics?|crash(?:es)?|problems?|conflicts?|violations?|mismatch(?:es)?)\b(?!:)/gi,
    'Found 0 errors.',
    'no errors found',
    '5 passed; 0 failed; 0 ignored',
  ],
  [
    'no failure, as a value',
    /\b(?:errors?|failures?|failed|exceptions?|fail|crashed|err|skipped|rejected|invalid|conflicts?|broken)\b["')\]]*\s?[:=]\s*["'(]?(?:(?:0|none|null|nil|false|no|undefined|\[\]|\{\})["')\]]*\s*(?=$|[,;|}\]\n.(])|0\b(?!\.\d*[1-9]))/gi,
    'Tests run: 12, Failures: 0, Errors: 0, Skipped: 0',
    '{"error": null, "failed": false}',
    'errors: 0',
  ],
  [
    'no failure, as a cell of a table',
    /\b(?:errors?|failures?|failed|misses|rejected|conflicts?)\b[\w ()/-]{0,40}?(?:[ \t]{2,}|\t|[ \t]*[|:=.]{1,80}[ \t]*)0(?:\.0+)?%?(?=\s*(?:$|[|,;]))/gi,
    'Cache read errors                     0',
    'Compilation failures                  0',
    '| errors | 0 |',
  ],
  [
    'a setting',
    /(?<![\w])(?!\w*exit[_-]?(?:code|status))(?:--?)?[\w.-]*(?:fail|error|timeout|time-out|abort|crash|kill|retr(?:y|ies)|exit|panic|invalid|missing|conflict|strict|deprecat)[\w.-]*\s?[=:]\s?["']?(?:(?:true|false|yes|no|on|off|always|never|ignore|warn|continue|"")["']?(?= *(?:$|[,;)}\]]))|[\d.]+ ?(?:m?s|sec|seconds|min|minutes|h)?["']?(?=$|[\s,;)}\]]))(?<!\b(?:errors?|failed|failures?|fail)["']?\s?[=:]\s?\d+)/gi,
    'timeout=10',
    'fail-fast: false',
    'continue-on-error: true',
    'connect.timeout: 30s',
  ],
  [
    'an option',
    /(?<![\w.])(?:-W(?:no-)?error(?:=[\w-]+)?|--?[\w-]*(?:fail|error|abort|timeout|kill|crash|panic|exit|conflict|strict|invalid|missing|exceptions?)[\w-]*(?:=\S*)?|-f(?:no-)?exceptions|set -[a-z]*e\w*|set -o errexit|errexit|pipefail)(?=$|[\s,;)'"`])/gi,
    'git clone --fail-fast x',
    'cc -Werror -fno-exceptions',
    'set -o errexit',
  ],
  [
    'what is done about failures',
    /\b(?:on|if|ignore|ignoring|allow|for|any|in case of|upon|when|catch|handle|handling|report|reporting|after|without|possible|potential|known|expected|only|or|and)[ -](?:an? |the |any |there (?:are|is|were) )?(?:errors?|failures?|failed|exceptions?|fails|crash(?:es)?|timeouts?)\b(?!:)/gi,
    'notify on failure',
    'continue if errors',
    'artifacts are kept when failed',
  ],
  [
    'a name in a path or an identifier',
    /\/[\w@.+~%-]*(?:error|fail|exception|panic|crash|fatal|invalid|missing|timeout|abort|conflict|kill)[\w@.+~%/-]*(?!:\d)/gi,
    'open src/error.rs',
    'GET /v1/errors/fatal',
  ],
];
