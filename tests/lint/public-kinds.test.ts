// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's
import { describe, expect, test } from 'vitest';
import { lintChecked } from './catalog.ts';

/** `rule/message severity` of each finding of a rule on one page. */
async function found(ruleId: string, text: string): Promise<string[]> {
  const { diagnostics } = await lintChecked(text);
  return diagnostics.flatMap((one) =>
    one.ruleId === ruleId ? `${one.messageId} ${one.severity}` : [],
  );
}

const fence = (language: string, code: string) => `# Kiln\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;

describe('a block of a shell that shows something else is no error', () => {
  test.each([
    [
      'a loop behind a prompt',
      'bash',
      '$ fetch kilns\nthree found\n\n$ for k in a b c;\ndo\n  heat "$k"\ndone',
    ],
    ['a loop whose list goes on', 'bash', '$ for k in a \\\n    b c\ndo\n  heat "$k"\ndone'],
    ['a choice behind a prompt', 'console', '$ case kiln in\n  kiln) heat ;;\nesac'],
    ['the end of a here-document behind a prompt', 'console', '$ cat <<EOF\n> hot\n> EOF\nhot'],
    ['a script of awk', 'bash', '#!/usr/bin/awk -f\n{ print "it\'s" }'],
    ['a script of fish', 'bash', '#!/usr/bin/env fish\nif test -n "$x"\n  heat\nend'],
    ['a script of Python', 'sh', '#!/usr/bin/env python3\nprint(f"it\'s {hot}")'],
    ['another prompt', 'bash', '$> source kiln.sh\nPlease enter the code (4 digits):\n$> heat'],
    ['the log of a kernel', 'bash', '[  123.456789] kiln_core: Unknown symbol heat (err -2)'],
    ['arguments left out', 'bash', 'docker run [ ... arguments (see below) ... ]'],
    ['arguments left out in brackets', 'bash', 'docker run -d (..) kiln --store ...'],
    ['words for a value', 'bash', 'git rebase -i topic~(number of commits to combine)'],
    ['a choice', 'bash', 'kiln get glaze -T (Matte|Gloss|Raku)'],
    ['a choice with blanks', 'bash', '$ kiln heat (PATH | URL)'],
    [
      'the configuration of a proxy',
      'bash',
      'if ($http_user_agent ~* " bot|crawler") { return 444; }',
    ],
    ['options in angle brackets', 'bash', 'kiln <command> <--flags>'],
    ['an empty placeholder', 'sh', 'kubectl rollout undo deploy <>'],
    ['the form of a loop', 'bash', 'while [ condition ]; do\n    # commands\ndone'],
    ['the head of a loop', 'bash', 'for ((i=start; i<=end; i++))'],
    ['a session of another program', 'bash', 'kiln console\n> heats\n> [for h in heats : { ... }]'],
    ['help', 'bash', './kiln.sh -h\nUsage: ./kiln.sh [-f <arg>]\n   <part>: one of  d[oor]|b[ase]'],
    ['C', 'sh', '#include <stdio.h>\nmain ()\n{\n  printf("hot");\n}'],
    ['escaped braces', 'bash', "kiln show -o template='{{'{{'}} .heat {{'}}'}}'"],
    ['output that begins with a word of the shell', 'bash', 'do some checks\nUnable to heat'],
    ['the greeting of a program', 'bash', 'Password:\npsql (12.9 (Kiln 12.9-0kiln0.1))'],
    [
      'an apostrophe in help',
      'bash',
      "kiln {subcommand} [option...]\nCommands:\n  heat    heat a door's lock like 'a-1'",
    ],
    ['what a server shares', 'bash', '/heat *(ro,sync)\n/kiln 10.0.0.0/24(rw,sync,root_squash)'],
    ['functions of another language', 'bash', "find('heats', 'a') = 'a'\nunzip(hex('c0')) = 'b'"],
    ['a request with what is left out', 'bash', '# 5.1\nGET /api/kilns/1\n{ ... }'],
    ['a number to be worked out', 'sh', 'kiln get https://kiln.example/v1.(y+1).0/heat.yaml'],
    ['a value in brackets', 'bash', 'cd ~/(キルン名)\nmkdir heat'],
    ['a table in braces', 'bash', '  { kiln:Ash Oven, id:7, name:Ash (10th firing) }'],
    ['words of a shell in a sentence', 'bash', 'cd kiln\nmkdir heat\nthen fire it'],
    ['a loop of Python', 'bash', 'for k in kilns.all():\n    print(k)'],
    ['a value of Python', 'bash', 'df = heat.read(kiln)\nlog(df)'],
    ['options explained', 'bash', 'kiln start [-g SIZE]\n\n  flag -g SIZE ... the size (e.g. 4x4)'],
    ['a choice of numbers', 'bash', 'kiln open --port=<25|143>:to=<tcp>:at=<10025|10143>'],
    ['a menu', 'bash', '[ 1 ] - Heat data\n[ 2 ] - Log folder (/var/log)'],
    ['a plural in brackets', 'bash', 'mv KILN(S) FOLDER\nmv a b'],
    ['a value in an address', 'bash', '$ curl -k https://( name of kiln ):443/heat'],
    ['variables of make', 'shell', 'export HEAT ?= $(shell cat heat.json)\nexport KILN ?= a'],
    ['a prompt in brackets', 'bash', '(kiln2)$ sudo heat list\n...\nkiln (hot)'],
    ['a plan of git', 'sh', "pick 80d02a1 kiln: fire the kilns' doors\npick aaee038 kiln: cool\n"],
    ['one line among others that are none', 'sh', 'kiln 7 of 9\nheat 12 h\ntime (hours)'],
    ['a placeholder with a blank', 'bash', 'helm uninstall kiln -n < namespace> '],
    ['a value with a condition', 'bash', 'export KILN=<kiln with >= 16 doors, 64GB and a lid>'],
    ['an expression of another language', 'bash', '${#kiln,,^^}'],
    ['a choice with blanks in angle brackets', 'bash', 'kiln heat <number | name of kiln>'],
    ['a tag in quotes', 'bash', 'grep -rL "heat" . | xargs grep -l "<kiln" 2>/dev/null | wc -l'],
    ['a placeholder with a blank at its end', 'bash', 'kiln heat --doors <the door numbers >'],
    ['a value in pipes', 'shell', 'pip install kiln==||site.kiln_version||'],
    [
      'words explained',
      'bash',
      'daily     # every day\ndone      # what is fired\ntodo      # the rest',
    ],
    ['settings with lists', 'bash', 'kilns[]=@kiln/oven\nkilns[]=kiln-lid\nheat=high'],
    ['a path to be filled in', 'bash', 'kiln migrate -i ${path to kiln.yml}'],
  ])('%s', async (_name, language, code) => {
    const findings = await found('valid-shell', fence(language, code));
    expect(findings.filter((one) => !one.endsWith('info'))).toEqual([]);
  });
});

describe('what cannot run stays an error', () => {
  test.each([
    ['a quote that is never closed', 'kiln log "all'],
    ['a mark behind the command', 'kiln-ui report1.rep`'],
    ['a typing error in a substitution', 'kiln apply --rules=($cat rules.json) --dry-run'],
    ['a pipe between files', 'sort < heat.log | uniq > > kilns.txt'],
    ['a remark with a sign in it', 'ln -s (s = symbolic) /etc/kiln /etc/oven'],
  ])('%s', async (_name, code) => {
    expect(await found('valid-shell', fence('bash', code))).toEqual([
      expect.stringMatching(/ error$/),
    ]);
  });
});

