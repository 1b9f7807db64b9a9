import type { SignTable } from './sign.ts';

/** Interpreters, scripts, queries, documents. */
export const languages: SignTable = {
  cause: [
    [
      'Perl, Lua',
      /\bat \S+\.(?:p[lm]|t) line \d+\.?$|requires explicit package name|^lua\w*: \S+\.lua:\d+: /,
      'Global symbol "$total" requires explicit package name at cart.pl line 3.',
      "lua: cart.lua:3: attempt to index a nil value (global 'total')",
    ],
    [
      'LaTeX',
      /^! (?:LaTeX|Package \S+|Class \S+|pdfTeX) [Ee]rror\b|^! (?:Undefined control|Emergency stop|Missing|Extra|Too many|File|Paragraph ended|Misplaced|Illegal|Double)/,
      "! LaTeX Error: File `cart.sty' not found.",
      '! Undefined control sequence.',
    ],
    [
      'R, Julia',
      /^Error in \S.* ?:|there is no package called|^(?:Test Failed|Error During Test) at |Unsatisfiable requirements/,
      'Error in library(cart) : there is no package called ‘cart’',
      'Test Failed at /src/test/runtests.jl:12',
    ],
    [
      'a shell, at a line of a script',
      /^(?:\S+: )?[\w./-]+: (?:eval: )?line \d+: (?!\s*\d+ )\S.*: \S/,
      'cart.sh: line 3: [: too many arguments',
      'cart.sh: line 3: TOTAL: unbound variable',
    ],
    [
      'sed, awk, jq',
      /^sed: -e expression|^[gm]?awk: .*(?:error|line)|^jq: error|^parse error: /,
      "sed: -e expression #1, char 5: unterminated `s' command",
      'jq: error (at <stdin>:1): Cannot iterate over null (null)',
    ],
    [
      'a document that is no JSON, YAML or XML',
      /Unexpected token .{1,20} in JSON|JSON(?:Decode)?Error|mapping values are not allowed|did not find expected|no element found: line|[Uu]nexpected end of JSON|error (?:converting YAML|parsing \S+\.ya?ml)|not well-formed/,
      'mapping values are not allowed here',
      'yaml: line 12: did not find expected key',
      'Unexpected token < in JSON at position 0',
    ],
    [
      'a page of documentation',
      /^Liquid Exception: |Could not import extension|^docutils\.|\(SEVERE\/4\)|^Theme error:/,
      "Liquid Exception: Could not locate the included file 'cart'",
    ],
    [
      'a finding of PHPStan',
      /^\d+ {2,}(?:Method|Property|Parameter|Call to|Access to|Class|Function|Cannot|Variable|Undefined) \S/,
      '12     Method App\\Cart::total() has no return type specified.',
    ],
    [
      'dbt',
      /^(?:Compilation|Database|Runtime|Parsing|Validation|Configuration|Dependency) Error(?:$| in \S)/,
      'Database Error in model cart (models/cart.sql)',
    ],
    [
      'Clojure, MATLAB, Fortran, Ada, Erlang',
      /^(?:Execution|Syntax) error (?:\(\w+\) |compiling |macroexpanding )?at .{0,200}\(\S+:\d+|^Undefined (?:function|variable)|^Fortran runtime error: |^raised [A-Z][\w.]+ : |init terminating in do_boot|Kernel pid terminated/,
      'Execution error (ExceptionInfo) at shop.cart/total (cart.clj:12).',
      "Undefined function or variable 'total'.",
      'raised CONSTRAINT_ERROR : cart.adb:12 index check failed',
      '{"init terminating in do_boot",{undef,[{cart,start,[],[]}]}}',
    ],
  ],
  detail: [
    [
      'a class of PHP',
      /^(?:Message:\s+)?(?:Class|Interface|Trait|Method|Function) \S+ (?:not found|does not exist)|Target class \[/,
      'Class "Shop\\Cart" not found',
    ],
  ],
  consequence: [['R in the end', /^Execution halted$/, 'Execution halted']],
};
