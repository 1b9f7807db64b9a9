import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/model.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function entriesOf(text: string, path = 'runbooks/kiln.md'): Entry[] {
  return parseRunbook({ id: path.replace(/\.md$/, ''), path, text }).runbook.entries;
}

const stepsOf = (steps: Entry['diagnosis']): string => steps.map(({ text }) => text).join(' | ');

const told = (entry: Entry): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      patterns: (entry.signature?.patterns ?? [])
        .flatMap(({ steps }) => steps.map(({ source }) => source))
        .join(' '),
      observed: entry.signature?.observed ?? '',
      diagnosis: stepsOf(entry.diagnosis),
      remediation: stepsOf(entry.remediation),
      severity: entry.severity ?? '',
      context: entry.context,
    }).filter(([, text]) => text !== ''),
  );

const remedy = '## Resolution\n\n1. Pull the plug.\n';

test.each([
  [
    'an overview with a trigger',
    '# Runbook: Kiln Stuck\n\n## Overview\n\n**Trigger:** nothing leaves it\n**Severity:** high\n\n',
    { observed: 'nothing leaves it', severity: 'high' },
  ],
  [
    'the description of an alert',
    '# Kiln Down Runbook\n\n## Alert description\n\n**Alert name**: KilnDown\n**Severity**: page\n**Range**: below 3\n\n',
    { patterns: 'KilnDown', severity: 'page', context: 'Range: below 3' },
  ],
  [
    'a summary in a list',
    '# Kiln Down Runbook\n\n## Incident summary\n\n- **Alert:** `KilnDown`\n- **Owner:** potters\n\n',
    { patterns: 'KilnDown' },
  ],
])('the page has what its first part says of the alert: %s', (_name, head, expected) => {
  const entries = entriesOf(`${head}${remedy}`);
  expect(entries.map(told)).toEqual([{ ...expected, remediation: 'Pull the plug.' }]);
});

test('an overview with a trigger makes its page a failure, whatever stands below it', () => {
  const cases = ['A', 'B', 'C'].map(
    (name) => `### Scenario ${name}: lid open\n\n**Problem:** cold\n\n**Solution:** close it\n`,
  );
  const entries = entriesOf(
    `# Runbook: Kiln lid issues\n\n## Overview\n\n**Trigger:** the lid is open\n**Severity:** high\n\n${remedy}\n## Cases\n\n${cases.join('\n')}`,
  );
  expect(entries[0]?.title).toBe('Runbook: Kiln lid issues');
  expect(entries).toHaveLength(4);
});

test.each([
  ['actions', 'Immediate actions', '### 1. Confirm the issue\n\nLook.'],
  ['a mitigation', 'Mitigation', '### Validate\n\nLook.'],
])('what begins with a check has its steps behind that: %s', (_name, title, check) => {
  const [entry] = entriesOf(
    `# Kiln Down Runbook\n\n## Symptoms\n\nCold.\n\n## ${title}\n\n${check}\n\n### 2. If the lid is open\n\n- Close it\n`,
  );
  expect(entry?.remediation.map(({ text }) => text)).toContain('Close it');
});

test('items of an impact are no alert', () => {
  const [entry] = entriesOf(
    `# KilnHot\n\n## Impact\n\n- **Pots**: they crack.\n- **Alerts**: they stay silent.\n\n${remedy}`,
  );
  expect(entry?.context).toContain('they stay silent');
  expect(entry?.signature?.observed ?? '').toBe('');
});

test.each([
  ['minutes', '1. Identify the issue (2 minutes)'],
  ['a span of time', 'Step 1: Assess the impact (5-10 min)'],
])('a part with a time is a phase of the response to its page: %s', (_name, title) => {
  const entries = entriesOf(
    `# Runbook: Kiln Stuck\n\n## ${title}\n\n### Symptoms\n\n- Pots come late\n\n## 2. Immediate actions (5 minutes)\n\n1. Open it.\n`,
  );
  expect(entries.map(({ title: name }) => name)).toEqual(['Runbook: Kiln Stuck']);
  expect(told(entries[0] as Entry)).toEqual({
    observed: '- Pots come late',
    remediation: 'Open it.',
  });
});

test.each([
  ['causes and solutions', 'Common causes and solutions'],
  ['fixes', 'Fixes'],
])('headings with symptoms of their own are failures: below %s', (_name, title) => {
  const cases = ['Lid open', 'Fan stuck'].map(
    (name) =>
      `### ${name}\n\n**Symptoms**: ${name.toLowerCase()} light\n\n\`\`\`bash\nkiln fix\n\`\`\`\n`,
  );
  const entries = entriesOf(
    `# Kiln Down\n\n## Diagnosis\n\nLook.\n\n## Immediate actions\n\nRun.\n\n## ${title}\n\n${cases.join('\n')}`,
  );
  expect(entries.map(({ title: name }) => name)).toEqual(['Kiln Down', 'Lid open', 'Fan stuck']);
});

