import { describe, expect, test } from 'vitest';
import { foundBy, runbookWith, underlined } from '../command.ts';

const rule = 'known-placeholder';

function unknown(text: string): string[] {
  return underlined(text, foundBy(rule, text));
}

describe('explained by', () => {
  test.each([
    ['itself in code', 'run <ts>', '`<ts>` is the folder.'],
    ['its name in code', 'run <run_id>', '`run_id` is in the URL.'],
    ['its name as words', 'run <run-id>', 'The run ID is in the URL.'],
    ['its name in capitals', 'run {{pod_name}}', 'Take POD_NAME from the alert.'],
    ['its name in the plural', 'run <pod>', 'List the pods first.'],
    ['its name without what is owed to manners', 'run <your-cluster>', 'Every cluster has one.'],
    ['itself, a path', 'run PATH_TO_REPORT', '`PATH_TO_REPORT` is the report.'],
    ['a comment', '# <ts>: the folder\nrun <ts>', 'x'],
    ['its own words', 'run "<name of the pod>"', 'x'],
    ['its choices', 'run <primary|replica>', 'x'],
    ['its own characters', 'run <从库地址>', 'x'],
    ['the specific word of its name', 'run <gate-name>', 'Which gates are closed?'],
    ['words that are known or spoken of', 'run <consumer-group>', 'Add consumers.'],
    ['what everyone knows', 'run <pod-name> -n <NAMESPACE> {{node_ip}} <your-host>', 'x'],
  ])('%s', (_name, code, text) => {
    expect(unknown(runbookWith(code, 'bash', text))).toEqual([]);
  });
});

describe('not explained by', () => {
  test.each([
    ['nothing', 'run <ts>', 'x', '<ts>'],
    ['a part of a word', 'run <id>', 'An identifier.', '<id>'],
    ['a familiar word beside another', 'run <pod-salt>', 'x', '<pod-salt>'],
    ['words that say nothing', 'run <name>', 'x', '<name>'],
    ['another command', 'run <ts>\nrun --again <ts>', 'x', '<ts>'],
  ])('%s', (_name, code, text, expected) => {
    expect(unknown(runbookWith(code, 'bash', text))).toEqual([expected]);
  });

  test('another entry, but by the page around the entries', () => {
    const entry = (title: string, text: string) =>
      `\n## ${title}\n\n${text}\n\n**Replay:**\n\n\`\`\`bash\nrun <ts>\n\`\`\`\n`;
    const two = `${entry('A', '`<ts>` is the folder.')}${entry('B', 'x')}`;
    expect(foundBy(rule, `# CI\n${two}`)).toMatchObject([{ position: { start: { line: 20 } } }]);
    expect(unknown(`# CI\n\n\`<ts>\` is the folder of the run.\n${two}`)).toEqual([]);
  });

  test('itself as a command between backticks', () => {
    expect(unknown('# A\n\n**Replay:** `run <ts>`\n')).toEqual(['<ts>']);
  });
});

test.each([
  ['output', '$ images --all\n<none>  8abc22  4 weeks ago', 'console'],
  ['a synopsis', 'tool get [<key> ...]', 'bash'],
])('%s is not typed', (_name, code, language) => {
  expect(unknown(runbookWith(code, language, 'x'))).toEqual([]);
});

test('a programming language has brackets of its own', () => {
  expect(unknown(runbookWith('const run = new Map<ts>();', 'ts', 'x'))).toEqual([]);
});

describe('captures', () => {
  const entry = (signature: string) =>
    `# A\n\n**Signature:**\n\n\`\`\`signature\n${signature}\n\`\`\`\n\n**Replay:** \`run <suite>\`\n`;

  test.each(['suite <suite> FAILED', 'started \\\nsuite <suite...>', '/suite (?P<suite>\\w+)/'])(
    'of %j count',
    (signature) => {
      expect(unknown(entry(signature))).toEqual([]);
    },
  );

  test('are named where one is near, or might be meant', () => {
    expect(foundBy(rule, entry('<suites> FAILED'))).toMatchObject([
      { messageId: 'almost-captured', data: { captured: '`<suites>`' } },
    ]);
    expect(foundBy(rule, entry('<gate> at <time> FAILED'))).toMatchObject([
      { messageId: 'unexplained', data: { captured: '`<gate>`, `<time>`' } },
    ]);
  });
});
