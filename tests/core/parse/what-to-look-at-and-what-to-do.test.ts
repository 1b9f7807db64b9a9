import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** Each entry of a page as its title and its fields, each with the first words that it says. */
function entries(text: string, path = 'docs/troubleshooting.md'): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map((entry) =>
    [
      entry.title,
      ...entry.fields.map(({ name }) => name),
      ...entry.diagnosis.map((step) => `? ${said(step)}`),
      ...entry.remediation.map((step) => `> ${said(step)}`),
    ].join(' | '),
  );
}

function said({ text, commands }: { text: string; commands: readonly { code: string }[] }): string {
  return (text || commands.map(({ code }) => code).join(' ')).split('\n').slice(0, 1).join('');
}

test.each([
  [
    'checks without a remedy are what to look at',
    '# Hornos\n\n## El horno no responde\n\n**Síntoma:** la puerta queda abierta.\n\n**Verificaciones:**\n\n- ¿Hay gas?\n',
    ['El horno no responde | signature | diagnosis | ? ¿Hay gas?'],
  ],
  [
    'orders to check are, too, ahead of a remedy',
    '# Forno\n\n## A porta não fecha\n\nSintoma: a luz pisca.\n\nVerificar:\n\n- A dobradiça.\n\nCorreção:\n\n- Aperte o parafuso.\n',
    [
      'A porta não fecha | signature | diagnosis | remediation | ? A dobradiça. | > Aperte o parafuso.',
    ],
  ],
  [
    'behind a remedy they ask whether it worked',
    '# Kiln\n\n## The fan is stuck\n\n**Symptom:** no wind.\n\n**Fix:** turn it.\n\n**Check:** the wind is back.\n',
    ['The fan is stuck | signature | remediation | verification | > turn it.'],
  ],
  [
    'what to do behind what to look at, without a label',
    '# Kiln\n\n## The fan is stuck\n\n**Symptom:** no wind.\n\n**Checks:**\n\n- The belt.\n\n---\n\nTo fix this, replace the belt.\n',
    [
      'The fan is stuck | signature | diagnosis | remediation | ? The belt. | > To fix this, replace the belt.',
    ],
  ],
  [
    'a label at the margin ends the list above it',
    '# Kiln\n\n## The lamp is broken\n\n**Cause:**\n- The fuse is gone.\n**Fix:**\nPut in a new fuse.\n',
    ['The lamp is broken | causes | remediation | > Put in a new fuse.'],
  ],
  [
    'a label that is indented is a part of its item',
    '# Kiln\n\n## The lamp is broken\n\n**Cause:**\n- The fuse is gone.\n  **Note:** it is small.\n\n**Fix:** put in a new fuse.\n',
    ['The lamp is broken | causes | remediation | > put in a new fuse.'],
  ],
  [
    'an order behind a list of causes is a remedy',
    '# Ofen\n\n## Der Ofen startet nicht\n\nMögliche Ursachen:\n\n- kein Gas\n- kein Strom\n\nÖffnen Sie das Ventil.\n',
    ['Der Ofen startet nicht | causes | remediation | > Öffnen Sie das Ventil.'],
  ],
  [
    'a fact behind a list of causes is one more',
    '# Ofen\n\n## Der Ofen startet nicht\n\nMögliche Ursachen:\n\n- kein Gas\n- kein Strom\n\nBeides ist selten.\n\n**Lösung:** Ventil öffnen.\n',
    ['Der Ofen startet nicht | causes | remediation | > Ventil öffnen.'],
  ],
  [
    'a command behind a symptom is a remedy',
    '# Kiln\n\n## The panel is frozen\n\nSymptom: no key works.\n\n```sh\nkilnctl panel reset\n```\n',
    ['The panel is frozen | signature | remediation | > kilnctl panel reset'],
  ],
  [
    'output behind a symptom is none',
    '# Kiln\n\n## The panel is frozen\n\nSymptom:\n\n```\npanel: no key\n```\n\nFix: wait.\n',
    ['The panel is frozen | signature | remediation | > wait.'],
  ],
  [
    'commands below an investigation that begins with causes',
    '# Kiln cold\n\n## Symptoms\n\nNo heat.\n\n## Investigation\n\n### Possible causes\n\n- no gas\n\n### Diagnostic steps\n\n- Look at the meter.\n\n## Resolution\n\n- Open the valve.\n',
    [
      'Kiln cold | signature | causes | diagnosis | remediation | ? Look at the meter. | > Open the valve.',
    ],
  ],
  [
    'contacts and attempts are no steps',
    '# Kiln cold\n\n**Symptom:** no heat.\n\n**Fix:** open the valve.\n\n## Attempted fixes\n\n1. Hit it.\n\n## Contatos de emergência\n\n1. Ana\n',
    ['Kiln cold | signature | remediation | > open the valve.'],
  ],
  [
    'conditions in bold behind what to look at say what to do, if nothing else does',
    '# Kiln\n\n## Kiln cold\n\n**Symptom:** no heat.\n\n**Diagnosis:**\n\n1. Look at the meter.\n\n**If the meter is at 0:** open the valve.\n\n- **When the valve is open**: call the smith.\n',
    [
      'Kiln cold | signature | diagnosis | remediation | ? Look at the meter. | > If the meter is at 0: open the valve. | > When the valve is open: call the smith.',
    ],
  ],
  [
    'conditions that only lead to a finding are part of it',
    '# Kiln\n\n## Kiln cold\n\n**Symptom:** no heat.\n\n**Diagnosis:**\n\n**If the meter is at 0:** the valve is the cause.\n\n**If it is above:** check the lamp.\n',
    [
      'Kiln cold | signature | diagnosis | ? If the meter is at 0: the valve is the cause. | ? If it is above: check the lamp.',
    ],
  ],
  [
    'so they are beside a remedy',
    '# Kiln\n\n## Kiln cold\n\n**Diagnosis:** the meter.\n\n**If it is at 0:** open the valve.\n\n**Fix:** light it.\n',
    [
      'Kiln cold | diagnosis | remediation | ? the meter. | ? If it is at 0: open the valve. | > light it.',
    ],
  ],
  [
    'what looks at something ahead of the labels',
    '# Troubleshooting\n\n## Kiln is cold\n\n- Check the meter.\n- Inspect the lamp.\n- Possible causes: no gas.\n- Remediation: open the valve.\n\n## Lid is stuck\n\n- It is hot.\n- It is old.\n- Possible causes: rust.\n- Remediation: oil it.\n',
    [
      'Kiln is cold | diagnosis | causes | remediation | ? Check the meter. | ? Inspect the lamp. | > open the valve.',
      'Lid is stuck | causes | remediation | > oil it.',
    ],
  ],
  [
    'a guide to how grave it is says what to check',
    '# Heat alerts\n\n## Kiln heat above threshold\n\n### Severity guide\n\nIf it lasts, check whether the valve is open.\n\n### Known false positives\n\nNone so far.\n',
    ['Kiln heat above threshold | diagnosis | ? If it lasts, check whether the valve is open.'],
  ],
  [
    'a first response of which each step only looks, ahead of what to do',
    '# Kiln cold\n\n## Symptoms\n\nNo heat.\n\n## Initial response (2 minutes)\n\n### 1. Assess the impact\n\n```bash\nkubectl get pods -n <kilns>\ncurl -I http://<kiln>/health\n```\n\n## Workaround\n\n```bash\nkubectl rollout restart deployment/kiln\n```\n',
    [
      'Kiln cold | signature | diagnosis | remediation | ? 1. Assess the impact | > kubectl rollout restart deployment/kiln',
    ],
  ],
  [
    'a first response that does something is one',
    '# Kiln cold\n\n## Symptoms\n\nNo heat.\n\n## Initial response\n\n### Check the pod\n\n```bash\nkubectl delete pod kiln-0\n```\n\n## Workaround\n\nLight it.\n',
    ['Kiln cold | signature | remediation | remediation | > Check the pod | > Light it.'],
  ],
  [
    'names of what is seen and of what to look at',
    '# Kiln cold\n\n## Detection signals\n\n- No heat.\n\n## Deep checks\n\n- The meter.\n\n## Remediation\n\n- Light it.\n',
    ['Kiln cold | signature | diagnosis | remediation | ? The meter. | > Light it.'],
  ],
])('%s', (_, text, expected) => {
  expect(entries(text)).toEqual(expected);
});

