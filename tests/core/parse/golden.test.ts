import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { readFixtures } from './fixtures.ts';
import { toGolden } from './golden.ts';

/** `UPDATE_GOLDEN=1 vitest run tests/core/parse` rewrites the expected results: read the diff. */
const update = process.env.UPDATE_GOLDEN === '1';

describe('each fixture gives what a careful reader sees in it', () => {
  test.each(readFixtures())('$name', ({ name, path, text }) => {
    const found = toGolden(parseRunbook({ id: name, path: `${name}.md`, text }));
    const goldenPath = path.replace(/\.md$/, '.json');
    if (update) writeFileSync(goldenPath, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(goldenPath, 'utf8')));
  });
});
