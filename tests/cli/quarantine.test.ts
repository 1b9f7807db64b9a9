import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

const policy = `---
kind: policy
---

# Flaky suites

## Quarantine manifest

The list is \`ops/quarantine.json\`, of \`schema_version\` \`q-2\`. Each of \`suites[]\` needs these fields:

- \`id\`, \`suite\`, \`severity\`, \`status\`, \`owner\`
- \`opened_at_utc\`, \`sla_hours\`, \`replay_command\`, \`reactivation_criteria\`

The status is one of \`open\`, \`resolved\`, \`reactivated\`.

| severity | SLA in hours |
|---|---|
| \`critical\` | 10 |
| \`high\` | 20 |
| \`low\` | 100 |

These block a release:

- an open entry past its SLA;
- an unresolved \`critical\` entry.

## Thresholds

| threshold | value |
|---|---|
| \`max_flake_rate_pct\` | 0.5 |
| \`min_pass_rate_pct\` | 99 |
| \`max_unresolved_high_severity_flakes\` | 1 |

## Reactivation

- [ ] Three runs are green.
- [ ] The cause is known.
`;

type Fields = Record<string, unknown>;

const suite = (changes: Fields = {}): Fields => ({
  id: 'q-1',
  suite: 'storage-e2e',
  severity: 'low',
  status: 'open',
  owner: 'storage-team',
  opened_at_utc: '2026-11-29T00:00:00Z',
  sla_hours: 100,
  replay_command: 'make e2e SUITE=storage SEED=<seed>',
  reactivation_criteria: ['three green runs', 'the cause is known'],
  ...changes,
});
const manifest = (...suites: Fields[]): string =>
  JSON.stringify({ schema_version: 'q-2', suites }, null, 1);

function open(manifestText: string, files: Record<string, string> = {}): void {
  workspace = new Workspace({
    'runbooks/flakes.md': policy,
    'ops/quarantine.json': manifestText,
    '.gitignore': '.cache\n',
    ...files,
  });
}

const run = (...args: string[]) =>
  runInProcess(workspace.folder, ['quarantine', 'check', '--now', '2026-11-30T00:00:00Z', ...args]);

interface Found {
  path: string;
  line: number;
  ruleId: string;
  messageId: string;
}

async function findings(...args: string[]): Promise<string[]> {
  const { out } = await run('--format', 'json', ...args);
  const { diagnostics } = JSON.parse(out) as { diagnostics: Found[] };
  return diagnostics.map(({ line, ruleId, messageId }) => `${line} ${ruleId} ${messageId}`);
}