describe('no broken block is', () => {
  test.each([
    ['JSON with members left out', 'json', '{\n  "heats": {\n    "first": 1\n  },\n  ...\n}'],
    ['JSON with items left out', 'json', '{\n  "kilns": [id, ...],\n  "b": 1,\n}'],
    ['text over several lines, as consoles take it', 'json', '{\n  "log": """hot\n  hotter"""\n}'],
    ['text that is wrapped to be read', 'json', '{ "run": ["heat()\n  cool()"],\n  "a": "b\nc"\n}'],
    ['the inside of a command', 'json', '{ "heat": "\'"$(cat heat)"\'" }'],
    ['more levels than anybody writes', 'json', `${'['.repeat(30_000)}1`],
    ['JSON5', 'json5', "{\n  a: 'b',\n}"],
    ['lines that a site takes out', 'yaml', 'a:\n  // highlight-start\n  b: 1\n  // highlight-end'],
    ['an include of a site', 'toml', '[params]\n{{% include "kiln.toml" %}}'],
    ['types of a map', 'json', '{\n  "heats": map<string, string> // more\n  "b": 1\n}'],
    ['types of values', 'json', '{\n  "heats": Array<{ "kiln": string }>\n  "n": 1\n}'],
    ['a choice of values', 'jsonc', '{ "type": "oven" | "kiln" }'],
    ['values of Go', 'json', '{\n  Heats: []*pb.Heat{\n    {\n      Kiln: "a",\n    }\n  }\n}'],
    ['a unit of systemd', 'toml', '[Service]\nKillSignal=SIGQUIT\nEnvironment=KILN=/etc/kiln'],
    [
      'the configuration of a model',
      'toml',
      '[request]\nr = sub, act, obj\n[policy]\np = sub, obj',
    ],
    ['options of MyST', 'toml', ':filename: kiln.toml\n:linenos:\n\n[heat]\nhot = true'],
    ['YAML under another name', 'toml', 'kiln:\n  config: |\n    [[heats]]'],
    ['placeholders in brackets', 'yaml', 'host: [user]@[host-ip]\ndir: /home/[user]/kilns'],
    ['CUE', 'json', '"kiln": {\n  type: "oven"\n  labels: {}\n  heat: {\n    hot: true\n  }\n}'],
    ['CUE with a tab', 'yaml', '"kiln": {\n\ttype: "oven"\n\tlabels: {}\n}'],
    ['CUE in two parts', 'yaml', 'kiln: {\n  type: "oven"\n}\n\ntemplate: {\n  heat: 1\n}'],
    ['YAML with dots below each other', 'yaml', 'spec:\n  kiln:\n    .\n    .\n  heat: 1'],
    ['YAML with keys left out', 'yaml', 'kind: Kiln\n...\n  template:\n    spec: 1'],
    ['a text in quotes that begins at the margin', 'yaml', 'config: \'{\n  "type": "oven"\n}\''],
    ['a list in brackets with tabs', 'yaml', 'names: [\n\t"a",\n\t"b",\n]'],
    ['the template of a chart', 'yaml', '{{- if .Values.kiln }}\nkiln:\n{{- end }}\n  a: b: c'],
    ['the value of a key', 'toml', '[\n  "hot",\n  "cold"\n]'],
    ['a placeholder in a text', 'toml', 'labels = "zone=<zone>,rack=<rack>"'],
    ['several queries', 'promql', '# (usage)\nsum(heat{})\n# (limit)\nsum(limit{})\n/ sum(heat{})'],
  ])('%s', async (_name, language, code) => {
    expect(await found('valid-block', fence(language, code))).toEqual([]);
  });

  test.each([
    ['an excerpt', `${fence('json', '[\n  {\n    "name": "kiln",\n    "heats": [')}`],
    ['JSON with names for values', fence('json', '{\n  "heat": {?Heat},\n  "code": {?Code}\n}')],
    ['the grammar of YAML', fence('yaml', 'rules:\n   [ - <heat_rules> ]')],
    [
      'one that the text calls wrong',
      `${fence('yaml', 'a: 1\n   b: 2')}\nHere \`b\` is incorrectly indented.\n`,
    ],
  ])('certainly: %s', async (_name, text) => {
    expect(await found('valid-block', text)).toEqual([expect.stringMatching(/ info$/)]);
  });
});

