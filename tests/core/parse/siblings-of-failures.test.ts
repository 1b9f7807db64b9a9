import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function titles(text: string): string[] {
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  return runbook.entries.map(({ title }) => title);
}

const act = '\n\n1. Open the lid.\n2. Close it.\n\n';

/** A page with these headings, each above something to do. */
function page(title: string, headings: readonly string[], level = 2): string {
  return `# ${title}\n\n${headings.map((one) => `${'#'.repeat(level)} ${one}${act}`).join('')}`;
}

test.each([
  [
    'a heading of any words beside those that say that something fails',
    page('Kiln troubleshooting', [
      'The lid is stuck',
      'Glaze comes out grey',
      'Two pots out of one mould',
      'No heat from the coil',
    ]),
    [
      'The lid is stuck',
      'Glaze comes out grey',
      'Two pots out of one mould',
      'No heat from the coil',
    ],
  ],
  [
    'the same in French, but not how to reach those who help',
    page('Dépannage', [
      'Aucun four ne chauffe',
      'La porte répond 503',
      'Deux pots sortent du même moule',
      'Contacter l’équipe',
    ]),
    ['Aucun four ne chauffe', 'La porte répond 503', 'Deux pots sortent du même moule'],
  ],
  [
    'the same in Portuguese without accents',
    page('Forno - Solução de Problemas', [
      'Forno nao liga',
      'Porta nao fecha',
      'Mudei a curva e tudo igual',
      'Quando escalar',
    ]),
    ['Forno nao liga', 'Porta nao fecha', 'Mudei a curva e tudo igual'],
  ],
  [
    'the same in German, but no order',
    page('Fehlerbehebung', [
      'Eine hängende Kurve',
      'Der Ofen heizt nicht',
      'Deckel abbauen und entfernen',
      'In die Kurven sehen',
    ]),
    ['Eine hängende Kurve', 'Der Ofen heizt nicht'],
  ],
  [
    'no question beside failures, unless it states one',
    page('FAQ', [
      'Why does the kiln fail at night?',
      'The fuse is blown',
      'How hot can my kiln get in winter?',
      '温度不高？',
    ]),
    ['Why does the kiln fail at night?', 'The fuse is blown', '温度不高？'],
  ],
  [
    'messages in quotation marks, whatever they say',
    page('Troubleshooting', ['"LID_OPEN" (kiln 2)', '“Slow curve”', 'Curves']),
    ['"LID_OPEN" (kiln 2)', '“Slow curve”'],
  ],
  [
    'notes of a page that is called a runbook',
    page('Runbook', [
      'Shop: card and cash issues',
      'The list is empty',
      'The till returns 0',
      'Receipts do not print',
    ]),
    [
      'Shop: card and cash issues',
      'The list is empty',
      'The till returns 0',
      'Receipts do not print',
    ],
  ],
  [
    'no chapters of such a page that mostly tells how things are done',
    page('Runbook', ['Open the shop', 'The list is empty', 'Close the shop', 'Count the till']),
    [],
  ],
  [
    'cases beside each other, half of which fail',
    page('Übungen am Ofen', [
      'Fall 1: Der Strom fehlt',
      'Fall 2: Ein Topf zu viel',
      'Plan für das Jahr',
    ]),
    ['Fall 1: Der Strom fehlt', 'Fall 2: Ein Topf zu viel'],
  ],
  [
    'cases with numbers in Chinese',
    page('演练', ['1. 场景一：窑炉故障', '2. 场景二：多出一个罐子', '3. 年度计划']),
    ['1. 场景一：窑炉故障', '2. 场景二：多出一个罐子'],
  ],
  [
    'no cases of use',
    page('Ways to work', ['Case 1: one kiln', 'Case 2: two kilns', 'Case 3: a kiln that fails']),
    [],
  ],
  [
    'bold messages beside bold failures; what leads to another page is no remedy',
    "# Kilns\n\n## Questions & Troubleshooting\n\n**`Lid does not close`**\n→ Push it.\n\n**`No pot named 'blue'`**\n→ `kiln add blue`\n\n**The fuse is broken**\n→ Change it.\n\nFor more, see [the guide](guide.md).\n",
    ['Lid does not close', "No pot named 'blue'", 'The fuse is broken'],
  ],
  [
    'bold commands are none',
    '# Kilns\n\n## Questions & Troubleshooting\n\n**`Lid does not close`**\n→ Push it.\n\n**`kiln add blue`**\n→ Adds a pot.\n\n**The fuse is broken**\n→ Change it.\n',
    ['Lid does not close', 'The fuse is broken'],
  ],
  [
    'a chapter of errors behind the verification of a page',
    `# Runbook: kiln stuck\n\n## Symptoms\n\n- No heat\n\n## Resolution steps\n\n1. Turn the key.\n\n## Verification\n\nIt is hot.\n\n## Troubleshooting specific errors\n\n### "LID_OPEN" (kiln 2)${act}### "Curve timed out"${act}`,
    ['Runbook: kiln stuck', '"LID_OPEN" (kiln 2)', '"Curve timed out"'],
  ],
  [
    'a cause or a solution with its name is a part',
    '# Troubleshooting\n\n## The kiln does not heat\n\nIt stays cold.\n\n### Cause: no fuse\n\nPut one in.\n\n### 原因 2：开关坏了\n\n换一个。\n\n## The lid is stuck\n\nPull it.\n\n### Solution: oil the failed hinge\n\nWith care.\n',
    ['The kiln does not heat', 'The lid is stuck'],
  ],
])('%s', (_, text, expected) => {
  expect(titles(text)).toEqual(expected);
});