test('headings below a remedy without symptoms are its steps', () => {
  const entries = entriesOf(
    '# Kiln Down\n\n## Diagnosis\n\nLook.\n\n## Fixes\n\n### Lid open\n\nClose it.\n\n### Fan stuck\n\nTurn it.\n',
  );
  expect(entries.map(({ title }) => title)).toEqual(['Kiln Down']);
});

test.each([
  ['Do not', '- Do not raise the limit'],
  ['Preconditions', '- You may open the door'],
  ['Operator setup', '1. Wire the alert'],
  ['Goals', '- Check the lid soon'],
])('what frames the steps is none of them: %s', (title, text) => {
  const [entry] = entriesOf(
    `# Kiln Down\n\n**Alert:** \`KilnDown\`\n\n## ${title}\n\n${text}\n\n## Mitigation\n\n1. Pull the plug.\n`,
  );
  expect(told(entry as Entry)).toMatchObject({ remediation: 'Pull the plug.' });
  expect(entry?.diagnosis).toEqual([]);
  expect(entry?.context).toContain(title);
});

test('answers of a server below a heading on error codes are failures, and others beside them', () => {
  const page = (title: string) =>
    `# Handbook\n\n## ${title}\n\nThese fail.\n\n### 404 error\n\nRun it again.\n\n### 503 error\n\nAsk the team.\n\n### KilnJob has timed out\n\nStart another one: \`kiln go\`\n\n## Colours\n\nRed.\n`;
  const titles = (title: string) => entriesOf(page(title), 'docs/a.md').map((one) => one.title);
  expect(titles('Error codes of the jobs')).toEqual([
    '404 error',
    '503 error',
    'KilnJob has timed out',
  ]);
  expect(titles('Colours of the jobs')).not.toContain('404 error');
});

test('alerts that their names tell say in prose what to do', () => {
  const alert = (name: string, text: string) => `### ${name}\n\n${text}\n\n`;
  const entries = entriesOf(
    `# Playbooks\n\n${alert('KilnDoorOpen', '**Fix:** close it')}${alert('KilnLidHot', 'This fires when the lid is hot. Check the fan.')}${alert('KilnFanStuck', 'It sticks.\n\n1. Look.\n2. Turn it.')}${alert('KilnTooOld', '_Not written yet._')}`,
  );
  expect(entries.map(told)).toEqual([
    { patterns: 'KilnDoorOpen', remediation: 'close it' },
    {
      patterns: 'KilnLidHot',
      context: 'This fires when the lid is hot.',
      remediation: 'Check the fan.',
    },
    { patterns: 'KilnFanStuck', context: 'It sticks.', remediation: 'Look. | Turn it.' },
    { patterns: 'KilnTooOld', context: 'Not written yet.' },
  ]);
});

test.each([
  ['actions to optimize', '**Optimization actions**:\n\n- Scale out', { remediation: 'Scale out' }],
  ['tuning', '**Tuning steps:**\n\n- Raise it', { remediation: 'Raise it' }],
  [
    'an analysis of orders',
    '**Root cause analysis:**\n\n- Gather the logs\n- Identify the pot',
    { diagnosis: 'Gather the logs | Identify the pot' },
  ],
  ['the first things', '**First three things to check:**\n\n- The lid', { diagnosis: 'The lid' }],
  ['what pages', '**Page source:** `KilnHot`', { patterns: 'KilnHot' }],
])('names of fields: %s', (_name, text, expected) => {
  const [entry] = entriesOf(`# Alerts\n\n## Kiln hot\n\n**Symptom:** red\n\n${text}\n`);
  const { observed: _observed, ...others } = told(entry as Entry);
  expect(others).toMatchObject(expected);
});

test('an analysis that states facts is a cause', () => {
  const [entry] = entriesOf(
    '# Alerts\n\n## Kiln hot\n\n**Symptom:** red\n\n**Root cause analysis:**\n\n- The fan stood still\n',
  );
  expect(entry?.causes).toEqual(['The fan stood still']);
});

test.each([
  ['an analysis', '1. **Scenario**: The kiln fails.\n2. **Mitigation**: Open it.\n', 1],
  ['a situation', '1. **Situation:** The kiln fails.\n2. **Remediation:** Open it.\n', 1],
  ['steps', '1. **Scenario**: Read it.\n2. **Talk**: Ask them.\n', 0],
])('a numbered list of a case and what to do: %s', (_name, list, count) => {
  const entries = entriesOf(
    `# Services\n\n## Kiln outage\n\n${list}\n## Colours\n\nRed.\n`,
    'docs/a.md',
  );
  expect(entries.filter(({ context }) => /fails/.test(context))).toHaveLength(count);
});