test.each([
  ['a column that is not there', '| 1 | Wait | then retry |', ['lost-cell warning']],
  ['a mark in code, which some programs read', '| 1 | `ps | sort` |', ['lost-cell info']],
])('cells of a table that nobody sees, because of %s', async (_name, row, expected) => {
  expect(await found('valid-table', `# A\n\n| Code | Do |\n|---|---|\n${row}\n`)).toEqual(expected);
});

describe('a block without a language on a page without entries', () => {
  const rules = ['valid-shell', 'no-hidden-characters', 'no-dangerous-command'] as const;
  const all = async (code: string) =>
    (await Promise.all(rules.map((rule) => found(rule, fence('', code))))).flat();

  test.each([
    ['behind a prompt', '$ kubectl get pods -n "kiln', ['unclosed-quote error']],
    ['with its output', '$ ls -la "\ntotal 3\n-rw kiln', ['unclosed-quote error']],
    ['of a known program', 'kubectl get pods –n kiln', ['dash error']],
    ['that deletes', '$ rm -rf /', ['dangerous warning']],
  ])('is a command %s', async (_name, code, expected) => {
    expect(await all(code)).toEqual(expected);
  });

  test.each([
    ['a sentence', "The kiln doesn't heat"],
    ['a log', '2026-11-02 kiln: can\'t open "/dev/heat'],
    ['a tree of files', "kiln/\n├── it's.md\n└── heat.md"],
    ['a program alone in words', "make sure that it's hot"],
  ])('is none if it shows %s', async (_name, code) => {
    expect(await all(code)).toEqual([]);
  });

  test('may show prompts', async () => {
    expect(await found('no-prompt-in-command', fence('', '$ df -h'))).toEqual([]);
  });
});

