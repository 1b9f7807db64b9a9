import type { SignTable } from './sign.ts';

/** What runs jobs, and what any program may say. */
export const runners: SignTable = {
  cause: [
    [
      'a runner that is gone',
      /lost communication with the server|[Aa]gent (?:was|is) lost|daemon disappeared unexpectedly|No agent found in pool|Cannot contact \S+: |agent went offline|[Nn]ode .* (?:is offline|went offline)|runner .* (?:has been lost|died)|Job failed \((?:system|runner) failure\)|worker (?:'\w+' )?crashed|Spot instance|host is down|stopped hearing from agent|No hosted parallelism|ran longer than the maximum time|No runner matching|job was not started because|automatically failed because|hosted runner encountered an error/,
      'The runner lost communication with the server.',
      'ERROR: Job failed (system failure): pod was deleted',
    ],
    [
      'a workflow or pipeline that is wrong',
      /Can't find 'action\.yml'|[Nn]o matching files|Unable to resolve action|Input required and not supplied|No such DSL method|Unrecognized named-value|WorkflowScript: \d+|yaml: (?:line|unmarshal|invalid)|Invalid (?:workflow|configuration|YAML)|workflow is not valid|configuration is invalid: |chart .* invalid|artifact .* not found|No files were found with the provided path.*\berror/,
      'Unable to resolve action `acme/cart@v9`, unable to find version `v9`',
      'WorkflowScript: 12: Expected a step @ line 12',
    ],
    [
      'a message of a logger as JSON',
      /"(?:level|severity|log\.level)": ?"(?:error|fatal|critical|ERROR|FATAL|CRITICAL)"/,
      '{"level":"error","msg":"no stock"}',
    ],
    [
      'a crash report',
      /\bFATAL\b(?: ERROR)?[:\]| -]+\s?\S|^FATAL \S|^Fatal:? \S|\bfatal(?: error)?: \S|^PANIC: \S/,
      'FATAL: no stock',
      'fatal: no stock',
    ],
  ],
  detail: [
    [
      'an error with words',
      /^(?:[=*!-]{1,4}>? ?|\[[\w.-]{1,40}\] )?(?:\w{1,30}:|(?:[\w.@/+-]{1,60}:? ){0,3})(?:error|Error|ERROR|failure|Failure|Failed|FAILURE)(?:\[\w+\]| \([\w:. -]{1,40}\))?(?:: | - |! )(?!$|exit|Process completed|script returned|Job failed|Command failed|process .* exit)\S/,
      'Error: no stock',
      'cart: error: no stock',
      'error: no stock',
      'Error (10228): no stock in the cart',
      'shop:error: no stock',
      'the cart error: no stock',
    ],
    [
      'a failure with a reason',
      /\b(?:failed|unable|could not|couldn't|cannot|can't|failure)\b.{0,300}(?::|because|due to|since) \S/i,
      'failed to reserve stock: the shelf is empty',
      'could not add the total because the cart is empty',
    ],
    [
      'what could not be done with something that has a name',
      /\b(?:[Cc]ould not|[Cc]ouldn't|[Cc]annot|[Cc]an't|[Uu]nable to|[Ff]ailed to) \w+ .{0,120}?(?:['"`‘“][^'"`]{1,200}['"`’”]|\s\/?[\w.-]+\/[\w./-]+|\b\w+[-_.]\w+)/,
      "Could not determine the version from '17.0.1'",
      'failed to open the shelf_3 of the cart',
    ],
    [
      'an error in what a program was doing',
      /^(?:\[!\] )?(?:Error|ERROR|error) (?:(?!handling|reporting|logging|tracking)[a-z]{3,12}ing|while|during|when|on line) (?!.*: exit (?:code|status))\S/,
      'Error producing PDF.',
      'Error while the cart was read',
    ],
    ['what fastlane, CocoaPods and Rollup say', /^\[!\] \S/, '[!] The cart is empty'],
  ],
  general: [
    [
      'a run that was cancelled',
      /The operation was cancell?ed|\b(?:[Bb]uild|[Jj]ob|[Rr]un|[Pp]ipeline|[Ww]orkflow) (?:was|has been) cancell?ed/,
      'The operation was canceled.',
      'Build was cancelled',
    ],
    [
      'an abort, a rejection, a violation',
      /\b(?:[Vv]iolat(?:ion|ed|es)|mismatch(?:ed)?|corrupt(?:ed)?|[Dd]uplicated?|[Uu]nexpected(?:ly)?|[Ii]nvalid|illegal|conflicts?|missing|malformed|not allowed|must (?:not )?be|exceed(?:s|ed)|too (?:long|large|many|few)|outdated|out of date|not (?:supported|available|valid|permitted|found|covered|clean|up to date)|disallowed|forbidden|deprecated and)\b/,
      'the schema is invalid',
      'link not found',
      'the total exceeds the limit',
    ],
    [
      'a word of failure',
      /(?<![\w./-])(?:errors?|fatal|panic(?:ked)?|exceptions?|fail(?:s|ed|ing)?|failures?|traceback|abort(?:ed|ing)|crash(?:ed|es)?|segfault|denied|timed out|unable to|cannot|can't|could not|couldn't|refused|no such file|killed|died|unhandled|rejected|deadlock|unreachable|wrong|broken|defunct|not ok)(?![\w/-]|\.\w)/i,
      'the total failed',
      'segfault at 0',
    ],
    [
      'a word of failure in a longer one',
      /(?<![\w./-])[A-Z][A-Z_-]*[-_](?:FAIL(?:ED|URE)?|ERROR|CRASH|TIMEOUT)(?![\w-])/,
      'CART-CHECK-FAIL shelf 3',
    ],
    ['a sign', /^(?:✗|✘|✖|×|❌|⛔|🔴)|\s(?:✗|✘|✖|❌)(?:\s|$)/, '❌', 'gate ✗'],
    [
      'a denial in words',
      /\b(?:(?:is|are|was|were|do|does|did|has|have|will|be) ?n[o']t|not) (?:yet |been )?(?:accessible|exit|healthy|allowed|compile|complete|met|reached|respond|running|satisf|signed|start|visible|register|enabled|available|load|valid|present|defined|found|match|provide|contain|fit|exist|ready|return|recogni|reachable|permitted|possible|enough|responding)|\bhence exiting\b|\bis not in ["']?\w+["']? (?:state|status)\b|\b[Nn]o (?:[\w-]+ ){0,5}(?:found|available|specified|provided|match(?:ing|ed)|leader|endpoints?|listener|response|route|space|element|tests?)\b|\b(?:[Uu]nrecogni[sz]ed|[Uu]nsupported|[Uu]ndeclared|[Uu]nbound|[Ii]ncorrect|halted|[Cc]orruption|untolerated|disappeared|only supports|throttled)\b|\b(?:table|disk|queue|database|volume) (?:is )?full\b/,
      'the programmer is not responding',
      'No cluster leader',
      'the disk is full',
    ],
    [
      'something that is wanted',
      /\b(?:is|was|are) (?:not set|unset)\b|\brequires an? (?:argument|value|parameter)|\b[Tt]oo (?:few|great|old|new|low|small|big)\b|\balready (?:running|locked|in progress)\b|\bBAD signature|^abort: |\b[Uu]ndefined (?:step|variable|symbol|function)|issue\(s\) found|^Disconnected|\b(?:[Pp]lease|need to) (?:set|specify|provide|define) (?:the|a|your)\b|\bhave been crossed\b|[Mm]issing (?:data|value|argument) for/,
      'LEDGER_URL is not set',
      "Option '--total' requires an argument",
      'Please set the variable LEDGER_URL',
    ],
    [
      'a state that is not sound',
      /\b(?:inconsistent|inconsistency|not in sync|has already been (?:bootstrapped|taken|used|declared|initialized|started)|insufficient|degraded|unhealthy|overloaded|overflow(?:ed)?|exhausted|bounced|stalled|conflicting|unresponsive|unrecoverable|misconfigured|dubious|MPI_ABORT)\b|\b(?:package downgrade|circular (?:dependency|reference|import)|out of (?:sync|range|bounds|space)|lost (?:connection|contact|quorum)|leaked:)|\b[Uu]nknown (?:key|keyword|directive|identifier|field|property|user|host|module|type|symbol|name|browser|error|attribute|target|parameter|function|variable|class|user)\b|\bnot loaded\b|\btoo (?:high|late)\b|\bbad (?:\S+ ){0,3}(?:magic|checksum|header|image|signature)\b|\bgave up\b|\balready exists$|['`][\w.-]+['`] is required\b/i,
      "pool 'tank' is in a degraded state",
      "unknown keyword 'totl' in 'frontend' section",
    ],
    [
      'something that is not there',
      /\b[Nn]o (?:[\w-]+ ){0,3}(?:providers?|subnets?|routes?|servers?|devices?|drivers?|backends?|handlers?|ebuilds?|candidates?|certificates?|credentials|permissions?|licen[cs]es?|identit(?:y|ies)|suitable|compatible|valid|such)\b/,
      'No subnet declaration for eth0',
      'there are no ebuilds to satisfy "dev-libs/cart"',
    ],
  ],
  consequence: [
    [
      'what gives up because of it',
      /(?<!, )\b(?:rolled back|giving up|cannot continue|will not continue)\b|\bsee (?:above|the log above|errors above)\b/i,
      'the upgrade was rolled back',
      'Errors occurred, see above',
    ],
    [
      'a step of Jenkins behind the build',
      /^(?:ERROR: )?Step .{1,80} (?:failed: |aborted due to exception)/,
      'ERROR: Step ‘Publish the totals’ failed: no such folder',
    ],
    [
      'a status of the end',
      /\b(?:(?:exit(?:ed|s)?|return(?:ed|s)?)(?: with| on)?|(?:terminated|finished|completed|ended|failed|died) with)(?: an?)?(?: non-?zero)?(?: exit| return| error(?= code))?(?: code| status| value)?(?: of)?[\s:=]*['"(]?(?:code |status )?(?![45]\d\d\b)-?[1-9]\d*\b|\bexit(?: code| status|code|status)\b.{0,12}[1-9]|non-?zero (?:exit|status|return|code)|\berror status: [1-9]|\bState: FAILED\b/i,
      'Process completed with exit code 1.',
      'exit status 2',
      'ERROR: Job failed: exit code 1',
      'The command "make" exited with 1.',
      'ERROR: script returned exit code 1',
      "Bash exited with code '1'.",
    ],
    [
      'the end of a run',
      /^Finished: (?:FAILURE|UNSTABLE|ABORTED)|^(?:Job|Build|Pipeline|Task|Step|Stage) .{0,80}\b(?:failed|FAILED)\.?$|^Stage "[^"]*" skipped due to|^Error: The (?:process|operation)|^Done\. Your build exited|failed and exited|# TBPL FAILURE #|^The command .* failed|^Failing\.\.\.|Command failed(?: with| in|:|\.|$)|command failed$|Return code: [1-9]|stopping build|marked build as failure|Aborting task|recipe for target .* failed|^(?:\*+ |!+ )?(?:TESTS?|Tests?) (?:FAILURE|FAILED|failed)!*$|^\*+ Failed \*+$|^rake aborted!|^Failed \d+ tests?\b/i,
      'Finished: FAILURE',
      'Job build failed',
    ],
  ],
};
