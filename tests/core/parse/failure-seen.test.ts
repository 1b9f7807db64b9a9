import { describe, expect, it, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { asksForRemedy, saysWhatIsSeen } from '../../../src/core/parse/titles/seen.ts';
import { tellsWork } from '../../../src/core/parse/titles/titles.ts';
import { seen } from '../../../src/core/parse/titles/words/seen.ts';
import { seenInLanguages } from '../../../src/core/parse/titles/words/seen-in-languages.ts';

describe('saysWhatIsSeen', () => {
  const rows = [seen, seenInLanguages].flatMap((table) => Object.values(table).flat());
  test.each(rows.flatMap(([name, , ...examples]) => examples.map((title) => [name, title])))(
    '%s: %s',
    (_, title) => {
      expect(saysWhatIsSeen(title)).toBe(true);
      expect(tellsWork(title)).toBe(false);
    },
  );

  it.each([
    'Agent logs',
    'Advanced environment variables',
    'Search is working',
    'Contacts',
    'Where data is stored',
    'Files that are ignored by the agent',
    'Supported versions',
    'Hardware',
    'Log levels of the agent',
    'Wie lege ich einen Schlüssel an?',
    'Protokolle',
    'ログの見方',
    'ログを確認する',
    '로그 보는 곳',
    '캐시를 지우는 방법',
    '.exe 与 .zip 的区别',
    '如何升级',
    'Tracker 是否可以连接',
    'Puertos',
    'Comment lire le journal',
    'Crash reporting',
    'Failed login limits',
    'Rate limits',
    'Time zones',
    'Loop devices',
    'Partition layout',
  ])('"%s" states nothing', (title) => {
    expect(saysWhatIsSeen(title)).toBe(false);
  });
});

it.each([
  ['The backup ran twice, what now?', true],
  ['Someone took the admin role before me! How to fix this?', true],
  ['Perdi a chave. O que devo fazer?', true],
  ['What does the queue state "frozen" mean?', true],
  ['How do I become admin?', false],
  ['Do you have a dark theme?', false],
])('asksForRemedy(%j) is %j', (title, asks) => {
  expect(asksForRemedy(title)).toBe(asks);
});

/** The titles of the entries of a page, with their signatures. */
function found(text: string, path: string): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map(({ title, signature }) => {
    const sources = signature?.patterns.map(({ steps }) => steps[0]?.source) ?? [];
    const seen = [...sources, ...(signature?.observed ? [signature.observed] : [])];
    return [title, ...seen].join(' | ');
  });
}

const page = (title: string, sections: readonly (readonly [string, string])[], level = '##') =>
  [`# ${title}`, ...sections.map(([heading, text]) => `${level} ${heading}\n\n${text}`)].join(
    '\n\n',
  );