describe('references without any definition', () => {
  test.each([
    ['the form of an address is none', 'Use kms://[NAME][VAULT]/[KEY].\n', []],
    [
      'names of marks are none',
      'r[kiln.door-lock]\n\n[the lock][kiln.door-lock]\n',
      ['no-definition info'],
    ],
    ['a few are errors', '[the kiln][kiln]\n', ['no-definition error']],
    ['a regular expression is none', 'Take [^abc] for the rest.\n', ['no-footnote info']],
    ['marks of an encyclopedia are none', 'It is hot.[1][note 2]\n', []],
    ['words of a program are none', 'Bad state [old=number][new=number]\n', []],
    ['many are a manner', '- [PR #1][ana]\n'.repeat(5), Array(5).fill('no-definition info')],
  ])('%s', async (_name, text, expected) => {
    expect(await found('no-undefined-reference', `# A\n\n${text}`)).toEqual(expected);
  });
});

describe('a warning next to a command is', () => {
  test.each([
    ['a heading above', '# A\n\n## Uninstall\n\n### Linux\n\n', 'rm -rf /srv/kiln'],
    ['a remark behind it', '# A\n\n', 'mkfs.ext4 /dev/vdb\n# double check the device'],
    [
      'what a script asks',
      '# A\n\n',
      'if confirm "Delete all logs?"; then\n  rm -rf /srv/log/*\nfi',
    ],
    ['a fresh start', '# A\n\n', '# Start fresh\niptables -F'],
  ])('%s', async (_name, before, code) => {
    expect(await found('no-dangerous-command', `${before}\`\`\`bash\n${code}\n\`\`\`\n`)).toEqual(
      [],
    );
  });

  test('not needed where a sentence speaks of it', async () => {
    const text = '# A\n\nWithout the flag `kubectl delete ns kiln` waits for all pods.\n';
    expect(await found('no-dangerous-command', text)).toEqual([]);
  });
});

describe('what a page shows as wrong is information', () => {
  const block = (around: string) => around.replace('CODE', '```bash\necho "hot\n```');
  test.each([
    ['a label above', '**Bad:**\n\nCODE\n'],
    ['a heading with a sign', '### ❌ Like this\n\nCODE\n'],
    ['a rule', "Don't do this:\n\nCODE\n"],
    ['struck out', '~~Heat it by hand~~\n\nCODE\n'],
    ['in Chinese', '错误示例：\n\nCODE\n'],
    ['a comment inside', '```bash\n# wrong\necho "hot\n```\n'],
    ['an example of a danger', '**Vulnerable code example**\n\nCODE\n'],
    ['a remark on the line', '```bash\necho "hot # bad\n```\n'],
    ['a comment above the line', '```bash\nx=1\n\necho hi\n\n# Incorrect usage\necho "hot\n```\n'],
  ])('%s', async (_name, around) => {
    expect(await found('valid-shell', `# A\n\n${block(around)}`)).toEqual(['unclosed-quote info']);
  });

  test.each([
    ['what to remember', "Don't forget to run:\n\nCODE\n"],
    ['what is wrong with a kiln', 'If its heat is invalid, run this.\n\nCODE\n'],
    ['another block', '**Bad:**\n\n```\nx\n```\n\nCODE\n'],
  ])('but not %s', async (_name, around) => {
    expect(await found('valid-shell', `# A\n\n${block(around)}`)).toEqual(['unclosed-quote error']);
  });
});

