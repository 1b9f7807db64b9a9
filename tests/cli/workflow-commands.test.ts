import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

const folder = '::warning::books';
const old = '##[add-mask]CI';
/** Has a finding with a fix, and lines that the runner of GitHub Actions would obey. */
const runbook = goodRunbook
  .replace('# CI', '# ::error::CI')
  .replace('```bash\ncargo', '::add-mask::CI\n\n```bash\n$ cargo')
  .replace(
    '**Remediation',
    `\`\`\`bash\n::stop-commands::x\n\t::set-env::b ${old}\n\`\`\`\n\n**Remediation`,
  )
  .replace('1. Replace', `[a](gone.md) ${old}\n\n1. Replace`);

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace({
    [`${folder}/ci.md`]: runbook,
    'replaybook.config.json': JSON.stringify({ runbooks: folder }),
    'job.log': `non_mock_gate a ... FAILED ${old}\n::error::no such thing ${old} failed\n`,
  });
});
afterEach(() => workspace.remove());

const obeyed = /^\s*::|##\[/m;

async function outputs(args: readonly string[], variables: NodeJS.ProcessEnv) {
  const { out, err } = await workspace.run(args, '', { CI: '', ...variables });
  return { out, err };
}

describe('a job of GitHub Actions obeys nothing that a file says', () => {
  it.each<string[][]>([
    [['lint']],
    [['lint', '--fix-dry-run']],
    [['lint', '--format', 'json']],
    [['lint', '--format', 'sarif']],
    [['match', 'job.log', '--unmatched']],
    [['match', 'job.log', '--format', 'json']],
    [['match', 'job.log', '--format', 'markdown']],
    [['match', '::error::none.log']],
    [['new', '--from', 'job.log:2']],
    [['export']],
  ])('%j', async (args) => {
    const { out, err } = await outputs(args, { GITHUB_ACTIONS: 'true' });
    expect(`${out}${err}`).toMatch(/[:：]:(?:warning|error|add-mask)|＃#\[add-mask/);
    expect(out).not.toMatch(obeyed);
    expect(err).not.toMatch(obeyed);
    if (args.includes('json')) {
      const elsewhere = await outputs(args, { GITHUB_ACTIONS: '' });
      expect(JSON.parse(out)).toEqual(JSON.parse(elsewhere.out));
    }
  });

  it.each<string[][]>([
    [['lint', '--format', 'github']],
    [['match', 'job.log', '--format', 'github']],
  ])('%j, but its annotations', async (args) => {
    const { out } = await outputs(args, { GITHUB_ACTIONS: 'true' });
    expect(out).toMatch(/^::error file=/m);
    for (const line of out.trim().split('\n')) {
      expect(line).toMatch(/^(?:::(?:error|warning|notice) |Replaybook: |And \d)/);
    }
  });

  it('and elsewhere a text stays as it is', async () => {
    const { out } = await outputs(['match', 'job.log'], { GITHUB_ACTIONS: '' });
    expect(out).toContain('\n::stop-commands::x\n');
  });
});