describe('the manifest', () => {
  it.each<[what: string, suites: Fields[], expected: string[]]>([
    ['is right', [suite()], []],
    ['is empty', [], []],
    ['lacks a field', [suite({ suite: undefined })], ['4 quarantine-entry missing']],
    ['has an empty field', [suite({ suite: ' ' })], ['6 quarantine-entry empty']],
    ['has an id twice', [suite(), suite()], ['19 quarantine-entry repeated-id']],
    ['has another status', [suite({ status: 'opened' })], ['8 quarantine-entry not-allowed']],
    ['has another severity', [suite({ severity: 'lo' })], ['7 quarantine-entry not-allowed']],
    ['has no owner', [suite({ owner: '' })], ['9 quarantine-entry empty']],
    ['has an owner who is nobody', [suite({ owner: 'TBD' })], ['9 quarantine-entry nobody']],
    ['has another SLA', [suite({ sla_hours: 99 })], ['11 quarantine-entry other-sla']],
    ['has an SLA in words', [suite({ sla_hours: '100' })], ['11 quarantine-entry no-number']],
    [
      'has a day for a time',
      [suite({ opened_at_utc: '2026-11-29' })],
      ['10 quarantine-entry no-time'],
    ],
    [
      'has a day that is none',
      [suite({ opened_at_utc: '2026-02-30T00:00:00Z' })],
      ['10 quarantine-entry no-time'],
    ],
    [
      'has a time without a zone',
      [suite({ opened_at_utc: '2026-11-29T00:00:00' })],
      ['10 quarantine-entry no-zone'],
    ],
    [
      'has a time of another zone',
      [suite({ opened_at_utc: '2026-11-29T02:00:00+02:00' })],
      ['10 quarantine-entry not-utc'],
    ],
    [
      'has a time to come',
      [suite({ opened_at_utc: '2026-11-30T00:00:01Z' })],
      ['10 quarantine-entry in-future'],
    ],
    [
      'was resolved before it was opened',
      [suite({ status: 'resolved', resolved_at_utc: '2026-11-28T00:00:00Z' })],
      ['17 quarantine-entry before-opened'],
    ],
    [
      'has a command that does not parse',
      [suite({ replay_command: "make 'e2e" })],
      ['12 quarantine-entry replay'],
    ],
    [
      'has a command of another shell',
      [suite({ replay_command: 'if ($x) { y }', replay_shell: 'powershell' })],
      [],
    ],
    [
      'lists one of two criteria',
      [suite({ status: 'reactivated', reactivation_criteria: ['three green runs'] })],
      ['13 quarantine-entry criteria'],
    ],
    [
      'has a criterion that is not met',
      [suite({ status: 'reactivated', reactivation_criteria: { runs: true, cause: false } })],
      ['13 quarantine-entry criteria'],
    ],
    [
      'has an unticked criterion',
      [suite({ status: 'reactivated', reactivation_criteria: ['[x] runs', '[ ] cause'] })],
      ['13 quarantine-entry criteria'],
    ],
    [
      'has criteria with verdicts',
      [
        suite({
          status: 'reactivated',
          reactivation_criteria: [
            { criterion: 'runs', met: true, evidence: 'run 12' },
            { criterion: 'cause', met: true, evidence: 'fix 7' },
          ],
        }),
      ],
      [],
    ],
    ['is in time', [suite({ opened_at_utc: '2026-11-27T00:00:00Z' })], []],
    [
      'is due soon',
      [suite({ opened_at_utc: '2026-11-26T20:00:00Z' })],
      ['10 quarantine-due-soon soon'],
    ],
    [
      'is due now',
      [suite({ opened_at_utc: '2026-11-25T20:00:00Z' })],
      ['10 quarantine-due-soon soon'],
    ],
    [
      'is overdue',
      [suite({ opened_at_utc: '2026-11-25T19:59:59Z' })],
      ['10 quarantine-overdue blocks'],
    ],
    [
      'was resolved late',
      [suite({ status: 'resolved', opened_at_utc: '2026-11-01T00:00:00Z' })],
      [],
    ],
    [
      'has a critical suite',
      [suite({ severity: 'critical', sla_hours: 10, opened_at_utc: '2026-11-29T23:00:00Z' })],
      ['8 quarantine-unresolved blocks', '10 quarantine-due-soon soon'],
    ],
    [
      'has as many high suites as may be',
      [suite({ severity: 'high', sla_hours: 20, opened_at_utc: '2026-11-29T23:00:00Z' })],
      ['10 quarantine-due-soon soon'],
    ],
  ])('%s', async (_, suites, expected) => {
    open(manifest(...suites));
    expect(await findings()).toEqual(expected);
    const isBlocked = expected.some((one) => !one.endsWith(' soon'));
    expect((await run()).code).toBe(isBlocked ? 1 : 0);
  });

  it('warns as long before a deadline as it is told', async () => {
    open(manifest(suite()));
    expect(await findings('--warn-hours', '76')).toEqual(['10 quarantine-due-soon soon']);
    expect(await findings('--warn-hours', '75')).toEqual([]);
  });

  it('may be YAML', async () => {
    const text = 'schema_version: q-2\nsuites:\n  - id: q-1\n    owner: ""\n';
    open(text, {
      'runbooks/flakes.md': policy.replace('ops/quarantine.json', 'ops/quarantine.yaml'),
      'ops/quarantine.yaml': text,
    });
    expect((await findings()).slice(-2)).toEqual([
      '3 quarantine-entry missing',
      '4 quarantine-entry empty',
    ]);
  });

  it.each<[what: string, text: string, expected: string[]]>([
    ['is no JSON', '{"suites": [,]}', ['1 quarantine-manifest unreadable']],
    ['has a comma too many', '{"suites": [1,]}', ['1 quarantine-manifest unreadable']],
    ['is empty', '', ['1 quarantine-manifest unreadable']],
    ['is a list', '[]', ['1 quarantine-manifest no-object']],
    ['has no list', '{"schema_version": "q-2"}', ['1 quarantine-manifest no-list']],
    [
      'has a list that is none',
      '{"schema_version": "q-2",\n"suites": "x"}',
      ['2 quarantine-manifest no-list'],
    ],
    [
      'has members that are none',
      '{"schema_version": "q-2",\n"suites": ["x"]}',
      ['2 quarantine-manifest no-entry'],
    ],
    [
      'has another version',
      '{\n"schema_version": "q-1", "suites": []}',
      ['2 quarantine-manifest schema-version'],
    ],
    ['has no version', '{"suites": []}', ['1 quarantine-manifest schema-version']],
    [
      'has a key twice',
      '{"schema_version": "q-2", "suites": [],\n"suites": []}',
      ['2 quarantine-manifest repeated-key'],
    ],
  ])('that %s is one finding', async (_, text, expected) => {
    open(text);
    expect(await findings()).toEqual(expected);
    expect((await run()).code).toBe(1);
  });

  it('may lie outside of the repository if a person names it', async () => {
    const elsewhere = new Workspace({ 'q.json': manifest(suite({ owner: '' })) });
    open(manifest());
    const found = await findings('--manifest', `${elsewhere.folder}/q.json`);
    elsewhere.remove();
    expect(found).toEqual(['9 quarantine-entry empty']);
  });

  it('that a policy names outside of the repository is not read', async () => {
    const elsewhere = new Workspace({ 'q.json': manifest(suite({ owner: '' })) });
    const path = `../../${elsewhere.folder.split('/').at(-1)}/q.json`;
    open(manifest(), { 'runbooks/flakes.md': policy.replace('ops/quarantine.json', path) });
    const found = await findings();
    elsewhere.remove();
    expect(found).toEqual(['1 quarantine-manifest unreadable']);
  });

  it('that is missing is one finding', async () => {
    open('');
    expect(await findings('--manifest', 'ops/none.json')).toEqual([
      '1 quarantine-manifest missing',
    ]);
  });
});

