import { expect, test } from 'vitest';
import { remarkParser } from '../../../src/core/markdown/markdown-parser.ts';
import { readRunbook, readSurface } from '../../../src/core/parse/read-runbook.ts';
import { readFixtures } from './fixtures.ts';

const options = { markdown: remarkParser };

/** Besides the fixtures, pages whose patterns come from each place that there is. */
const pages: readonly (readonly [name: string, text: string])[] = [
  ...readFixtures().map(({ name, text }) => [name, text] as const),
  [
    'front matter',
    '---\nerror_message: the kiln is cold\n---\n\n# Kiln\n\n## Remediation\n\n1. Wait.\n',
  ],
  [
    'code of HTML',
    '## Cold\n\n**Signature:** <code>the kiln is cold</code>\n\n**Remediation:** Wait.\n',
  ],
  ['code in a title', '## `the kiln is too cold to fire`\n\n**Remediation:** Wait.\n'],
  [
    'the name of an alert',
    '# KilnTooCold\n\n## Diagnosis\n\n1. Look.\n\n## Remediation\n\n1. Wait.\n',
  ],
  [
    'a sequence',
    '## Cold\n\n```signature\nkiln starts \\within 5\nkiln is cold\n```\n\n**Remediation:** Wait.\n',
  ],
];

/** What a title has that is the name of an alert or an error. */
const name = /^[\w.-]+$/;

test.each(pages)(
  '%s: the surface is a part of the runbook, and has the texts of its patterns',
  (id, text) => {
    const file = { id, path: `${id}.md`, text };
    const { runbook } = readRunbook(file, options);
    const { patternTexts, ...surface } = readSurface(file, options);
    expect(runbook).toMatchObject(surface);
    if (patternTexts === null) return;
    const steps = runbook.entries.flatMap(({ signature }) =>
      (signature?.patterns ?? []).flatMap((pattern) => pattern.steps),
    );
    const elsewhere = steps.filter(
      ({ source }) => !patternTexts.includes(source) && !name.test(source),
    );
    expect(elsewhere).toEqual([]);
  },
);