it.each([
  [
    'headings of a page about failures that state something, but not those of its other parts',
    'docs/guide.md',
    page('Troubleshooting', [
      ['The kiln stays cold', 'Replace the fuse.'],
      ['Door opens by itself', 'Tighten the spring.'],
      ['Switching back to gas', 'Turn the valve.'],
      ['Call the vendor', 'Their number is on the door.'],
      ['Vendor contacts', 'See the door.'],
    ]),
    ['The kiln stays cold', 'Door opens by itself'],
  ],
  [
    'the name of a job, below which a sentence quotes the error',
    'docs/ci.md',
    page('CI failures', [
      ['glaze', 'If you see `glaze: no colour`, fill the tank.'],
      ['fire', 'When this job fails with "too cold at start", wait ten minutes.'],
      ['paint', 'This job paints. It needs colour.'],
    ]),
    ['glaze | glaze: no colour', 'fire | too cold at start'],
  ],
  [
    'what stands below a chapter that a clause names',
    'docs/handbook.md',
    page('Kiln', [
      ['What usually breaks', '### Door opens by itself\n\nTighten the spring.'],
      ['What usually changes', '### Door opens by itself\n\nColours do.'],
    ]),
    ['Door opens by itself'],
  ],
  [
    'codes of one family on a page about errors',
    'docs/codes.md',
    page('Firing errors', [
      ['KILN0031', 'Too cold. Wait.'],
      ['KILN0077', 'No gas. Open the valve.'],
      ['KILN1001', 'No colour.'],
    ]),
    ['KILN0031 | KILN0031', 'KILN0077 | KILN0077', 'KILN1001 | KILN1001'],
  ],
  [
    'codes of one family elsewhere',
    'docs/standards.md',
    page('Standards', [
      ['RFC2119', 'Words.'],
      ['RFC8259', 'JSON.'],
      ['RFC3339', 'Time.'],
    ]),
    [],
  ],
  [
    'notes in a folder of runbooks',
    'runbooks/kiln.md',
    page('Kiln, notes', [
      ['door stuck', '`kilnctl door open`'],
      ['fuse burst after restart', '`kilnctl fuse`'],
      ['gas expired', '`kilnctl gas order`'],
    ]),
    ['door stuck', 'fuse burst after restart', 'gas expired'],
  ],
  [
    'questions of an FAQ',
    'docs/faq.md',
    page('FAQ', [
      ['Q: The kiln ran twice, what now?', 'Delete one run.'],
      ['Q: Is gas supported?', 'Yes.'],
      ["Why can't I use wood?", 'Wood burns too fast.'],
      ["Why can't I open the door?", 'Wait until it is cold, then run `kilnctl door open`.'],
      ['What does the state "frozen" mean?', 'Heat it.'],
    ]),
    [
      'Q: The kiln ran twice, what now?',
      "Why can't I open the door?",
      'What does the state "frozen" mean?',
    ],
  ],
  [
    'headings between two entries',
    'docs/kiln.md',
    page('Kiln', [
      ['Fuse burns', '**Cause:** age\n\n**Fix:** replace it'],
      ['Display says "no gas"', 'The valve is closed. Open it.'],
      ['Door is stuck', '**Cause:** rust\n\n**Fix:** oil it'],
      ['Contacts', 'Ada'],
    ]),
    ['Fuse burns', 'Display says "no gas"', 'Door is stuck'],
  ],
  [
    'an alert with all of its parts',
    'alerts/kiln.md',
    '# Kiln alerts\n\n## KilnTooHot\n\n### First response\n\n1. Open the vent.\n\n### If that does not help\n\nCut the gas.\n',
    ['KilnTooHot | KilnTooHot'],
  ],
  [
    'alerts in bold below a chapter of alerts',
    'docs/handbook.md',
    page('Kiln handbook', [
      ['Common alerts', '**KilnHeatHigh**: open the vent.\n\n**GasPressureLow**: open the valve.'],
    ]),
    ['KilnHeatHigh | KilnHeatHigh', 'GasPressureLow | GasPressureLow'],
  ],
  [
    'bold lines with a remark in brackets behind them',
    'docs/known-errors.md',
    '# Known errors\n\n**`K-17 gas denied`** (since 2.1)\nOpen the valve.\n\n**`K-18 no route`** (since 2.1)\nFill the tank.\n',
    ['K-17 gas denied | K-17 gas denied', 'K-18 no route | K-18 no route'],
  ],
  [
    'the output that stands first below a heading',
    'docs/ci.md',
    page('CI failures', [['Glazing', '```\nglaze: access denied\n```\n\nUnlock the tank.']]),
    ['Glazing | glaze: access denied'],
  ],
  [
    'labels with an emoji ahead of them',
    'docs/tokens.md',
    page('Runbook: tokens', [
      ['⚠️ TokenIssueErrors', '🔍 **Investigate**\n- Read the log.\n\n🛠 **Fix**\n- Restart it.'],
      ['🔥 TokenLatencyHigh', '→ **Fix**\n- Add a node.'],
    ]),
    ['⚠️ TokenIssueErrors | TokenIssueErrors', '🔥 TokenLatencyHigh | TokenLatencyHigh'],
  ],
  [
    'a plain label with code alone behind it',
    'docs/labels.md',
    page('Labels', [
      ['Printer stops', 'Error: `no paper`\n\nFix: fill it.'],
      ['Etiketten fehlen', 'Fehlermeldung: `Vorlage fehlt`.\n\nLösungsschritte:\n1. Neu laden.'],
      ['Belt slips', 'Error: this happens when it is wet.\n\n**Fix:** dry it.'],
    ]),
    ['Printer stops | no paper', 'Etiketten fehlen | Vorlage fehlt', 'Belt slips'],
  ],
  [
    'the word for an alert in other languages',
    'docs/guardia.md',
    page('Guardia', [
      ['Alerta: ColaLlena', '**Impacto:** tarde\n\n**Cómo resolverlo:** reiniciar'],
      ['告警：QueueDown', '**影响**：没有消息\n\n**处理**：重启'],
      ['アラート: QueueFull', '**意味**: 一杯\n\n**対処**: 再起動'],
    ]),
    ['Alerta: ColaLlena | ColaLlena', '告警：QueueDown | QueueDown', 'QueueFull | QueueFull'],
  ],
  [
    'an error message in a fence, on a page named for the failure',
    'docs/import.md',
    '# Import fails\n\nError message:\n\n```\nimport: no column\n```\n\nOr:\n\n```\nimport: bad column\n```\n\nTo fix it, correct the header.\n',
    ['Import fails | import: no column\nOr:\nimport: bad column'],
  ],
  [
    'reasons and a fix, on a page named for the failure',
    'docs/deploy.md',
    '# Deployment stuck\n\nWhen it hangs, the rollout prints:\n\n```\nerror: too late\n```\n\nPossible reasons:\n\n- no image\n\nTo fix it, undo it:\n\n```bash\nkubectl rollout undo deploy/shop\n```\n',
    ['Deployment stuck | error: too late'],
  ],
  [
    'what stands below a question that goes on in the headings',
    'docs/guide.md',
    '# Guide\n\n## What to do when…\n\n### …the printer queue is full\n\n1. Clear it.\n\n## What to know when…\n\n### …you are new\n\nRead.\n',
    ['…the printer queue is full'],
  ],
  [
    'what a command exits with, which is no message',
    'docs/cli.md',
    page('CLI', [['parcel drop', '**Description:** drops parcels\n\n**Errors:** exits with 3']]),
    [],
  ],
  [
    'rows below a heading that they say all of, and no number as a text to look for',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## Uploads are rejected\n\n| Status | Cause | Action |\n|---|---|---|\n| `507` | The disk is full | Free space |\n',
    ['507 | 507'],
  ],
  [
    'messages in bold below a heading that fails, and no steps in bold',
    'docs/troubleshooting.md',
    page('Troubleshooting', [
      [
        'The kiln does not start',
        '**`cannot read kiln.json`.**\nPut it there.\n\n**`invalid heat of -1` or the same for gas.**\nCorrect it.',
      ],
      ['The fan is stuck', '**Check the failed blade.** Look.\n\n**Restart it.** Press.'],
    ]),
    ['cannot read kiln.json', 'invalid heat of -1 or the same for gas', 'The fan is stuck'],
  ],
  [
    'error codes in the first column of a table, in German',
    'docs/codes.md',
    '# Fehler\n\n| Fehlercode | Bedeutung | Maßnahme |\n|---|---|---|\n| `P-100` | Kein Papier | Nachlegen |\n',
    ['P-100 | P-100'],
  ],
  [
    'the problem that a plan solves',
    'docs/plan.md',
    page('Plan: new queue', [
      ['Problem', 'The old queue loses messages.'],
      ['Proposed solution', 'Use a log.'],
    ]),
    [],
  ],
  [
    'a form to fill in',
    'SECURITY.md',
    '# Security\n\n## Reporting\n\n- **Steps to reproduce**\n- **Impact**\n- **Suggested fix**, if you have one\n',
    [],
  ],
  [
    'a comparison that begins with solutions',
    'docs/compare.md',
    '# Kilns\n\n| Solution | Price | Problem |\n|---|---|---|\n| Gas | high | smoke |\n',
    [],
  ],
  [
    'numbers and what they mean',
    'docs/api.md',
    '# API\n\n## Errors\n\n| Code | Reason |\n|---|---|\n| 404 | not found |\n',
    [],
  ],
  [
    'numbers, what they are called and where they come from',
    'runbooks/exits.md',
    '# Exits\n\n| Exit code | Signal | Meaning | Common cause |\n|---|---|---|---|\n| 0 | - | Success | It is done |\n| 137 | SIGKILL (9) | OOMKilled | The limit is low |\n',
    [],
  ],
  [
    'how runbooks are written',
    'docs/guide.md',
    '# Guide to our runbooks\n\n## Causes\n\nA cause.\n\n## Remediation\n\n1. What to do.\n',
    [],
  ],
  [
    'what each grade of an incident means',
    'runbooks/kilns.md',
    '# Kilns\n\n| Severity | Indicators | Impact | Response |\n|---|---|---|---|\n| P0 | All kilns are cold | No bread | Page everybody |\n| P1 | A kiln is cold | Less bread | Page the smith |\n',
    [],
  ],
  [
    'what is done once an incident is over',
    'runbooks/kilns.md',
    '# Kilns\n\n## Post-incident actions\n\n### Root cause analysis\n\n- Was it preventable?\n\n### Improvement actions\n\n- Update the limits\n',
    [],
  ],
  [
    'work that a page plans',
    'runbooks/audit.md',
    '# Audit of kilns\n\n## Problem statement\n\nNobody knows how hot they are.\n\n## Success criteria\n\n- All are measured.\n\n## Investigation\n\n1. Measure them.\n\n## Resolution\n\n1. Write it down.\n',
    [],
  ],
  [
    'channels of alerts',
    'docs/monitoring.md',
    page('Monitoring', [['Alerts', '### Slack alerts\n\nSend them to a channel.']]),
    [],
  ],
  [
    'the problem that a design solves',
    'docs/retry.md',
    page('Spec: retries', [
      ['Problem', 'Jobs fail now and then.'],
      ['Solution', 'Retry three times.'],
    ]),
    [],
  ],
  [
    'a workshop about failures',
    'docs/people.md',
    page('Troubleshooting workshop', [
      ['The kiln stays cold', 'Good candidates look at the fuse.'],
    ]),
    [],
  ],
])('finds %s', (_, path, text, titles) => {
  expect(found(text, path)).toEqual(titles);
});

