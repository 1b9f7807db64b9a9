import type { SignTable } from './sign.ts';

/** A line of a source file, and perhaps a column. */
const PLACE = String.raw`\.(?:c|cc|clj|cpp|cs|css|cu|dart|erl|exs?|f90|go|gradle|groovy|hs|html?|h|hpp|java|jl|jsx?|json|kts?|lua|markdown|md|mjs|ml|nix|php|pl|pm|proto|py|r|rb|rs|rst|scala|sh|sql|swift|tex|tf|toml|tsx?|vue|xml|ya?ml|zig):\d+(?::\d+)?`;

/** Compilers, linkers, linters and the programs that run them. */
export const compilers: SignTable = {
  cause: [
    [
      'an error at a place: GCC, Clang, javac, mypy, tsc, MSBuild',
      /(?:[:(\]]\d+(?:[:,.-]\d+)*\)?|\b(?:CSC|LINK|MSBUILD|CSBUILD)|\.(?:obj|lib|csproj|fsproj|vcxproj|sln))(?:\s?(?:[:-]|: :)?\s|:)(?:fatal )?error\b/i,
      "a.cpp:3:5: error: no member named 'frob' in 'acme::Cart'",
      'src/cart.ts(12,5): error TS2322: Type is not assignable',
      'src/cart.ts:12:5 - error TS2322: Type is not assignable',
      'LINK : fatal error LNK1104: cannot open file',
      'cart.vhd:12:5:error: no declaration for "total"',
      'Shop.csproj : error NU1101: Unable to find package Acme.Cart',
    ],
    [
      'an error at a line, in words: Diab, IAR, Sun, Eclipse, NAG',
      /(?:^"[^"]+", ?(?:line )?\d+:?|\bline \d+:) ?(?:fatal )?error\b|^\d+\. ERROR in \S|^(?:Runtime|Internal) Error: \S+, line \d+/i,
      '"cart.c", line 11: error (dcc:1378): function total is not found',
      '"cart.cpp",633 Error[Pe018]: expected a ")"',
      '1. ERROR in /src/Cart.java (at line 8)',
    ],
    [
      'a simulator, a memory checker, a report of Checkstyle',
      /^# \*\* (?:Error|Fatal)\b|^(?:~~\S*~~ )?Error #\d+: [A-Z]|severity="error" message=/,
      '# ** Error: Simulation ran too long.',
      'Error #1: LEAK 150 direct bytes',
    ],
    [
      'an error with a code',
      /\berror(?:\[[A-Z][a-z]?\d+\]|:? (?:TS|CS|MSB|NU|LNK|C|FS|BC|NETSDK|CA|IDE|VSTEST)\d{3,5}\b)/,
      'error[E0308]: mismatched types',
      'error NETSDK1045: The current SDK does not support it',
    ],
    [
      'a place of Go',
      /^(?:vet: |# )?[\w@.+~/\\-]+\.go:\d+:\d+: /,
      './cart.go:12:3: undefined: Total',
      'vet: ./cart.go:3:1: expected declaration',
    ],
    [
      'a place of Maven',
      /\.(?:java|kts?|groovy|scala|xml):\[\d+,\d+\] /,
      '/src/Cart.java:[12,8] cannot find symbol',
    ],
    [
      'Kotlin',
      /^e: (?:file:\/\/|\/)|^e: \S+\.kts?:/,
      'e: file:///src/Cart.kt:12:5 Unresolved reference: total',
    ],
    [
      'a name that the linker misses',
      /undefined (?:reference to|symbols?:? )|unresolved external symbol|multiple definition of|duplicate symbol/i,
      "cart.o: undefined reference to `total'",
      'Undefined symbols for architecture arm64:',
      'lld: undefined symbol: total',
    ],
    [
      'a library that the linker misses',
      /^error: linking with|\bcannot find -l\w|\b(?:library|framework) not found\b(?! \w+\.)|: cannot open shared object file|\brelocation R_\w+ against/i,
      '/usr/bin/ld: cannot find -lcart',
      'ld: library not found for -lcart',
      "/usr/bin/ld: cart.o: relocation R_X86_64_32 against `.rodata' can not be used when making a PIE object",
      'error: linking with `cc` failed: exit status: 1',
    ],
    [
      'a name that a compiler misses',
      /\bundefined: \w|\b(?:unknown type name|cannot find (?:symbol|type|name|value|macro|crate|module)\b|unresolved (?:import|reference)\b|could not find `|not a member of|no member named|Variable not in scope|No instance for|Couldn't match (?:expected )?type|Unbound (?:value|module|constructor|type))\b/i,
      'undefined: Cart',
      'unresolved import `acme::cart`',
      '• No instance for (Show Cart) arising from a use of ‘show’',
    ],
    [
      'a compiler that broke down',
      /internal compiler error|compiler unexpectedly panicked|\bICE\b.*\bcompil/,
      'g++: internal compiler error: Killed (program cc1plus)',
    ],
    [
      'a header that is missing',
      /fatal error: .*(?:file not found|No such file)/i,
      "fatal error: 'cart.h' file not found",
    ],
    ['CMake', /^CMake Error\b(?!:? Error)/, 'CMake Error at CMakeLists.txt:12 (find_package):'],
    [
      'a library that CMake, Meson or pkg-config misses',
      /^Could NOT find \w+(?=.*(?:missing|try|set|version))|^CMake [\d.]+ or higher is required|\bNo package '[^']+' found|Package requirements \(.*not met|Dependency "[^"]+" not found/,
      'Could NOT find LedgerDB (missing: LEDGERDB_LIBRARY)',
      "No package 'ledger-3.0' found",
      'meson.build:12:0: ERROR: Dependency "ledger" not found, tried pkgconfig and cmake',
    ],
    ['configure', /^configure: error:/, 'configure: error: zlib is required'],
    [
      'a target that make cannot make',
      /No rule to make target|\*\*\* (?:missing separator|No targets)|recipe commences before first target/,
      "make: *** No rule to make target 'cart.c', needed by 'all'.  Stop.",
      'Makefile:3: *** missing separator.  Stop.',
    ],
    [
      'ESLint',
      /^\s*\d+:\d+\s+error\s+\S/,
      "12:5  error  'total' is assigned a value but never used  no-unused-vars",
    ],
    [
      'a finding with a place and a code: Ruff, Flake8, Pylint, markdownlint',
      new RegExp(String.raw`^\S+?${PLACE}:? (?:error )?\[?(?:[A-Z]{1,4}\d{2,5}|MD\d{3}/[\w-]+)\b`),
      "shop/cart.py:3:1: F401 'os' imported but unused",
      'README.md:3 MD013/line-length Line length',
      'shop/cart.py:12:0: E1101: Module has no member',
    ],
    [
      'ShellCheck',
      /\b(?:SC1|SC2|SC3)\d{3}(?:: | \((?:error|warning|info|style)\))|\^-+\^? SC[123]\d{3}|^In \S+\.(?:ba|k)?sh line \d+:$/,
      'SC2086 (info): Double quote to prevent globbing',
      '^-- SC2086: Double quote to prevent globbing',
    ],
    [
      'RuboCop',
      /^\S+\.\w+:\d+:\d+: [CWEF]: /,
      'lib/cart.rb:12:3: C: Layout/IndentationWidth: Use 2 spaces',
    ],
    [
      'Checkstyle, PMD',
      /^\S+\.java:\d+(?::\d+)?:? .*\[[A-Z]\w+\]$/,
      '/src/Cart.java:12:3: Missing a Javadoc comment. [JavadocMethod]',
    ],
    [
      'a file that a formatter would change',
      /^(?:would reformat|Would reformat:?|Diff in) \S|^\[warn\] \S+\.\w+$|is not formatted|needs? formatting|not properly formatted/,
      'would reformat shop/cart.py',
      'Diff in /src/cart.rs at line 3:',
    ],
    [
      'a conversion of CUDA or a kernel that does not compile',
      /\bptxas fatal|nvcc fatal|nvcc error/,
      "ptxas fatal   : Unresolved extern function 'total'",
    ],
    [
      'what does not fit or does not load: linkers and loaders',
      /\bregion [`'"]\w+' overflowed|will not fit in region|^dyld: |Library not loaded|^relocation error|version [`'][\w.]+' not found/,
      "region `FLASH' overflowed by 1234 bytes",
      'dyld: Library not loaded: @rpath/libcart.dylib',
    ],
    [
      'a signature of code',
      /[Cc]ode ?[Ss]ign(?:ing)?(?:ing)? (?:[Ee]rror|is required)|provisioning profile\b.*(?:not|doesn't|find)|[Nn]o signing certificate/,
      "Code Signing Error: No account for team 'ACME'.",
    ],
  ],
  detail: [
    [
      'a place of OCaml',
      /^File "[^"]+", lines? \d+(?:-\d+)?, characters? \d/,
      'File "cart.ml", line 3, characters 4-7:',
    ],
    [
      'a style that is not kept',
      /Code style issues (?:found )?in|^ESLint (?:couldn't find|found too many)|^Parsing error: /,
      'Code style issues found in 2 files. Run Prettier with --write to fix.',
      'ESLint found too many warnings (maximum: 0).',
    ],
    [
      'a finding with a place',
      new RegExp(
        String.raw`^[\w./\\@+~-]+${PLACE}: ?(?!\w*[Ww]arning|note|info|debug|DEBUG|INFO)[A-Za-z'"[(]|^\(\S+\.(?:markdown|md|ya?ml|json)\): [a-z]`,
      ),
      'src/cart.erl:91: field description undefined in record cart',
      'README.md:2186:Line longer than 80 characters.',
    ],
    [
      'Haskell, Scala, Swift: an error that begins a block',
      /^(?:error|ERROR): (?:failed to (?:parse|load|select|resolve|get)|no matching|unable to|invalid|unknown|unexpected|expected|cannot|duplicate|undefined|value of type|use of|missing)/,
      'error: invalid value for `total`',
    ],
    [
      'a module of webpack, Vite, Rollup',
      /Module (?:not found|parse failed|build failed)|\[vite\].*(?:error|failed)|RollupError|Could not resolve "|Transform failed with|Missing "[^"]+" specifier|Error occurred prerendering/i,
      "Module not found: Error: Can't resolve './cart'",
      'Could not resolve "./cart"',
    ],
    [
      'a compile error of Elixir',
      /^== Compilation error/,
      '== Compilation error in file lib/cart.ex ==',
    ],
    ['a heading of webpack', /^ERROR in \S/, 'ERROR in ./src/cart.js 3:0-24'],
  ],
  summary: [
    [
      'a number of errors of a compiler',
      /\b[1-9]\d* (?:errors?|problems?)(?: \(| generated| emitted| found| in|\.$|$)|\bFound [1-9]\d* errors?|\baborting due to|\b[1-9]\d* Error\(s\)|files? would be reformatted/,
      '2 errors generated.',
      'Found 3 errors in 2 files (checked 40 source files)',
      'error: aborting due to 2 previous errors',
    ],
    [
      'a command of a build that failed: Ninja, Xcode, SwiftPM',
      /^FAILED: |^The following build commands? failed|^Command \w+ failed with a nonzero exit code|^\*\* (?:BUILD|TEST|ARCHIVE) FAILED \*\*/,
      'FAILED: src/CMakeFiles/cart.dir/cart.cpp.o',
      '** BUILD FAILED **',
    ],
  ],
  consequence: [
    [
      'GNU make',
      /(?:^|make(?:\[\d+\])?: )\*\*\* .*(?:Error \d+|Waiting for unfinished jobs|Terminated|Killed|Aborted|Segmentation fault)/,
      'make: *** [Makefile:3: a.o] Error 1',
      '*** [Makefile:3: a.o] Error 2',
    ],
    [
      'a linker that ended',
      /collect2: error: ld returned|ld: symbol\(s\) not found|linker command failed with exit code/,
      'collect2: error: ld returned 1 exit status',
    ],
    [
      'a build that ended',
      /^ninja: (?:error: )?build stopped|^error: could not compile|^error: failed to run custom build command|^(?:Error )?[Ff]ailed to build \w+(?: app)?(?::|\.?$)|^Configuring incomplete|-- Configuring incomplete|^Build FAILED\.?$|^BUILD FAIL(?:ED|URE)\b|Build did NOT complete|Build failed\b|Compilation failed(?:;|$)|[Cc]ompilation failure$|Failed to compile\.?$/,
      'ninja: build stopped: subcommand failed.',
      'error: could not compile `acme-cart` (lib) due to 2 previous errors',
      'BUILD FAILURE',
      'ERROR: Build did NOT complete successfully',
    ],
  ],
};