describe('transitions', () => {
  const before = manifest(
    suite(),
    suite({ id: 'q-2', status: 'resolved' }),
    suite({ id: 'q-3', status: 'reactivated' }),
  );
  const changedTo = (id: string, changes: Fields | null): string =>
    manifest(
      ...['q-1', 'q-2', 'q-3'].flatMap((own, at) => {
        const status = ['open', 'resolved', 'reactivated'][at];
        if (own !== id) return [suite({ id: own, status })];
        return changes === null ? [] : [suite({ id: own, status, ...changes })];
      }),
    );
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    execFileSync('git', [...author, ...args], { cwd: workspace.folder, stdio: 'ignore' });
  };
  const later = '2026-11-29T12:00:00Z';

  it.each<[what: string, changed: string, expected: string[]]>([
    ['nothing', before, []],
    ['open to resolved', changedTo('q-1', { status: 'resolved' }), []],
    ['open to reactivated', changedTo('q-1', { status: 'reactivated' }), ['skipped']],
    ['open with another time', changedTo('q-1', { opened_at_utc: later }), ['clock-reset']],
    ['open removed', changedTo('q-1', null), ['removed']],
    ['resolved to reactivated', changedTo('q-2', { status: 'reactivated' }), []],
    [
      'resolved to open with a new time',
      changedTo('q-2', { status: 'open', opened_at_utc: later }),
      [],
    ],
    ['resolved to open with the same time', changedTo('q-2', { status: 'open' }), ['same-time']],
    [
      'resolved to open with an earlier time',
      changedTo('q-2', { status: 'open', opened_at_utc: '2026-11-28T12:00:00Z' }),
      ['same-time'],
    ],
    [
      'reactivated to open with a new time',
      changedTo('q-3', { status: 'open', opened_at_utc: later }),
      [],
    ],
    ['reactivated to open with the same time', changedTo('q-3', { status: 'open' }), ['same-time']],
    ['reactivated to resolved', changedTo('q-3', { status: 'resolved' }), ['backwards']],
    ['reactivated removed', changedTo('q-3', null), []],
    [
      'new and open',
      manifest(
        ...[1, 2, 3].map((n) =>
          suite({ id: `q-${n}`, status: ['open', 'resolved', 'reactivated'][n - 1] }),
        ),
        suite({ id: 'q-4' }),
      ),
      [],
    ],
    [
      'new and resolved',
      manifest(
        ...[1, 2, 3].map((n) =>
          suite({ id: `q-${n}`, status: ['open', 'resolved', 'reactivated'][n - 1] }),
        ),
        suite({ id: 'q-4', status: 'resolved' }),
      ),
      ['born-late'],
    ],
  ])('%s', async (_, changed, expected) => {
    open(before);
    git('init', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '-m', 'x');
    workspace.write('ops/quarantine.json', changed);
    const found = (await findings('--changed-since', 'main')).map((one) => one.split(' ').slice(1));
    expect(found).toEqual(expected.map((id) => ['quarantine-transition', id]));
    expect(await findings()).toEqual([]);
  });

  it('are not judged against a manifest that nobody can read', async () => {
    open('{');
    git('init', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '-m', 'x');
    workspace.write('ops/quarantine.json', before);
    expect(await findings('--changed-since', 'main')).toEqual(['1 quarantine-manifest former']);
  });

  it('need a revision that git knows', async () => {
    open(before);
    git('init', '--initial-branch', 'main');
    const { code, err } = await workspace.run(['quarantine', 'check', '--changed-since', 'none']);
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining('"none"')]);
  });
});