test.each([
  ['Run:', 'bash', 'remediation'],
  ['Check:', 'bash', 'remediation'],
  ['Command:', '', 'remediation'],
  ['Example:', 'bash', 'remediation'],
  ['Verify:', 'bash', 'verification'],
])('a line above code among what to do: %s', (line, language, field) => {
  const code = `${line}\n\n\`\`\`${language}\nkiln reset\n\`\`\`\n`;
  const text = `# Kilns\n\n## The kiln stops\n\n**Symptom:** no heat\n\n**Fix:**\n\n${code}\n**Owner:** smiths\n`;
  const { runbook } = parseRunbook({ id: 'kilns', path: 'kilns.md', text });
  const commands = runbook.entries.flatMap(({ otherCommands }) => otherCommands);
  expect(commands.map((command) => [command.field, command.code])).toEqual([[field, 'kiln reset']]);
});

test.each(['Run:', 'Commands:', 'Check:'])(
  'the only label of a failure, above code: %s',
  (line) => {
    const text = `# Troubleshooting\n\n## The kiln fails to start\n\nA fuse is blown.\n\n${line}\n\n\`\`\`bash\nkubectl delete pod kiln-0\n\`\`\`\n`;
    const { runbook } = parseRunbook({ id: 'kilns', path: 'kilns.md', text });
    const commands = runbook.entries.flatMap(({ otherCommands }) => otherCommands);
    expect(commands.map(({ field }) => field)).toEqual(['remediation']);
  },
);

test('one heading for each grade of an alert says what to do then', () => {
  const text =
    '# QueueBacklog\n\n## Meaning\n\nJobs wait.\n\n## Severity: warning\n\n- Look at the board.\n\n## Severity: critical\n\n- `kiln scale --to 9`\n';
  const { runbook } = parseRunbook({ id: 'alerts/queue', path: 'alerts/queue.md', text });
  expect(runbook.entries).toMatchObject([
    {
      title: 'QueueBacklog',
      severity: 'warning\ncritical',
      remediation: [{ text: 'Look at the board.' }, { commands: [{ code: 'kiln scale --to 9' }] }],
    },
  ]);
});
