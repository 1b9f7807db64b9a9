import type { SignTable } from './sign.ts';

/** What programs say when they end: exceptions, panics, sanitizers. */
export const runtimes: SignTable = {
  cause: [
    [
      'a panic of Go',
      /^(?:[\w.-]{1,60}: ){0,3}panic: \S|^fatal error: \S/,
      'panic: runtime error: index out of range [3] with length 3',
      'plugin: cart: panic: value is nil',
      'fatal error: all goroutines are asleep - deadlock!',
    ],
    ['a race', /\bDATA RACE\b|ThreadSanitizer: data race/, 'WARNING: DATA RACE'],
    ['a panic of Rust', /\bpanicked at\b/, "thread 'main' panicked at src/cart.rs:42:9:"],
    [
      'what caused an exception',
      /^(?!.{0,200}(?:Execution failed for task|A failure occurred while executing|CompilationErrorException))Caused by: (?:[\w$]+\.)*[A-Z][\w$]*: \S/,
      'Caused by: java.lang.IllegalStateException: no stock',
    ],
    [
      'an exception and what it says',
      /^(?!subprocess\.CalledProcess|.{0,200}(?:Execution failed for task|A failure occurred while executing|CompilationErrorException))(?:Caused by: |Error: |Uncaught |Unhandled exception[.:] |Unhandled Exception: |Exception in thread "[^"]*" |[\w.-]*: )?(?:[\w$]+(?:\.|::|\\))*[A-Z][\w$]*(?:Error|Exception|Failure|Fault|Interrupt|Timeout|Panic|Abort)(?: \[\w+\]| \(\w[^)]*\)| (?=: ))?: ?\S/,
      'ValueError: bad total 42',
      'Exception in thread "main" java.lang.NullPointerException: total',
      'Acme\\Cart\\StockException: no stock',
      "NoMethodError: undefined method `total' for nil",
      'Unhandled exception. System.IO.IOException: no stock',
    ],
    [
      'an exception with a code, or of a module of exceptions',
      /^(?:\w*Error|Exception) \[\w+\]: \S|^(?:[a-z_]\w*\.)+(?:exception|error)s?\.[A-Z]\w+(?:: \S|$)|^(?:[A-Z]\w*::)+(?:\w*(?:Error|Exception)|Connection\w+|Invalid\w+|Missing\w*|Unknown\w*|\w*NotFound|\w*Failed|\w*Invalid|\w*Refused|\w*Timeout): \S/,
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'acme-cart'",
      'cart.exceptions.NoStock: shelf 3',
      'PG::ConnectionBad: no server',
    ],
    [
      'an exception of Elixir',
      /^\*\* \((?!exit\b)[\w.]+\)/,
      '** (RuntimeError) no stock',
      '** (Mix) The task "cart" could not be found',
    ],
    [
      'a fatal error of PHP',
      /^(?:PHP )?(?:Fatal|Parse|Recoverable fatal) error: /,
      'PHP Fatal error:  Uncaught Error: no stock',
      'Parse error: syntax error, unexpected token',
    ],
    [
      'a fatal error of Swift',
      /^(?:\S+\.swift:\d+: )?Fatal error: /,
      'Fatal error: Index out of range',
    ],
    [
      'Perl and Python modules that are missing',
      /Can't locate \S+ in @INC|No module named |[Cc]annot find module|[Cc]annot load such file|ClassNotFound|NoClassDefFound|Unable to load (?:class|dynamic library)/,
      "Can't locate Acme/Cart.pm in @INC",
      "Cannot find module 'acme-cart'",
      'cannot load such file -- acme/cart (LoadError)',
    ],
    [
      'a sanitizer',
      /\b(?:Address|Leak|Memory|Thread|UndefinedBehavior|HWAddress)Sanitizer: (?!\d+ byte)\S|: runtime error: /,
      '==812==ERROR: AddressSanitizer: heap-use-after-free on address',
      'cart.c:12:3: runtime error: signed integer overflow',
    ],
    [
      'a virtual machine that cannot start or has crashed',
      /^(?:Unrecognized VM option|Error occurred during initialization of VM|Invalid (?:maximum|initial) heap size|# A fatal error has been detected|A fatal error has been detected)|Unsupported class file major version/,
      "Unrecognized VM option 'MaxPermSize=512m'",
    ],
    [
      'Valgrind',
      /\bInvalid (?:read|write|free)\b|definitely lost: [1-9]|Conditional jump or move depends on uninit/,
      '==812== Invalid read of size 4',
      '==812==    definitely lost: 48 bytes in 1 blocks',
    ],
    [
      'CUDA and other devices',
      /\b(?:CUDA|HIP|NCCL|cuBLAS|cuDNN|CUBLAS|CUDNN)\b.{0,40}\b(?:error|failure|failed|out of memory|unavailable|invalid)|\bcudaError\w+|NVIDIA-SMI has failed|no CUDA-capable device/i,
      'CUDA error: an illegal memory access was encountered',
    ],
    [
      'a crash',
      /\b(?:[Ss]egmentation fault|SEGV(?:_\w+)?\b|SIGSEGV|SIGBUS|SIGILL|[Bb]us error|[Ii]llegal instruction|stack overflow|[Ss]tack smashing|double free|core dumped|buffer overflow detected|has overflowed its stack|corrupted (?:size|top|double)|(?:free|munmap_chunk|malloc|realloc)\(\): \w|[Pp]ure virtual method|deadly signal|uncaught exception of type|heap corruption|terminate called|\[BUG\] )/,
      'cart.sh: line 3: 812 Segmentation fault (core dumped) ./cart',
      "terminate called after throwing an instance of 'std::out_of_range'",
      '[BUG] Segmentation fault at 0x0000',
      'free(): invalid pointer',
    ],
    [
      'an exception of C#',
      /^(?!.{0,200}(?:Execution failed for task|A failure occurred while executing))\s*(?:---> |-{4} )?[\w.]+Exception(?: \(0x[\dA-F]+\)| (?=: ))?: /,
      '---> System.InvalidOperationException: no stock',
    ],
    [
      'an unhandled rejection',
      /[Uu]nhandled(?:Promise)? ?[Rr]ejection|Uncaught \(in promise\)/,
      'UnhandledPromiseRejection: This error originated either by throwing',
    ],
    [
      'a method or name that is missing',
      /\bundefined (?:method|local variable|function|variable|index)\b|is not (?:defined|a function)\b|has no (?:attribute|member)\b|object is not (?:callable|iterable|subscriptable)|MissingMethod|NoSuchMethod/,
      "undefined method `total' for nil",
      'cart.total is not a function',
    ],
    [
      'an exception that is named by its code',
      /^[A-Z][A-Za-z]{2,60}(?:Exceeded|Capacity|NotFound|Denied|Refused|Unavailable|Mismatch|Unsupported|Conflict|Forbidden|Unauthorized|Expired|Rejected): \S/,
      'VcpuLimitExceeded: You have requested more vCPU capacity than your limit of 32 allows',
    ],
  ],
  detail: [
    ['what an exception of C++ says', /^what\(\): +\S/, 'what():  vector::_M_range_check'],
    [
      'an exception without a word',
      /^(?:Caused by: |Exception in thread "[^"]*" )?(?:[\w$]+\.)+[A-Z][\w$]*(?:Error|Exception)$|^[A-Z]\w*(?:Error|Exception)$|^KeyboardInterrupt$/,
      'java.lang.NullPointerException',
      'AssertionError',
    ],
    [
      'an exception within a line',
      /(?<![\w/-])[\w.$\\]*[a-z](?:Error|Exception)(?=$|[\s:,;)'"\]])(?!\.)/,
      'the worker got a TypeError while it added',
    ],
    [
      'a program that aborted',
      /\baborted\b(?!\s*\()|\bAbort(?:ed)? trap|\bAborted$/i,
      'cart aborted',
    ],
    [
      'an error of a shell or interpreter',
      /\bsyntax error\b|unexpected (?:token|end of file|EOF|indent)|bad substitution|unexpected argument/i,
      "cart.sh: line 3: syntax error near unexpected token `fi'",
    ],
  ],
  summary: [
    [
      'the heading of an exception of Flutter',
      /EXCEPTION CAUGHT BY/,
      '══╡ EXCEPTION CAUGHT BY WIDGETS LIBRARY ╞══',
    ],
    [
      'a sanitizer in short',
      /^SUMMARY: \w+Sanitizer|ERROR SUMMARY: [1-9]/,
      '==812== ERROR SUMMARY: 3 errors from 2 contexts',
    ],
    [
      'the heading of a traceback',
      /^Traceback \(most recent call last\)|^stack backtrace:|^stacktrace:/i,
      'Traceback (most recent call last):',
    ],
  ],
  consequence: [
    [
      'a command that a program has run',
      /\bCalledProcessError\b|\bCommand '.{1,300}' (?:returned|died)\b/,
      "subprocess.CalledProcessError: Command '['make']' returned non-zero exit status 2.",
    ],
  ],
};