test('a sentence that leads on stays out of the last remedy', () => {
  const { runbook } = parseRunbook({
    id: 'page',
    path: 'page.md',
    text: '# Kilns\n\n## Troubleshooting\n\n**The lid does not close**\n\nPush it.\n\n**The fuse is broken**\n\nChange it.\n\nMehr dazu: siehe unten.\n\nWeitere Fragen beantwortet [die Seite](faq.md).\n',
  });
  expect(runbook.entries[1]?.remediation.map(({ text }) => text)).toEqual([
    'Change it.',
    'Mehr dazu: siehe unten.',
  ]);
});

test('German names without umlauts, what to look at, and alerts with their conditions', () => {
  const { runbook } = parseRunbook({
    id: 'page',
    path: 'page.md',
    text: '# Fehlerbehebung\n\n## Der Ofen heizt nicht\n\n**Moegliche Ursachen:**\n\n- kein Gas\n\n**Loesung:** Gas holen.\n\n## Symptoms of the panel\n\n**Symptom:** it is dark\n\n### What to look at first\n\n- the fuse\n\n### Fix\n\nChange it.\n',
  });
  expect(runbook.entries.map(({ fields }) => fields.map(({ name }) => name).join(' '))).toEqual([
    'causes remediation',
    'signature diagnosis remediation',
  ]);
  const alerts = [
    'Gas low · `< 10 %` for 5m · warning',
    'Hot (> 90 °C) - critical',
    'Curve 4 - slow fire',
    'Kilns (≤ 8 pots)',
  ];
  expect(
    titles(
      `# Alerting runbook\n\n## Kiln alerts\n\n${alerts.map((one) => `### ${one}${act}`).join('')}`,
    ),
  ).toEqual([
    'Gas low · < 10 % for 5m · warning',
    'Hot (> 90 °C) - critical',
    'Curve 4 - slow fire',
  ]);
});

test.each([
  [
    'identifiers of errors with one lead',
    page('Kiln', ['err-lid-open', 'err-no-glaze', 'err-cold-coil']),
    ['err-lid-open', 'err-no-glaze', 'err-cold-coil'],
  ],
  [
    'identifiers of any words below a heading about errors',
    `# Kiln\n\n## Errors\n\n${page('x', ['load-bad-curve', 'load-no-file', 'load-too-old'], 3).replace(/^# x\n/, '')}`,
    ['load-bad-curve', 'load-no-file', 'load-too-old'],
  ],
  [
    'but no settings',
    page('Kiln troubleshooting', ['load-max-files', 'load-max-size', 'load-file-name']),
    [],
  ],
])('%s', (_name, text, found) => {
  expect(titles(text)).toEqual(found);
});
