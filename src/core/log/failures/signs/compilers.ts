import type { SignTable } from './sign.ts';

/** Compilers of all languages. */
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
      'a name that a compiler misses',
      /\bundefined: (?!0\b)\w|\b(?:unknown type name|cannot find (?:symbol|type|name|value|macro|crate|module)\b|unresolved (?:import|reference)\b|could not find `|not a member of|no member named|Variable not in scope|No instance for|Couldn't match (?:expected )?type|Unbound (?:value|module|constructor|type)|warnings being treated as errors)\b|\bcannot use .{1,200} as .{1,200} value in /i,
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
    [
      'a conversion of CUDA or a kernel that does not compile',
      /\bptxas fatal|nvcc fatal|nvcc error/,
      "ptxas fatal   : Unresolved extern function 'total'",
    ],
    [
      'Elm, ReScript, Agda',
      /^-- [A-Z][A-Z ]+ -{4,} \S+\.elm$|^We've found a bug for you!|^\S+\.agda:\d+,\d+-\d+$/,
      '-- TYPE MISMATCH -------------------------- src/Cart.elm',
      "We've found a bug for you!",
    ],
    [
      'an error at a place in parentheses: D, Nim, Odin, Pascal',
      /^\S+\.\w+ ?\(\d+[,:] ?\d+\) (?:Error|error|Fatal):? \S/,
      "cart.nim(12, 5) Error: undeclared identifier: 'total'",
    ],
    [
      'Thrift',
      /^\[FAILURE:\S+:\d+\] /,
      '[FAILURE:cart.thrift:12] Type "Total" has not been defined.',
    ],
  ],
  detail: [
    [
      'a place of OCaml',
      /^File "[^"]+", lines? \d+(?:-\d+)?, characters? \d/,
      'File "cart.ml", line 3, characters 4-7:',
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
      'the heading of Maven over what does not compile',
      /^COMPILATION ERROR ?:?\s*$/,
      'COMPILATION ERROR :',
    ],
    [
      'a number of errors of a compiler',
      /\b[1-9]\d* (?:errors?|problems?)(?: \(| generated| emitted| found| in|\.$|$)|\bFound [1-9]\d* errors?|\baborting due to|\b[1-9]\d* Error\(s\)|files? would be reformatted/,
      '2 errors generated.',
      'Found 3 errors in 2 files (checked 40 source files)',
      'error: aborting due to 2 previous errors',
    ],
  ],
};
