import { expect, it } from 'vitest';
import { incidentText } from '../../../src/core/text/incident-text.ts';

const facts = {
  title: 'Broken shop',
  url: 'https://ops.example.org/shop/#incident',
  severity: { name: 'SEV-1', criteria: 'all shops', target: 'within 30 minutes' },
  now: new Date('2026-11-30T10:00:00Z'),
  evidence: [
    { text: 'logs/shop.json', done: true },
    { text: 'a`b', done: false },
  ],
  commands: ['shopctl status', 'echo "```"'],
  exit: [{ text: 'It works.', done: false }],
};

it('a note about an incident has its deadline, what is done, and the commands', () => {
  expect(incidentText(facts)).toBe(`## Incident: Broken shop

- Opened: 2026-11-30 10:00 UTC
- Severity: SEV-1 (all shops)
- Response due: 2026-11-30 10:30 UTC (within 30 minutes)
- Procedure: <https://ops.example.org/shop/#incident>

### Evidence

- [x] \`logs/shop.json\`
- [ ] \`\` a\`b \`\`

### Replay

\`\`\`bash
shopctl status
\`\`\`

\`\`\`\`bash
echo "\`\`\`"
\`\`\`\`

### Exit criteria

- [ ] It works.
`);
});

it('a note has only what the procedure has', () => {
  expect(
    incidentText({ ...facts, severity: null, evidence: [], commands: [], exit: [] }),
  ).toBe(`## Incident: Broken shop

- Opened: 2026-11-30 10:00 UTC
- Procedure: <https://ops.example.org/shop/#incident>
`);
});

it('a target that is no duration stays as it is', () => {
  const severity = { name: 'low', criteria: '', target: 'some day' };
  expect(incidentText({ ...facts, severity })).toContain(
    '- Severity: low\n- Response due: some day\n',
  );
});
