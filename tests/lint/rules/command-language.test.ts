import { expect, test } from 'vitest';
import { lint } from '../catalog.ts';

function diagnostics(text: string) {
  return lint(text).diagnostics.filter(({ ruleId }) => ruleId === 'command-language');
}

test.each([
  ['kubectl get pods', 'bash'],
  ['./scripts/replay.sh --seed 7', 'bash'],
  ['$ df -h\nFilesystem', 'console'],
  ['ops@web1:~$ df -h', 'console'],
  ['Get-PSDrive C', 'powershell'],
  ['PS C:\\> dir', 'powershell'],
  ['SELECT * FROM jobs;', 'sql'],
  ['import json\nprint(1)', 'python'],
])('%j looks like %s', (code, language) => {
  const [found] = diagnostics(`# A\n\n**Replay:**\n\n\`\`\`\n${code}\n\`\`\`\n`);
  expect(found?.data).toEqual({ fence: language });
});

test('points behind the characters that open the fence', () => {
  expect(diagnostics('- **Replay:**\n\n  ```\n  df -h\n  ```\n')).toMatchObject([
    { position: { start: { line: 3, column: 3 }, end: { line: 3, column: 6 } } },
  ]);
});
