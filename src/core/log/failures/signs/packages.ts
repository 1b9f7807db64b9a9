import type { SignTable } from './sign.ts';

/** Package managers and revision control. */
export const packages: SignTable = {
  cause: [
    [
      'a package of RPM',
      /\bnothing provides \S|No match(?:ing package|es? (?:found )?for|\b for argument)|(?:No package matching|Package) '[^']+' (?:is available|not found)|Installed \(but unpackaged\) file|conflicts with file from package|is needed by \S|File (?:must begin with|not found): ?\S|File listed twice|Unable to find a match|conflicting requests/,
      'nothing provides cart-devel >= 2.1 needed by shop-1.0-3.x86_64',
      'Installed (but unpackaged) file(s) found:',
      'cart-devel is needed by shop-1.0-3.x86_64',
    ],
    [
      'a package of Debian',
      /Unable to locate package|has no installation candidate|\bDepends: .* but |Unmet dependencies|unmet dependencies|Hash Sum mismatch|is not signed|NO_PUBKEY|does not have a Release file|dpkg: error processing|held broken packages|dpkg was interrupted|Unmet build dependencies/,
      'E: Unable to locate package libcart-dev',
      'shop-dev : Depends: libcart (= 2.10.1-2) but 2.10.1-3 is to be installed',
    ],
    [
      'a package of Python',
      /Could not find a version that satisfies|No matching distribution found|ResolutionImpossible|conflicting dependencies|No solution found when resolving|Failed building wheel|Microsoft Visual C\+\+ .* is required|externally[- ]managed|PackagesNotFoundError|ResolvePackageNotFound|Unsatisfiable\w*Error|(?:poetry|uv|Pipfile)\.lock\b.{0,60}\b(?:not up to date|changed|out of date|outdated|needs)|DO NOT MATCH THE HASHES|changed significantly since|Invalid requirement:|^\[Resolution(?:Failure|Impossible)\]: /,
      'ERROR: Could not find a version that satisfies the requirement acme-cart==9',
      'No solution found when resolving dependencies:',
      'poetry.lock is not up to date with pyproject.toml',
    ],
    [
      'a package of npm, Yarn, pnpm',
      /\bERESOLVE\b|compatible \.NET SDK was not found|\bE404\b|\bEINTEGRITY\b|ERR_PNPM_(?!RECURSIVE_)\w+|peer dep(?:endency)? .*conflict|Couldn't find (?:any versions|package)|404 Not Found|No matching version found|YN\d{4}: .*(?:lockfile would|not found|failed|isn't)|npm ci.*can only install|[Ll]ockfile needs to be|[Mm]issing script:|lock ?file is not up to date|Missing: \S+ from lock file/i,
      'npm error code ERESOLVE',
      'npm ERR! 404 Not Found - GET https://registry.example/acme-cart',
      'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    ],
    [
      'an artifact of Maven or Gradle',
      /Could not (?:find|resolve|transfer|determine|download|get) (?:artifact|dependenc|all |the depend|\S+:\S+:|resource|HEAD|GET|plugin)|Non-resolvable|was not found in any of the following sources|Unresolved dependencies|package \S+ does not exist|No compiler is provided in this|[Ss]ource option \d+ is no longer|Non-parseable|could not read \d+ project|Could not find method|SDK location not found|Duplicate class \S+ found|licen[cs]es have not been accepted|Server terminated abruptly|terminated without properly saying goodbye|could not be resolved$|^Rule \d+: \S+ failed with message|Cannot find matching toolchain|is a duplicate but no duplicate handling|' for \S+ is missing\. @ line|Inconsistent JVM-target|[Ff]ailed while enforcing|Dependency convergence error|Unsupported class file major version|not found: \S+\/\S+%/i,
      '> Could not resolve com.acme:cart:2.1.',
      'Source option 5 is no longer supported. Use 7 or later.',
      'Could not find artifact com.acme:cart:jar:2.1 in central',
      'sbt: Unresolved dependencies path:',
    ],
    [
      'a module of Go',
      /no required module provides package|missing go\.sum entry|cannot find (?:module|package)\b|unknown revision|verifying (?:module|go\.mod)|inconsistent vendoring|updates to go\.mod needed|go: .*requires go >=|is not in (?:GOROOT|std)\b|cannot find main module|^go\.(?:mod|work|sum):\d+: |ambiguous import|build constraints exclude all|no Go files in \S|import cycle not allowed|^SECURITY ERROR$/,
      'no required module provides package acme/cart',
      'go: go.mod requires go >= 1.22 (running go 1.21.5; GOTOOLCHAIN=local)',
      'missing go.sum entry for module providing package acme/cart',
    ],
    [
      'a crate',
      /no matching package named|failed to select a version|lock file .* needs to be updated|error: failed to (?:download|get|fetch|load source|parse manifest)|requires rustc|package .* cannot be built because/,
      'error: no matching package named `acme-cart` found',
      'the lock file Cargo.lock needs to be updated but --locked was passed',
    ],
    [
      'a gem or a package of Composer, Hex, NuGet, CocoaPods',
      /An error occurred while installing \S+ \(|trying to install in deployment mode|Could not locate Gemfile|[Bb]undle is locked to|You must use Bundler|Could not find (?:gem|compatible|a JavaScript runtime|\S+ in any of the sources)|Your requirements could not be resolved|Problem \d+$|requires? .* (?:but|which) .*(?:is not|was not|does not match|conflict)|could not find compatible versions|Because .* depends on|Failed to use "|Unable to find (?:a specification|package)|None of your spec sources/i,
      'Bundler could not find compatible versions for gem "cart":',
      'Your requirements could not be resolved to an installable set of packages.',
      '[!] Unable to find a specification for `AcmeCart`',
    ],
    [
      'a target of Bazel',
      /no such (?:target|package|attribute)\b|missing strict dependenc|undeclared inclusion|is not visible from|missing input file|Every rule of type|error loading package|cycle in dependency graph|name '\w+' is not defined/,
      "ERROR: /src/shop/BUILD:3:1: no such target '//cart:total'",
    ],
    [
      'git',
      /[Rr]epository not found|^Smudge error|(?:^|\d )[Hh]unks? (?:#\d+ )?FAILED|patch (?:failed: |does not apply)|^(?:fatal|remote: error|remote: fatal): (?!The process|Process completed|exit)\S|\bCONFLICT \(|Merge conflict in|! \[(?:remote )?rejected\]|pathspec .* did not match|couldn't find remote ref|not a git repository|reference is not a tree|refusing to (?:merge|update)|would be overwritten by (?:merge|checkout)|divergent branches|bad object|dubious ownership|exceeds GitHub's file size/,
      "fatal: couldn't find remote ref feature/cart",
      'Hunk #2 FAILED at 120.',
      'CONFLICT (content): Merge conflict in cart.c',
      '! [rejected]        main -> main (fetch first)',
    ],
    [
      'a checksum',
      /check ?sum (?:mismatch|does not match|failed|error)|(?:hash|digest|sha\d*|signature|integrity|size) (?:mismatch|does not match|check failed|verification failed|did not match)|checksums? did NOT match|Expected size/i,
      'cart.tar.gz: checksum mismatch',
      'Integrity check failed for cart.tgz',
    ],
    [
      'Terraform, Helm, Ansible',
      /\bplugin crashed!|^Error: (?:Plugin did|Invalid|Unsupported|Missing|Reference to|Failed to (?!build|compile)|Error |Incorrect|Duplicate|Inconsistent|creating|updating|deleting|reading|UPGRADE|INSTALLATION|Cycle|Provider|No value|Could not|Module|Backend|Inappropriate|Unreadable)|^fatal: \[[^\]]+\]: (?:FAILED|UNREACHABLE)!|(?:UPGRADE|INSTALLATION) FAILED: |error converting YAML|error validating|[Ii]nvalid (?:manifest|workflow|ownership metadata)/,
      'Error: Unsupported argument',
      'fatal: [web-1]: FAILED! => {"changed": false}',
      'Error: INSTALLATION FAILED: cannot re-use a name',
    ],
    [
      'a version that does not fit',
      /is (?:not compatible|incompatible) with|incompatible (?:versions?|types?|with)|requires (?:a |at least |\w+ )?(?:version|node|python|java|go|php|ruby)\b.{0,60}(?:but|or (?:later|higher|newer))|does not satisfy|Unsupported (?:Java|engine|platform|URL Type|option)|[Uu]nsupported .*version|engine "node" is incompatible|version mismatch|Minimum supported \w+ version is|is not supported by|wrong Ruby version|Your Ruby version is/i,
      'acme-cart@2.1: The engine "node" is incompatible with this module.',
      'unsupported Java version: 11',
      'Your Ruby version is 2.7, but your Gemfile specified 3.2',
    ],
  ],
  detail: [
    [
      'an error of APT',
      /^E: (?:Unable|Package|Failed|Could|The |Some |Sub-process|Version|Write|Release|You |Broken|Repository|Invalid|Unmet|Malformed|Method|Cannot|Type |GPG|Conflicting)/,
      'E: The repository has no keys',
    ],
    ['npm with words', /^npm (?:ERR!|error) \S/, 'npm error While resolving: shop@1.0.0'],
    [
      'a goal of Maven, a task of Gradle',
      /Failed to execute goal|A problem occurred (?:evaluating|configuring)|^> (?!Task|Configure|Transform|Building|Run|IDLE|Loading|Evaluating)\S.*(?:could not|can ?not|fail|error|cannot|unable|could|invalid|missing|exit)/i,
      'Failed to execute goal org.apache.maven.plugins:maven-deploy-plugin',
      "A problem occurred configuring project ':shop'.",
    ],
    [
      'an error of a build of RPM',
      /^error: (?!Bad exit status)/,
      'error: Failed build dependencies:',
    ],
    ['node-gyp', /^gyp ERR! (?!stack|System|cwd|node |not ok|command)\S/, 'gyp ERR! find Python'],
  ],
  summary: [
    [
      'a task of Gradle in short',
      /^> Task :\S+ FAILED|^FAILURE: Build failed|^\* What went wrong|^RPM build errors:|^ERROR: Failed to (?:build|install)/,
      '> Task :shop:compileJava FAILED',
      'RPM build errors:',
    ],
    [
      'a number of findings of a scanner',
      /\b[1-9]\d* (?:\w+ )?(?:vulnerabilit(?:y|ies)|potential problem\(s\))|leaks found: [1-9]/,
      'found 12 vulnerabilities (3 moderate, 9 high)',
    ],
  ],
  consequence: [
    [
      'a task or a phase of a build',
      /\bExecution failed for task|A failure occurred while executing \S|CompilationErrorException|^error: Bad exit status from/,
      "Execution failed for task ':shop:compileJava'.",
      'error: Bad exit status from /var/tmp/rpm-tmp.x (%check)',
    ],
    [
      'a goal of Maven whose findings stand above',
      /Failed to execute goal \S*maven-(?:surefire|failsafe|compiler)-plugin/,
      'Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.8.1:compile',
    ],
    [
      'npm in the end',
      /^npm (?:ERR!|error)(?:$| {2,}| *(?:code (?:ELIFECYCLE|1)$|errno|Linux |Darwin |Windows_NT |node +v|npm +v|argv |A complete log|path\b|command (?:failed|sh)|Exit status|Failed at|This is probably|Lifecycle script|workspace|location|in workspace|signal|Test failed|\S+@\S+ \S+: `))|\bELIFECYCLE\b|ERR_PNPM_RECURSIVE_\w+|^error Command failed with exit code|lerna ERR!|^Lifecycle script/,
      'npm ERR! code ELIFECYCLE',
      'npm error A complete log of this run can be found in: /root/x.log',
      ' ELIFECYCLE  Command failed with exit code 1.',
    ],
    [
      'a subprocess of a package manager',
      /subprocess-exited-with-error|Sub-process \S+ returned an error code|did not complete successfully: exit code|failed to solve(?:: (?:process|executor|rpc error)|$)|executor failed running|failed to push some refs|This error originates from a subprocess|failed with error code [1-9]/,
      'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
      'error: subprocess-exited-with-error',
    ],
  ],
};