describe('a danger is certain only where nothing may tell of it', () => {
  const page = (text: string, title = 'Kiln') =>
    found('no-dangerous-command', `# ${title}\n\nLook at it.\n\n${text}`);
  const wipe = '```bash\nrm -rf /srv/kiln\n```\n';

  test.each([
    ['nothing', wipe],
    ['words on another section', `## Uninstall\n\nGone.\n\n## Heat\n\n${wipe}`],
  ])('%s', async (_name, text) => {
    expect(await page(text)).toEqual(['dangerous warning']);
  });

  test.each([
    ['a word further up in the section', `This deletes it.\n\n\`\`\`bash\nls\n\`\`\`\n\n${wipe}`],
    ['a callout', `:::note\nOnly in the shed.\n:::\n\n${wipe}`],
    [
      'another language',
      `Voer dit uit om de oven weer aan de praat te krijgen, en kijk daarna of alle vormen nog heel zijn en of de deur goed sluit; zo niet, bel dan de bakker van dienst en wacht op hem.\n\n${wipe}`,
    ],
    ['another script', `После этого печь снова греет.\n\n${wipe}`],
    ['a record', '```bash\n$ rm -rf /srv/kiln\n$ ls /srv\nlost+found\n```\n'],
    [
      'a list of removals',
      '```bash\nsystemctl stop kiln\nsystemctl disable kiln\nrm /etc/kiln\nrm -rf /srv/kiln\n```\n',
    ],
    [
      'what the page has made',
      '```bash\nkubectl create namespace kiln\n```\n\nLater:\n\n```bash\nkubectl delete namespace kiln\n```\n',
    ],
    ['a sentence between commands', '```bash\nClean up the kiln now\nrm -fr *\n```\n'],
    ['a branch of one’s own', 'Push to your fork:\n\n```bash\ngit push --force\n```\n'],
    ['a fresh copy', '```bash\ngit clone kiln.git\ncd kiln\ngit reset --hard v2\n```\n'],
  ])('%s', async (_name, text) => {
    const severities = await page(text);
    expect(severities.filter((one) => !one.endsWith('info'))).toEqual([]);
  });

  test('a title', async () => {
    const severities = await page(wipe, 'Uninstall the kiln');
    expect(severities.filter((one) => !one.endsWith('info'))).toEqual([]);
  });
});

test('values in brackets are words for values', async () => {
  expect(
    await found('valid-block', fence('json', '{\n  "hot": [\n    (kilns that heat)\n  ]\n}')),
  ).toEqual([]);
  expect(await found('valid-block', fence('yaml', 'image: {OWNER}/{NAME}:1'))).toEqual([]);
});

test('a loop behind a pipe goes on', async () => {
  const code = '$ find . -name "*o" | while read FILE\n  do\n    sum "$FILE"\n  done\n38 43 a.o';
  expect(await found('valid-shell', fence('bash', code))).toEqual([]);
});

test('front matter of a template in TOML is none yet', async () => {
  const page = '+++\ntitle = "{{ replace .Name "-" " " }}"\n+++\n\n# A\n';
  expect(await found('valid-front-matter', page)).toEqual([]);
});

test.each([
  ['SUMMARY.md', []],
  ['index.md', ['no-address']],
])('a chapter without an address is announced in %s', async (path, expected) => {
  const { diagnostics } = await lintChecked({ [path]: '# Summary\n\n- [Kilns]()\n' });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-broken-link');
  expect(own.map(({ messageId }) => messageId)).toEqual(expected);
});

test.each([
  ['themes/hot/exampleSite/content/a.md', 'info'],
  ['site/assets/vendor/kiln/docs/a.md', 'info'],
  ['third_party/kiln/README.md', 'info'],
  ['tools/md/tests/compare/links.md', 'info'],
  ['pkg/testdata/page.md', 'info'],
  ['tests/fixtures/README.md', 'error'],
  ['pkg/testdata/README.md', 'error'],
  ['pkg/testdata/oven/README.md', 'info'],
  ['tests/html/nodes.md', 'info'],
  ['tests/e2e/troubleshooting.md', 'error'],
  ['docs/tests/unit/first.md', 'error'],
  ['tests/end-to-end.md', 'error'],
  ['docs/vendors.md', 'error'],
])('what others wrote is information: %s', async (path, severity) => {
  const { diagnostics } = await lintChecked({ [path]: fence('bash', 'echo "hot') });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'valid-shell');
  expect(own.map((one) => one.severity)).toEqual([severity]);
});

