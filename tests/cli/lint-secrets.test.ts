import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

const values = {
  password: 'Kd8Zr4PwXq',
  token: `ghp_${'9Zk3Qw8Lx2Nv7Rt5Yb1Mc6Hd4Js0Fg'}Aa1Bb2`,
};
const runbook = `# Registry

**Replay:**

\`\`\`bash
curl -H "Authorization: token ${values.token}" https://api.github.com/x
$ curl https://deploy:${values.password}@registry.ops-team.io/v2/
\`\`\`

See [the registry](www.ops-team.io/${values.password}).
`;

let workspace: Workspace;
afterEach(() => workspace.remove());

describe('lint of a file with credentials', () => {
  it.each(['text', 'json', 'sarif', 'github'])('never prints them as %s', async (format) => {
    workspace = new Workspace({ 'runbooks/ci.md': runbook });
    const summary = join(workspace.folder, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { out, err, code } = await workspace.run(['lint', '--format', format], '', env);
    expect(code).toBe(1);
    expect(out).toContain('no-secret');
    expect(out).toContain('no-broken-link');
    const printed = format === 'github' ? out + err + readFileSync(summary, 'utf8') : out + err;
    for (const value of Object.values(values)) expect(printed).not.toContain(value);
  });

  it('never keeps them in a baseline', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': runbook });
    await workspace.run(['lint', '--baseline', 'known.json']);
    const kept = readFileSync(join(workspace.folder, 'known.json'), 'utf8');
    expect(kept).toContain('no-secret');
    for (const value of Object.values(values)) expect(kept).not.toContain(value);
  });
});
