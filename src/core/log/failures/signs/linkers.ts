import type { SignTable } from './sign.ts';

/** Linkers, loaders, and what configures and drives a build. */
export const linkers: SignTable = {
  cause: [
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
      /No rule to make target|Do not know how to make|\*\*\* (?:missing separator|No targets)|recipe commences before first target/,
      "make: *** No rule to make target 'cart.c', needed by 'all'.  Stop.",
      'Makefile:3: *** missing separator.  Stop.',
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
    [
      'a program that is too large for its device',
      /\(1\d\d%\) of (?:program storage|dynamic memory)|(?:text|data) section exceeds available space|program size of \d+ exceeds/,
      'Sketch uses 34816 bytes (107%) of program storage space.',
    ],
    [
      'a design of hardware that does not fit or is too slow',
      /[Tt]iming (?:constraints|requirements) (?:are|were) not met|[Uu]nable to place cell/,
      'Timing constraints are not met.',
    ],
  ],
  summary: [
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
      /(?:^|make(?:\[\d+\])?: )\*\*\* .*(?:Error (?:code )?\d+|Waiting for unfinished jobs|Terminated|Killed|Aborted|Segmentation fault)/,
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
      /^ninja: (?:error: )?build stopped|^error: could not compile|^error: failed to run custom build command|^(?:Error )?[Ff]ailed to build \w+(?: app)?(?::|\.?$)|^Configuring incomplete|-- Configuring incomplete|^Build FAILED\.?$|^BUILD FAIL(?:ED|URE)\b|Build did NOT complete|Build failed\b|Compilation failed(?:;|$)|\) Compilation failed$|\bCompilation error\. See log|[Cc]ompilation failure$|^Error: (?:Compilation failed|Failed to compile application)|^[\w-]+: \*\*\* \[\S+\] Error \d|The following error occurred while executing this line|Failed to compile\.?$/,
      'ninja: build stopped: subcommand failed.',
      'error: could not compile `acme-cart` (lib) due to 2 previous errors',
      'BUILD FAILURE',
      'ERROR: Build did NOT complete successfully',
    ],
  ],
};