test.each([
  ['keys of several words', 'Name: nodes\nInstance Type: r5.xlarge\n  - vCPU: 4', 'info'],
  ['comparisons', '- Dead tuples: > 30% for 1 day', 'info'],
  ['types', 'heat: string\nkilns: integer (default: 5)', 'info'],
  ['types with members', 'heats: array\n  items:\n    kiln: string', 'info'],
  ['boxes', 'Checks:\n  - [ ] Nodes: healthy: all\n- x', 'info'],
  ['bullets that are stars', 'Value:\n  * ns-1.example.com.\n  * ns-2.example.com.', 'info'],
  ['prose behind quotes', 'window: "03:00-04:00" UTC', 'info'],
  ['a file that a program reads', 'kind: Pod\nwindow: "03:00" UTC', 'warning'],
  ['a slip', 'enabled: true\n  provider: s3', 'warning'],
])('YAML that only has its colours is information: %s', async (_name, code, severity) => {
  const { diagnostics } = await lintChecked(fence('yaml', code));
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'valid-block');
  expect(own.map((one) => one.severity)).toEqual([severity]);
});

test.each([
  ['name: heat\ndescription: Use it when: the kiln is cold\ntools: Read', 'info'],
  ['description: Rules\napplyTo: **/*.ts', 'info'],
  ['title: {{ title }}\ndate: 2026-01-01', 'info'],
  ['title: Heat: how it works\ndescription: Kilns', 'error'],
  ['owner: ops: a\nname: x\ndescription: y', 'error'],
])('front matter for who reads it leniently is information: %s', async (yaml, severity) => {
  const { diagnostics } = await lintChecked(`---\n${yaml}\n---\n\n# Heat\n`);
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'valid-front-matter');
  expect(own.map((one) => one.severity)).toEqual([severity]);
});

test.each([
  ['rather late', 'low', 'warning'],
  ['rather late', 'critical', 'info'],
])('a priority that ranks nothing, %s beside %s', async (priority, other, severity) => {
  const entry = (name: string, rank: string) =>
    `## ${name}\n\n**Signature:** \`${name} fails\`\n\n**Priority:** ${rank}\n\n`;
  const { diagnostics } = await lintChecked(`# CI\n\n${entry('A', priority)}${entry('B', other)}`);
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'valid-standing');
  expect(own.map((one) => one.severity)).toEqual([severity]);
});

test('an answer with a prompt by mistake may be none', async () => {
  const code = '$ inferenceservice.serving.example.io/kiln created';
  expect(await found('no-prompt-in-command', fence('bash', code))).not.toContain('prompt error');
});

test('a list of options may stand ahead of an image', async () => {
  const code = 'docker run "${ARGS[@]}" --rm "$IMAGE" find / -name kiln';
  expect(await found('no-command-misuse', fence('bash', code))).toEqual([]);
});

test('what all versions of a page have in common is told of the newest', async () => {
  const page = fence('bash', 'echo "hot');
  const versions = (paths: readonly string[]) =>
    lintChecked(Object.fromEntries(paths.map((path) => [path, page])));
  const errors = async (paths: readonly string[]) => {
    const { diagnostics } = await versions(paths);
    const own = diagnostics.filter(({ ruleId }) => ruleId === 'valid-shell');
    expect(own).toHaveLength(paths.length);
    return own.flatMap(({ path, severity }) => (severity === 'error' ? path : []));
  };
  expect(
    await errors([
      'docs/a.md',
      'versioned_docs/version-1.4/a.md',
      'versioned_docs/version-v1.5/a.md',
      'versioned_docs/version-v1.6-alpha/a.md',
    ]),
  ).toEqual(['docs/a.md']);
  expect(await errors(['en/v0.9/a.md', 'en/v0.18/a.md', 'en/v0.18/b.md'])).toEqual([
    'en/v0.18/a.md',
    'en/v0.18/b.md',
  ]);
  expect(await errors(['2/a.md', '3/a.md'])).toEqual(['2/a.md', '3/a.md']);
});

test.each([
  ['beside a field', '**Symptom:** It is cold.\n\n**Remedation:** Fire it.', 'warning'],
  ['in a list of words', '- **Identity**: Who fires it?\n- **Keys**: Who opens it?', undefined],
  ['as the title of a section', 'Text.\n\n### Problemi\n\nText.', undefined],
])('a label that looks like the name of a field, %s', async (_name, text, severity) => {
  const findings = await found('no-misspelled-field', `# Kiln\n\n## Kiln is cold\n\n${text}\n`);
  const sure = findings.filter((one) => !one.endsWith('info'));
  expect(sure).toEqual(severity === undefined ? [] : [`near-name ${severity}`]);
});