describe('thresholds', () => {
  it.each<[what: string, metrics: string, expected: string[]]>([
    ['hold', '{"flake_rate_pct": 0.5, "summary": {"pass_rate_pct": "99.2"}}', []],
    [
      'are crossed',
      '{"flake_rate_pct": 0.6, "pass_rate_pct": 98.9}',
      ['31 quarantine-threshold crossed', '32 quarantine-threshold crossed'],
    ],
    ['lack a value', '{"max_flake_rate_pct": 0}', ['32 quarantine-threshold not-measured']],
    ['lack all', '[]', ['1 quarantine-threshold no-metrics']],
  ])('that %s', async (_, metrics, expected) => {
    open(manifest(), { 'm.json': metrics });
    expect(await findings('--metrics', 'm.json')).toEqual(expected);
  });

  it('are of a file that the configuration names', async () => {
    const config = '{"quarantine": {"metrics": "m.json"}}';
    open(manifest(), {
      'replaybook.config.json': config,
      'm.json': '{"flake_rate_pct": 1, "pass_rate_pct": 100}',
    });
    expect(await findings()).toEqual(['31 quarantine-threshold crossed']);
  });

  it('about open entries are counted in the manifest', async () => {
    const high = { severity: 'high', sla_hours: 20, opened_at_utc: '2026-11-29T23:00:00Z' };
    open(manifest(suite(high), suite({ ...high, id: 'q-2' })));
    expect((await findings()).filter((one) => !one.endsWith(' soon'))).toEqual([
      '33 quarantine-threshold crossed',
    ]);
  });
});

describe('the command', () => {
  it('prints a line for each reason', async () => {
    open(manifest(suite({ opened_at_utc: '2026-11-25T18:00:00Z' })));
    const { out } = await run();
    expect(out).toBe(
      `runbooks/flakes.md  ops/quarantine.json
  q-1  storage-e2e  low  open  storage-team  overdue by 2 h (2026-11-29T22:00:00Z)
  max_unresolved_high_severity_flakes  0  at most 1

ops/quarantine.json:10:21 error \`q-1\` (storage-e2e, low) is overdue by 2 h: its deadline was 2026-11-29T22:00:00Z. Resolve it, or take the suite out of the release that it blocks; storage-team owns it. quarantine-overdue

Blocked for 1 reason.
`,
    );
  });

  it('prints annotations and Markdown', async () => {
    open(manifest(suite({ owner: '' })));
    expect((await run('--format', 'github')).out).toContain(
      '::error file=ops/quarantine.json,line=9,endLine=9,col=13,endColumn=15,title=quarantine-entry::The `owner` of `q-1` is empty.',
    );
    expect((await run('--format', 'markdown')).out).toContain(
      '| error | `ops/quarantine.json:9` | The `owner` of `q-1` is empty. |',
    );
  });

  it('prints SARIF, and asks nobody where there is no owner', async () => {
    open(manifest(suite({ opened_at_utc: '2026-11-25T18:00:00Z', owner: 'TBD' })));
    const sarif = JSON.parse((await run('--format', 'sarif')).out);
    const { results, tool } = sarif.runs[0];
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    const overdue = results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'quarantine-overdue',
    );
    expect(ids[overdue.ruleIndex]).toBe('quarantine-overdue');
    expect(overdue.message.text).toMatch(/the release that it blocks\.$/);
    expect(overdue.locations[0].physicalLocation.artifactLocation.uri).toBe('ops/quarantine.json');
  });

  it('needs a policy', async () => {
    open(manifest(), { 'runbooks/flakes.md': '# Flakes\n\nNothing.\n' });
    const { code, err } = await workspace.run(['quarantine', 'check']);
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining('No page of the kind')]);
  });

  it('says what a policy lacks', async () => {
    open(manifest(), {
      'runbooks/flakes.md':
        '---\nkind: policy\n---\n\n# Flakes\n\n## Quarantine manifest\n\nWe have none.\n',
    });
    expect(await findings()).toEqual([
      '7 quarantine-contract no-part',
      '7 quarantine-contract no-part',
      '7 quarantine-contract no-part',
      '7 quarantine-contract no-part',
      '7 quarantine-contract no-manifest',
    ]);
  });
});
