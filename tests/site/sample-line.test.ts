import { expect, test } from 'vitest';
import { sampleLine } from '../../src/site/content/sample-line.ts';
import { sitePages } from './site-pages.ts';

test.each([
  ['a pattern', '## A\n\n**Signature:** `gate FAILED`\n', 'gate FAILED'],
  ['no capture', '## A\n\n**Signature:** `gate <name> FAILED`, `gate FAILED`\n', 'gate FAILED'],
  ['nothing of a regex', '## A\n\n**Signature:**\n\n```signature\n/gate \\d+/\n```\n', ''],
  ['nothing that is too long', `## A\n\n**Signature:** \`${'gate '.repeat(20)}FAILED\`\n`, ''],
  ['nothing where there is none', '# Empty\n', ''],
])('%s', (_what, text, line) => {
  const runbooks = sitePages({ 'a.md': text }).pages.map(({ runbook }) => runbook);
  expect(sampleLine(runbooks)).toBe(line);
});
