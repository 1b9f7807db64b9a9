import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { globbySync } from 'globby';
import * as satteri from 'satteri';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixProject } from '../../src/app/fix/fix-project.ts';
import { lintProject } from '../../src/app/lint/lint-project.ts';
import { reportedMatch } from '../../src/app/match/match-entries.ts';
import { Signatures } from '../../src/app/match/signatures.ts';
import { loadProject } from '../../src/app/project/load-project.ts';
import type { Project } from '../../src/app/project/project.ts';
import { matchText } from '../../src/core/log/log-matcher.ts';
import { remarkParser } from '../../src/core/markdown/markdown-parser.ts';
import { compileSignatures } from '../../src/core/pattern/compile.ts';
import { fingerprints } from '../../src/lint/fingerprint.ts';
import { loadSettings } from '../../src/node/config/settings.ts';
import { parseFast } from '../../src/node/markdown/satteri-parser.ts';
import { Random } from '../bench/random.ts';
import { checkDocument } from '../core/parse/check-document.ts';
import { markdown } from '../core/parse/markdown-arbitrary.ts';
import { firstDifference } from '../node/markdown/first-difference.ts';
import { mutate } from './mutate.ts';

/** Set to fuzz for so many minutes; by default a few texts are tried. */
const minutes = Number(process.env['REPLAYBOOK_FUZZ_MINUTES'] ?? 0);
/** The seed of the first text; each next one has the next. A failure names its own. */
const firstSeed = Number(process.env['REPLAYBOOK_FUZZ_SEED'] ?? 1);
const fewTexts = 15;

const root = resolve(import.meta.dirname, '../..');
const written = globbySync(['runbooks/**/*.md', 'tests/fixtures/**/*.md'], { cwd: root }).sort();
const generated = fc.sample(markdown, { seed: firstSeed, numRuns: 200 });
const texts = nonEmpty([
  ...written.map((file) => readFileSync(join(root, file), 'utf8').slice(0, 6_000)),
  ...generated,
]);
const logs = nonEmpty(
  Object.values(JSON.parse(readFileSync(join(root, 'tests/fixtures/match/logs.json'), 'utf8'))).map(
    (log) => JSON.stringify(log).replaceAll('\\n', '\n'),
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'replaybook-text-fuzz-'));
const path = 'a.md';
const circumstances = { base: folder, today: '2026-11-21', urls: new Map() };
const everyFile = () => true;
let project: Project;

beforeAll(async () => {
  writeFileSync(join(folder, path), '# A\n');
  project = await loadProject(await loadSettings({ cwd: folder, runbooks: '.' }), {
    files: [path],
    cache: false,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test(
  'damaged runbooks and logs are read, linted, fixed and matched',
  async () => {
    const counts = { texts: 0, sameTrees: 0, findings: 0, fixes: 0, entries: 0, matches: 0 };
    const end = Date.now() + minutes * 60_000;
    for (let seed = firstSeed; seed < firstSeed + fewTexts || Date.now() < end; seed += 1) {
      const random = new Random(seed);
      const text = mutate(random.pick(texts), texts, random);
      try {
        await tryText(text, random, counts);
      } catch (error) {
        const again = `REPLAYBOOK_FUZZ_SEED=${seed}`;
        throw new Error(`${again} fails, with the text ${JSON.stringify(text)}`, { cause: error });
      }
      counts.texts += 1;
    }
    if (minutes > 0) console.log(JSON.stringify(counts));
    expect(counts.findings).toBeGreaterThan(0);
  },
  minutes * 60_000 + 180_000,
);

async function tryText(text: string, random: Random, counts: Record<string, number>) {
  const count = (name: string, more: number) => {
    counts[name] = (counts[name] ?? 0) + more;
  };
  const tree = parseFast(text, satteri);
  if (tree !== null) {
    expect(firstDifference(remarkParser(text), tree)).toBeNull();
    count('sameTrees', 1);
  }

  const changed = await project.withTexts(new Map([[path, text]]));
  checkDocument((await changed.trees())(path));

  const before = await lintProject(changed, everyFile, circumstances);
  expect(before.diagnostics.filter(({ ruleId }) => ruleId === 'internal-error')).toEqual([]);
  count('findings', before.diagnostics.length);

  const fixed = await fixProject(changed, everyFile, circumstances);
  expect(fingerprints(before.diagnostics)).toEqual(
    expect.arrayContaining(fingerprints(fixed.result.diagnostics)),
  );
  const after = fixed.changes.get(path)?.after;
  if (after !== undefined) {
    const again = await project.withTexts(new Map([[path, after]]));
    expect((await fixProject(again, everyFile, circumstances)).changes.size).toBe(0);
  }
  count('fixes', fixed.applied);

  const signatures = Signatures.of(changed);
  const compiled = compileSignatures([...signatures.entries.values()]);
  const matches = matchText(compiled, logFor(changed, random));
  const owners = await signatures.ownersOf(matches.map(({ entry }) => entry));
  for (const match of matches) {
    const entry = owners.get(match.entry);
    if (entry === undefined) throw new Error(`no entry has the id ${match.entry}`);
    expect(reportedMatch(match, 'job.log', entry).lines.length).toBeGreaterThan(0);
  }
  count('entries', signatures.entries.size);
  count('matches', matches.length);
}

/** Lines that the signatures are about, with values for their captures, in a damaged log. */
function logFor({ catalog }: Project, random: Random): string {
  const patterns = catalog.runbooks
    .flatMap(({ entries }) => entries)
    .flatMap(({ signature }) => signature?.patterns ?? []);
  const lines = patterns.flatMap(({ steps }) =>
    steps.map(({ source }) => {
      return source.replace(/<[^>]*>/g, () =>
        random.pick(['a1', '$(id)', "'", '-x', 'ü', '../a', '%X%']),
      );
    }),
  );
  return `${mutate(lines.join('\n'), logs, random)}\n${lines.join('\n')}`;
}

function nonEmpty(all: readonly string[]): readonly [string, ...string[]] {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('there are no texts to begin with');
  return [first, ...others];
}
