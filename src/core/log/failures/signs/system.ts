import type { SignTable } from './sign.ts';

/** Memory, disks, networks, permissions, commands of a host. */
export const system: SignTable = {
  root: [
    [
      'memory',
      /\bout of memory\b|\bOOM ?Killed\b(?!["']?\s?[:=]\s?["']?(?:false|0|null))|\boom[-_ ]kill|\bOutOfMemory\w*|Cannot allocate memory|std::bad_alloc|heap limit|\bOOM\b.*\bkill|(?:running out of|exhausted:?) (?:JVM |the )?(?:heap|memory|Metaspace)|heap space(?: is exhausted)?\b|Allowed memory size of|exceeding memory limits|GC overhead limit/i,
      'State: OOMKilled',
      'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB',
      'The Daemon will expire after running out of JVM Metaspace.',
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'Out of memory: Killed process 812 (cart)',
      'fork: Cannot allocate memory',
    ],
    [
      'a disk',
      /[Nn]o space left on device|ENOSPC|[Dd]isk quota exceeded|[Rr]ead-only file ?system|EROFS|not enough (?:disk )?space|[Ii]nput\/output error|low on resource: ephemeral-storage|database space exceeded/,
      'write /var/lib/cart: no space left on device',
      'tar: cart: Cannot write: No space left on device',
    ],
    [
      'a name that no server knows',
      /Could not resolve (?:host|proxy)|[Tt]emporary failure (?:in name resolution|resolving)|Name or service not known|getaddrinfo|ENOTFOUND|EAI_AGAIN|no such host|Unknown host|nodename nor servname|unable to resolve host|DNS_PROBE_\w+|ERR_NAME_NOT_RESOLVED/,
      'curl: (6) Could not resolve host: acme.example',
      'dial tcp: lookup acme.example: no such host',
    ],
    [
      'a certificate',
      /certificate[ _](?:verify[ _]failed|has expired|expired|is invalid|is not (?:trusted|valid)|problem|signed by unknown)|x509: |SSL_ERROR|unable to get local issuer|SSL(?:Error|Handshake)|self[- ]signed certificate|\bERR_CERT_\w+|PKIX path|tls: (?:handshake failure|bad certificate|unknown)/i,
      'x509: certificate has expired or is not yet valid',
      'SSL: CERTIFICATE_VERIFY_FAILED',
    ],
    [
      'a limit',
      /rate limit(?:ed| exceeded|ing)?\b(?=.*(?:exceed|reach|hit|error|for|429))|[Tt]oo [Mm]any [Rr]equests|toomanyrequests|quota (?:exceeded|has been)|exceeded (?:its|your|the) quota|too many open files|\bEMFILE\b|pull rate limit|over its data quota|\bRate exceeded\b|[Qq]uota '?[\w-]+'? exceeded|exceeding approved .{0,60}quota|\w+LimitExceeded\b|Insufficient\w*Capacity\b|spending limit/i,
      'API rate limit exceeded for user ID 4711',
      'toomanyrequests: You have reached your pull rate limit',
    ],
  ],
  cause: [
    [
      'a process that was killed',
      /^(?:\S+: line \d+:\s+\d+ )?Killed\b|\bsignal:? (?:9|11|6|killed)\b|\bSIG(?:KILL|ABRT|XCPU)\b|received a shutdown signal|was (?:OOM )?evicted|\bEvicted\b/,
      'Killed',
      'signal: killed',
      'process died of signal 9',
      'cart.sh: line 3:   812 Killed                  ./cart',
    ],
    [
      'a permission',
      /\b[Pp]ermission denied\b|\bEACCES\b|\bEPERM\b|[Oo]peration not permitted|[Aa]ccess (?:is )?denied|AccessDenied|not authori[sz]ed|[Aa]uthentication (?:failed|failure|required)|(?:^|\s)denied: |is denied\b|no basic auth credentials|Failed password for|[Ll]og ?in (?:failed|incorrect)|UNPROTECTED PRIVATE KEY|a password is required|no askpass program|(?:[Tt]oken|[Cc]redentials?|[Ll]icense|API key)\b.{0,40}\b(?:has |is |have )?(?:expired|revoked|suspended)|ExpiredToken|PERMISSION_DENIED|UnauthorizedOperation|[Ii]nvalid (?:credentials|username|password|token)|Host key verification failed|Resource not accessible by integration|could not read (?:Username|Password)|Bad credentials|does not have (?:authorization|permission)|\bPermission to \S+ denied|must have a tty|avc: +denied|apparmor="DENIED"|\bForbidden\b|\bUnauthorized\b/i,
      'bash: ./cart.sh: Permission denied',
      'Error from server (Forbidden): pods is forbidden',
      'remote: HTTP Basic: Access denied',
      'Resource not accessible by integration',
      'denied: requested access to the resource is denied',
      'The security token included in the request is expired',
      'sudo: a password is required',
    ],
    [
      'a command that is missing',
      /\b[Cc]ommand not found\b|is not recognized as (?:an internal|the name|a name)|: not found$|executable file not found|[Nn]o such command|exec format error|unrecognized (?:option|command|arguments?)|unknown (?:command|option|flag|shorthand flag)|flag provided but not defined|invalid option\b|bad interpreter/,
      'bash: cart: command not found',
      "'cart' is not recognized as an internal or external command",
      'sh: 1: cart: not found',
      'exec: "cart": executable file not found in $PATH',
      'Error: unknown flag: --totals',
    ],
    [
      'a lock',
      /Error acquiring the state lock|could not (?:get|acquire) lock|Unable to (?:lock|acquire)|is locked by|index\.lock|\b[Dd]eadlock(?:ed)?\b(?! (?:free|detection))|lock timeout/i,
      'Error: Error acquiring the state lock',
      'E: Could not get lock /var/lib/dpkg/lock-frontend',
    ],
    [
      'an address in use',
      /[Aa]ddress already in use|EADDRINUSE|[Pp]ort \S+ (?:is|was) (?:already|in use)|port is already allocated/,
      'listen tcp :8080: bind: address already in use',
    ],
    [
      'a device that is busy or does not answer',
      /Device or resource busy|\bkvm run failed|\bVerify Failed\b|FLASH .*\bFAIL\b|No DFU capable|Wrong Image Format|acknowledgement from device|[Nn]o (?:ST-?LINK|J-?Link|debug probe|device) (?:detected|connected)|not in sync: resp/,
      'kvm run failed Device or resource busy',
      '** Verify Failed **',
      'dfu-util: No DFU capable USB device available',
    ],
  ],
  detail: [
    [
      'a program that is missing',
      /is (?:currently )?not installed(?!.*(?:[Ii]nstalling|so not removed|apt-utils))/,
      'ruby-9.9.9 is not installed.',
    ],
    [
      'an archive or a file system that is broken',
      /not in gzip format|[Uu]nexpected end of (?:file|archive|data)|not a (?:zip|tar) (?:file|archive)|cannot find or open \S+\.zip|wrong fs type|CRC (?:error|failed)|^rsync(?: error)?: /,
      'gzip: stdin: not in gzip format',
      'rsync error: some files could not be transferred (code 23)',
    ],
    [
      'a connection',
      /\b[Cc]onnection (?:refused|reset|timed out|closed|aborted|error|failed)|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|[Bb]roken pipe|[Nn]etwork is unreachable|[Nn]o route to host|TLS handshake|unexpected EOF|early EOF|RPC failed|hung up unexpectedly|lost communication|Could not connect|[Cc]annot connect to|[Ff]ailed to connect|closed by remote|Unable to (?:connect|access|reach)|unreachable\b|\bnet::ERR_\w+|upstream connect error|[Cc]onnection unexpectedly closed|[Cc]onnection to .{1,80} (?:was refused|failed|timed out)|Can't connect to|Error while dialing/,
      'dial tcp 10.0.3.17:5432: connect: connection refused',
      'Cannot connect to the Docker daemon',
      'the remote end hung up unexpectedly',
    ],
    [
      'a status of HTTP',
      /\b(?:HTTP\/[\d.]+|HTTP(?= [45])|[Ss]tatus(?: code)?|[Rr]esponse(?= code|[:= ]+[45])|returned error|server returned|received)[:= ]{1,3}(?:code )?[45]\d\d\b|(?<=\b(?:40[0134]|429|50[0234])) (?:Bad Request|Unauthorized|Forbidden|Not Found|Too Many|Internal Server|Bad Gateway|Service Unavailable|Gateway Time-?out|Client Error|Server Error)|\b(?:E40\d|E50\d)\b|\b(?:ERROR|error) [45]\d\d: /,
      'curl: (22) The requested URL returned error: 503',
      'unexpected status code 502 Bad Gateway',
    ],
    [
      'a time that ran out',
      /\btimed[ -]out\b|\b[Tt]ime-?out\b.{0,60}\b(?:exceeded|expired|reached|waiting|after|while)|(?:exceeded|reached|hit) (?:the )?(?:\w+ )?(?:time(?:out|limit| limit)|deadline|maximum execution time)|context deadline exceeded|i\/o timeout|No output has been received|took longer than|maximum allowed time|[Tt]imeout (?:error|of \d)|DUE TO TIME LIMIT|operation timeout:/,
      'context deadline exceeded',
      'the job has exceeded the maximum execution time of 6h0m0s',
      'request timed out after 30s',
    ],
    [
      'a file that is missing',
      /[Nn]o such file or directory|\bENOENT\b|[Ff]ile (?:does not exist|not found|or directory not found)|[Cc]annot (?:find|open|stat|read|access|locate) (?:the )?(?:file|path|input|directory|['"`/])|Could not (?:find|open|read) (?:file|a |the |['"`/])|does not exist\b|doesn't exist\b|NoSuchKey|['"`][^'"`]{1,200}['"`](?: was| is)? not found\b/,
      "cp: cannot stat 'cart.bin': No such file or directory",
      'the file does not exist',
      '`icons/cart.ico` not found; required for the installer',
    ],
  ],
};
