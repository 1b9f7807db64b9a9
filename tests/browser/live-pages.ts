import { entry } from '../site/site-pages.ts';
import type { Shape } from './site-shapes.ts';

const policy = `---
kind: policy
---

# Flaky suites

## Quarantine manifest

The list is \`q.json\`. Its status is one of \`open\`, \`resolved\`.

| severity | SLA |
|---|---|
| high | 20 |
`;

const incident = `---
kind: incident
---

# Broken shop

## Triggers

- It fails.

## Severity

| severity | when | response target |
|---|---|---|
| SEV-1 | all | 30 minutes |
| SEV-2 | some | 4 hours |

## Evidence

- \`logs/shop.json\`

## Flow

1. Look:

   \`\`\`bash
   kubectl logs <pod>
   \`\`\`

2. Roll back.

## Exit criteria

- [ ] It works again.

## Escalation

Call the maintainer.
`;

const campaign = `---
kind: campaign
started: 2026-11-01
---

# Two recipes

- [x] gitea
- [ ] mumble
`;

const suite = {
  ...{ id: 'q-1', suite: 'storage-e2e', severity: 'high', status: 'open', owner: 'storage-team' },
  opened_at_utc: '2026-11-29T12:00:00Z',
};

/** Pages with facts that pass with the time, and the files beside the runbooks that say them. */
export const livePages: Shape = new Map([
  ['flakes.md', policy],
  ['incident.md', incident],
  ['campaign.md', campaign],
  [
    'ci.md',
    [
      '# CI',
      entry('Storage', { command: 'make e2e SUITE=storage-e2e' }),
      entry('Network', {}),
      entry('Never', {}),
    ].join('\n\n'),
  ],
  ['../q.json', JSON.stringify({ entries: [suite] })],
  ['../replaybook.config.json', '{"hits": "hits.jsonl"}'],
  [
    '../hits.jsonl',
    [
      '{"time":"2026-12-02T08:00:00Z","log":"a","entry":"ci#storage"}',
      '{"time":"2026-11-29T12:00:00Z","log":"a","entry":"ci#storage"}',
      '{"time":"2026-11-01T12:00:00Z","log":"a","entry":"ci#network"}',
    ].join('\n'),
  ],
]);