test.each([
  [
    'steps behind a fact that one sentence says',
    '# Playbook: flood\n\n**Trigger:** water in the cellar\n**Escalation:** call the fire brigade\n\n1. **Confirm** - look at the pump.\n2. **Contain** - close the valve.\n',
    ['Confirm - look at the pump.', 'Contain - close the valve.'],
  ],
  [
    'solutions with letters, each with a check and a fix',
    '# Troubleshooting\n\n## Lid does not close\n\n**Symptoms:** it stays open\n\n### Solution A: hinge is broken\n\n**Fix:** replace it.\n\n### Solution B: rust\n\nOil it.\n\n```bash\nkilnctl lid\n```\n',
    ['Solution A: hinge is broken', 'replace it.', 'Solution B: rust', 'Oil it.'],
  ],
  [
    'a section for where the first steps do not help',
    '# Kiln alerts\n\n## KilnTooHot\n\n### First response\n\n1. Open the vent.\n\n### If that does not help\n\nCut the gas.\n',
    ['Open the vent.', 'Cut the gas.'],
  ],
])('remedies: %s', (_, text, steps) => {
  const { runbook } = parseRunbook({ id: 'alerts/page', path: 'alerts/page.md', text });
  const told = runbook.entries.flatMap(({ remediation }) => remediation.map(({ text }) => text));
  expect(told.filter((step) => !step.startsWith('If '))).toEqual(steps);
});

it('facts beside each other and headings that say their field in full', () => {
  const text =
    '# Runbook: KilnPressureHigh\n\nOwner: kilns | Severity: high\n\n## What this means: It is hot.\n\n## First 5 minutes:\n\n1. Open it.\n\n## Likely causes: Gas.\n';
  const { entries, meta } = parseRunbook({ id: 'kiln', path: 'runbooks/kiln.md', text }).runbook;
  expect(meta).toMatchObject({ owner: 'kilns', severity: 'high' });
  expect(entries).toMatchObject([
    {
      context: 'It is hot.',
      causes: ['Gas.'],
      remediation: [{ text: 'Open it.' }],
    },
  ]);
});

it('a number in a table is seen, and no pattern', () => {
  const text =
    '# Errors\n\n| Status | Cause | Action |\n|---|---|---|\n| `507` | full | Free space |\n';
  const { entries } = parseRunbook({ id: 'errors', path: 'docs/errors.md', text }).runbook;
  expect(entries.map(({ signature }) => signature)).toMatchObject([
    { patterns: [], observed: '507' },
  ]);
});
