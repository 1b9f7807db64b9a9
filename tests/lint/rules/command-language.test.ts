import { describe, expect, test } from 'vitest';
import { lint } from '../catalog.ts';
import { fixedBy, foundBy } from '../command.ts';

function diagnostics(text: string) {
  return lint(text).diagnostics.filter(({ ruleId }) => ruleId === 'command-language');
}

test.each([
  ['kubectl get pods', 'bash'],
  ['./scripts/replay.sh --seed 7', 'bash'],
  ['$ df -h\nFilesystem', 'console'],
  ['ops@web1:~$ df -h', 'console'],
  ['[root@web1 ~]# df -h', 'console'],
  ['Get-PSDrive C', 'powershell'],
  ['PS C:\\> dir', 'powershell'],
  ['SELECT * FROM jobs;', 'sql'],
  ['import json\nprint(1)', 'python'],
  ['(\nsum(rate(restarts_total{job="a"}[5m]))\n) > 0', 'promql'],
  ['sum by (pod) (rate(x[5m]))', 'promql'],
  ['up{job="api"} == 0', 'promql'],
  ['{"size": 0}', 'json'],
  ['spec:\n  replicas: 2', 'yaml'],
  ['NAME     READY   STATUS\nweb-0    0/1     Error', 'text'],
  ['Mar 20 13:16:36 web app[1]: started', 'text'],
  ['2026-01-02T03:04:05Z ERROR x', 'text'],
])('%j looks like %s', (code, language) => {
  const [found] = diagnostics(`# A\n\n**Replay:**\n\n\`\`\`\n${code}\n\`\`\`\n`);
  expect(found?.data).toEqual({ fence: language, runs: language === 'text' ? '' : 'yes' });
});

test.each([
  ['You will get the following output result:', 'info'],
  ['Look at the output, and run this:', 'warning'],
])('what a program prints may be no command: %s', (words, severity) => {
  const [found] = diagnostics(`# A\n\n**Replay:**\n\n${words}\n\n\`\`\`\ndf -h\n\`\`\`\n`);
  expect(found?.severity).toBe(severity);
});

test('a fence in a tab of MkDocs, which is indented, has a language of its own', () => {
  const tab = '=== "Linux"\n\n    ```bash\n    df -h\n    ```\n';
  expect(diagnostics(`# A\n\n**Replay:**\n\n${tab}`)).toEqual([]);
});

test('points behind the characters that open the fence', () => {
  expect(diagnostics('- **Replay:**\n\n  ```\n  df -h\n  ```\n')).toMatchObject([
    { position: { start: { line: 3, column: 3 }, end: { line: 3, column: 6 } } },
  ]);
});

describe('the fix', () => {
  const runbook = (code: string, opening = '```') =>
    `# A\n\n**Replay:**\n\n${opening}\n${code}\n${opening.trim()}\n`;
  const named = (code: string, opening = '```') =>
    runbook(code, opening).replace(opening, `${opening}bash`);

  test.each([
    ['a program', 'kubectl get pods -n <namespace>'],
    ['a program behind others', 'sudo -u ci env CI=1 make test'],
    ['a path', './scripts/replay.sh --seed 7 && ls'],
    ['an unknown program with options', 'dpone ops run --release local'],
    ['a script', 'for i in 1 2 3; do\n  cargo test\ndone'],
    ['a comment and a continuation', '# again\ncargo test \\\n  --test e2e'],
  ])('names bash for %s', (_name, code) => {
    expect(fixedBy('command-language', runbook(code))).toBe(named(code));
  });

  test('writes behind all characters that open the fence', () => {
    expect(fixedBy('command-language', runbook('df -h', '~~~~'))).toBe(named('df -h', '~~~~'));
  });

  test.each([
    ['a session', '$ df -h'],
    ['another language', 'SELECT 1;'],
    ['PowerShell', 'Get-PSDrive C'],
    ['output', 'NAME   READY   STATUS\nrunner 1/1     Running'],
    ['a sentence', 'make sure that the runner is up.'],
    ['a path alone', '/sys/class/net/eth0/speed'],
    ['data', "[ 'a', 'b', ]"],
    ['data in YAML', 'host: localhost\nport: 5432'],
    ['an unknown program without options', 'frobnicate everything'],
    ['JavaScript', 'export default function Page() {\n}'],
  ])('leaves %s alone', (_name, code) => {
    expect(foundBy('command-language', runbook(code))).toHaveLength(1);
    expect(fixedBy('command-language', runbook(code))).toBe(runbook(code));
  });

  test('writes the configured language on all', () => {
    const config = { rules: { 'command-language': ['warning', { language: 'zsh' }] as const } };
    const [found] = lint(runbook('frobnicate everything'), { config }).diagnostics.filter(
      ({ ruleId }) => ruleId === 'command-language',
    );
    expect(found).toMatchObject({ data: { fence: 'zsh' }, fix: [{ text: 'zsh' }] });
  });
});
